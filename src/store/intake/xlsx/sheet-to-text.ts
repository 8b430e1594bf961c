import { open } from 'node:fs/promises';
import { FilonError } from '../../../core/errors/filon-error.ts';
import { fold } from '../../../core/import/fold.ts';
import { because } from '../../../core/import/reasons.ts';
import { limits } from '../limits.ts';
import { quoteCell } from '../read-record.ts';
import { columnOf, dateCellText, numberCellText } from './cell-text.ts';
import {
  beyondLimit,
  notWorkbook,
  openWorkbook,
  type Workbook,
  type WorkbookContext,
} from './open-workbook.ts';
import { type PartReader, parsePart } from './parse-part.ts';
import { readWorkbookParts, type Sheet, type WorkbookParts } from './workbook-parts.ts';

export interface SheetOptions extends WorkbookContext {
  /** null: the first visible sheet with cells. */
  readonly sheet: string | null;
}

/** What parts the cells in the text that a sheet becomes. */
export const sheetDelimiter = '\t';

/**
 * Writes a workbook's sheet as text, one line per row of the sheet, and returns the sheet's name.
 * Throws `file_not_text`, `file_too_large`, `file_empty`.
 */
export async function sheetToText(path: string, target: string, options: SheetOptions): Promise<string> {
  const workbook = await openWorkbook(path, options);
  try {
    const parts = await readWorkbookParts(workbook, options);
    for (const sheet of candidates(parts.sheets, options)) {
      if ((await writeSheet(workbook, sheet, parts, target, options)) > 0) return sheet.name;
    }
  } finally {
    workbook.close();
  }
  throw new FilonError('file_empty', { file: options.file });
}

function candidates(sheets: readonly Sheet[], options: SheetOptions): readonly Sheet[] {
  if (options.sheet === null) return sheets.filter((sheet) => !sheet.hidden);
  const wanted = fold(options.sheet);
  const sheet = sheets.find((item) => fold(item.name) === wanted);
  if (!sheet)
    throw new FilonError('file_not_text', {
      file: options.file,
      reason: because('no_such_sheet', options.language, { sheet: options.sheet }),
    });
  return [sheet];
}

async function writeSheet(
  workbook: Workbook,
  sheet: Sheet,
  parts: WorkbookParts,
  target: string,
  context: WorkbookContext,
): Promise<number> {
  const file = await open(target, 'w');
  const reader = new SheetReader(parts, context, (text) => file.write(text));
  try {
    await parsePart(workbook, sheet.path, reader, context);
  } finally {
    await file.close();
  }
  return reader.cells;
}

class SheetReader implements PartReader {
  /** Filled cells so far. */
  cells = 0;
  readonly #parts: WorkbookParts;
  readonly #context: WorkbookContext;
  readonly #write: (text: string) => Promise<unknown>;
  #out: string[] = [];
  #lines = 0;
  #row: string[] = [];
  #rowNumber = 0;
  #column = -1;
  #type = '';
  #style = -1;
  #value = '';
  #inValue = false;

  constructor(parts: WorkbookParts, context: WorkbookContext, write: (text: string) => Promise<unknown>) {
    this.#parts = parts;
    this.#context = context;
    this.#write = write;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const number = Number(attributes.r ?? this.#rowNumber + 1);
      if (!Number.isInteger(number) || number <= this.#rowNumber || number > 1_048_576)
        throw notWorkbook(this.#context, 'broken_workbook');
      this.#rowNumber = number;
      this.#row = [];
      this.#column = -1;
    } else if (name === 'c') {
      const column = attributes.r ? columnOf(attributes.r) : this.#column + 1;
      if (column < 0) throw notWorkbook(this.#context, 'broken_workbook');
      this.#column = column;
      this.#type = attributes.t ?? 'n';
      this.#style = Number(attributes.s ?? -1);
      this.#value = '';
    } else if (name === 'v' || name === 't') this.#inValue = true;
  }

  text(text: string): void {
    if (!this.#inValue) return;
    this.#value += text;
    if (this.#value.length > limits.recordLength)
      throw beyondLimit(this.#context, 'cells', limits.recordLength);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
  }

  async flush(): Promise<void> {
    const text = this.#out.join('');
    this.#out = [];
    if (text !== '') await this.#write(text);
  }

  #endCell(): void {
    const text = this.#cellText()
      .replace(/[\t\r\n]+/gu, ' ')
      .trim();
    if (text === '') return;
    if (this.#column >= limits.columns) throw beyondLimit(this.#context, 'columns', limits.columns);
    this.cells += 1;
    if (this.cells > limits.cells) throw beyondLimit(this.#context, 'cells', limits.cells);
    while (this.#row.length < this.#column) this.#row.push('');
    this.#row[this.#column] = quoteCell(text, sheetDelimiter);
  }

  #cellText(): string {
    const raw = this.#value;
    if (raw === '') return '';
    switch (this.#type) {
      case 's':
        return this.#parts.sharedTexts[Number(raw)] ?? '';
      case 'b':
        return raw === '1' ? 'true' : 'false';
      case 'n':
        return this.#parts.dateStyles.has(this.#style)
          ? dateCellText(raw, this.#parts.from1904)
          : numberCellText(raw);
      case 'd':
        return raw.replace('T', ' ').replace(/(?: 00:00:00)?(?:\.0+)?Z?$/u, '');
      default:
        return raw;
    }
  }

  /** Rows that are not in the file leave blank lines, so that a line's number is the sheet's row. */
  #endRow(): void {
    if (this.#row.length === 0) return;
    while (this.#lines < this.#rowNumber - 1) {
      this.#out.push('\n');
      this.#lines += 1;
    }
    this.#out.push(`${this.#row.join(sheetDelimiter)}\n`);
    this.#lines += 1;
  }
}

/** Whether an OLE container holds an encrypted workbook: its directory names the stream in UTF-16. */
export function isEncryptedWorkbook(head: Buffer): boolean {
  return head.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
