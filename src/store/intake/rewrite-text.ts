import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { FilonError } from '../../core/errors/filon-error.ts';
import { because } from '../../core/import/reasons.ts';
import type { Language } from '../../core/words/language.ts';
import { openDecoder } from './decode-text.ts';
import { limits } from './limits.ts';
import { quoteCell, type ReadRecord, readRecord } from './read-record.ts';
import { lineTooLong } from './scan-text.ts';
import type { Layout } from './sniff-layout.ts';

export interface RewriteOrder {
  /** UTF-8 text. */
  readonly path: string;
  readonly target: string;
  readonly layout: Layout;
  readonly file: string;
  readonly language: Language;
  readonly onBytes: (bytes: number) => void;
}

/**
 * Writes the rows below the titles as UTF-8 CSV of even width, each with its line in the file and a flag (1 = more
 * cells than columns) before it. Throws `file_broken` where a quotation mark never
 * closes, `UndecodableText` where bytes are no UTF-8.
 */
export async function rewriteText(order: RewriteOrder): Promise<void> {
  const target = await open(order.target, 'w');
  const rows = new RowWriter(order);
  try {
    const decoder = openDecoder('utf-8');
    const input = createReadStream(order.path, { highWaterMark: 1 << 20 });
    for await (const chunk of input) {
      order.onBytes((chunk as Buffer).length);
      rows.push(decodeOr(() => decoder.decode(chunk as Buffer), rows));
      await target.write(rows.take());
    }
    rows.push(decodeOr(() => decoder.end(), rows));
    rows.end();
    await target.write(rows.take());
  } finally {
    await target.close();
  }
}

/** Bytes that are not text in the file's encoding. */
export class UndecodableText extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`undecodable bytes after line ${line}`);
    this.line = line;
  }
}

function decodeOr(decode: () => string, rows: RowWriter): string {
  try {
    return decode();
  } catch (cause) {
    if (cause instanceof TypeError) throw new UndecodableText(rows.line + 1);
    throw cause;
  }
}

class RowWriter {
  readonly #order: RewriteOrder;
  readonly #firstLine: number;
  readonly #width: number;
  #rest = '';
  #out: string[] = [];
  #record = '';
  #recordLine = 0;
  /** Lines read so far. */
  line = 0;

  constructor(order: RewriteOrder) {
    this.#order = order;
    this.#firstLine = order.layout.headerLine + order.layout.headerLines;
    this.#width = order.layout.headers.length;
  }

  push(text: string): void {
    if (text.includes('\0'))
      throw new FilonError('file_not_text', {
        file: this.#order.file,
        reason: because('binary', this.#order.language),
      });
    const all = this.#rest + text;
    let from = 0;
    for (;;) {
      const end = lineEnd(all, from);
      if (end === null) break;
      this.#addLine(all.slice(from, end.at));
      from = end.next;
    }
    this.#rest = all.slice(from);
    if (this.#rest.length > limits.recordLength) this.#tooLong();
  }

  end(): void {
    if (this.#rest !== '') this.#addLine(this.#rest.replace(/\r$/u, ''));
    if (this.#recordLine > 0) this.#unclosed();
  }

  take(): string {
    const text = this.#out.join('');
    this.#out = [];
    return text;
  }

  #addLine(text: string): void {
    this.line += 1;
    if (this.line < this.#firstLine) return;
    if (this.#recordLine > 0) {
      this.#record += `\n${text}`;
      if (this.#record.length > limits.recordLength) this.#unclosed();
      if (text.includes('"')) this.#finish(readRecord(this.#record, this.#order.layout.delimiter));
      return;
    }
    if (text.length > limits.recordLength) this.#tooLong();
    if (text.trim() === '') return;
    this.#record = text;
    this.#recordLine = this.line;
    this.#finish(readRecord(text, this.#order.layout.delimiter));
  }

  #finish(record: ReadRecord): void {
    if (record.torn) this.#unclosed();
    if (record.open) return;
    const { delimiter } = this.#order.layout;
    const surplus = record.cells.slice(this.#width).some((cell) => cell.trim() !== '');
    const even = record.cells.length === this.#width && record.wellFormed && !this.#record.includes('\r');
    const text = even ? this.#record : this.#evenCells(record.cells).join(delimiter);
    this.#out.push(`${this.#recordLine}${delimiter}${surplus ? 1 : 0}${delimiter}${text}\n`);
    this.#recordLine = 0;
  }

  #evenCells(cells: readonly string[]): readonly string[] {
    return Array.from({ length: this.#width }, (_, index) =>
      quoteCell(cells[index] ?? '', this.#order.layout.delimiter),
    );
  }

  #unclosed(): never {
    throw new FilonError('file_broken', {
      file: this.#order.file,
      line: this.#recordLine,
      reason: because('quote_open', this.#order.language),
    });
  }

  #tooLong(): never {
    throw lineTooLong(this.#order.file, this.line + 1, this.#order.language);
  }
}

/** The next line end: `\n`, `\r\n`, or a `\r` that is not the text's last character (it may belong to a `\r\n`). */
function lineEnd(text: string, from: number): { readonly at: number; readonly next: number } | null {
  const feed = text.indexOf('\n', from);
  if (feed > from && text[feed - 1] === '\r' && text.lastIndexOf('\r', feed - 2) < from)
    return { at: feed - 1, next: feed + 1 };
  const line = feed < 0 ? text.slice(from) : text.slice(from, feed);
  const carriage = line.indexOf('\r');
  if (carriage < 0) return feed < 0 ? null : { at: feed, next: feed + 1 };
  const at = from + carriage;
  if (at === text.length - 1) return null;
  return { at, next: at + (text[at + 1] === '\n' ? 2 : 1) };
}
