import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { CellParting, TextLayout } from '../../core/import/cell-layout.ts';
import { cellColumns } from '../../core/import/text-layout.ts';
import type { Language } from '../../core/words/language.ts';
import { type DetectedEncoding, openDecoder } from './decode-text.ts';
import { limits } from './limits.ts';
import { quoteCell, readRecord } from './read-record.ts';
import { lineTooLong } from './scan-text.ts';

/** What parts the cells in the text that a laid out one becomes. */
export const layoutDelimiter = '\t';

export interface LayoutOrder {
  readonly path: string;
  readonly target: string;
  readonly encoding: DetectedEncoding;
  readonly layout: TextLayout;
  readonly file: string;
  readonly language: Language;
}

const signs: Readonly<Record<Exclude<CellParting, 'spaces'>, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
};

/**
 * Writes a text that is laid out as its mapping says as rows below titles, in UTF-8. Empty lines are left out; the lines
 * of the original are not those of the result. Throws `file_too_large` for an endless line.
 */
export async function layoutToText(order: LayoutOrder): Promise<void> {
  const { layout } = order;
  const target = await open(order.target, 'w');
  try {
    const titles = layout.rowPerCell ? cellColumns : layout.columns;
    if (titles.length > 0) await target.write(rowOf(titles));
    let number = 0;
    for await (const lines of linesOf(order)) {
      const rows: string[] = [];
      for (const line of lines) {
        number += 1;
        const cells = cellsOf(line, layout.cells);
        if (cells.every((cell) => cell === '')) continue;
        if (!layout.rowPerCell) rows.push(rowOf(cells));
        else
          for (const [place, cell] of cells.entries())
            if (cell !== '') rows.push(rowOf([String(number), String(place + 1), cell]));
      }
      await target.write(rows.join(''));
    }
  } finally {
    await target.close();
  }
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map((cell) => quoteCell(cell, layoutDelimiter)).join(layoutDelimiter)}\n`;
}

function cellsOf(line: string, parting: CellParting): readonly string[] {
  if (parting === 'spaces') return line.trim().split(/\s+/u);
  return readRecord(line, signs[parting]).cells.map((cell) => cell.trim());
}

/** The lines of a text, as many at a time as a chunk of it ends. */
async function* linesOf({ path, encoding, file, language }: LayoutOrder): AsyncGenerator<readonly string[]> {
  const decoder = openDecoder(encoding.encoding);
  let [rest, seen] = ['', 0];
  for await (const chunk of createReadStream(path, { start: encoding.mark, highWaterMark: 1 << 20 })) {
    const lines = (rest + decoder.decode(chunk as Buffer)).split(/\r\n|\n/u);
    rest = lines.pop() ?? '';
    seen += lines.length;
    if (rest.length > limits.recordLength) throw lineTooLong(file, seen + 1, language);
    yield lines;
  }
  yield [rest + decoder.end()];
}
