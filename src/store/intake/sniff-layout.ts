import { FilonError } from '../../core/errors/filon-error.ts';
import { columnType } from '../../core/import/column-type.ts';
import { recogniseKind } from '../../core/import/known-kinds.ts';
import { because } from '../../core/import/reasons.ts';
import type { Language } from '../../core/words/language.ts';
import { limits } from './limits.ts';
import { readRecord } from './read-record.ts';

/** How a text file is laid out. */
export interface Layout {
  readonly delimiter: string;
  /** Line of the column titles, from 1. */
  readonly headerLine: number;
  /** Lines that the titles themselves take. */
  readonly headerLines: number;
  /** Titles, made different from each other and never empty. */
  readonly headers: readonly string[];
  /** Cells of the first rows below. */
  readonly rows: readonly (readonly string[])[];
}

interface Candidate {
  readonly line: number;
  readonly lines: number;
  readonly cells: readonly string[];
}

const delimiters: readonly string[] = [';', ',', '\t', '|'];

/**
 * Finds delimiter and title line in a file's first characters. Titles of a known kind decide; else the line from
 * which on most lines have the same number of cells. `complete` says that the head is the whole file; `known` which
 * delimiters may be meant.
 */
export function sniffLayout(
  head: string,
  complete: boolean,
  file: string,
  language: Language,
  known: readonly string[] = delimiters,
): Layout {
  const tables = known.map((delimiter) => ({ delimiter, records: split(head, delimiter, complete) }));
  for (const { delimiter, records } of tables) {
    const index = records
      .slice(0, limits.titleLines)
      .findIndex((record) => record.cells.length > 1 && recogniseKind(record.cells) !== null);
    if (index >= 0) return layoutAt(records, index, delimiter, file, language);
  }
  const best = tables
    .map((table) => ({ ...table, width: usualWidth(table.records) }))
    .sort((a, b) => b.width.width * b.width.share - a.width.width * a.width.share)[0];
  if (!best || best.records.length === 0) throw new FilonError('file_empty', { file });
  const index = headerIndex(best.records, best.width.width);
  return layoutAt(best.records, index, best.delimiter, file, language);
}

function layoutAt(
  records: readonly Candidate[],
  index: number,
  delimiter: string,
  file: string,
  language: Language,
): Layout {
  const header = records[index];
  if (!header) throw new FilonError('file_not_text', { file, reason: because('no_header', language) });
  if (header.cells.length > limits.columns)
    throw new FilonError('file_too_large', {
      file,
      what: because('columns', language),
      limit: limits.columns,
    });
  return {
    delimiter,
    headerLine: header.line,
    headerLines: header.lines,
    headers: distinctNames(header.cells),
    rows: records.slice(index + 1, index + 201).map((record) => record.cells),
  };
}

/** Records of a text with their lines; blank lines are left out, and the last record if it may be cut. */
function split(head: string, delimiter: string, complete: boolean): readonly Candidate[] {
  const lines = head.split(/\r\n|\n|\r/u);
  if (!complete) lines.pop();
  const records: Candidate[] = [];
  for (let index = 0; index < lines.length && records.length < 1_000; index += 1) {
    let text = lines[index] ?? '';
    if (text.trim() === '') continue;
    const line = index + 1;
    let record = readRecord(text, delimiter);
    while (record.open && index + 1 < lines.length && text.length < limits.recordLength) {
      index += 1;
      text += `\n${lines[index] ?? ''}`;
      record = readRecord(text, delimiter);
    }
    records.push({ line, lines: index + 2 - line, cells: record.cells });
  }
  return records;
}

function usualWidth(records: readonly Candidate[]): { readonly width: number; readonly share: number } {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1);
  let width = 1;
  let best = 0;
  for (const [cells, count] of counts) {
    if (cells * count * (cells > 1 ? 1 : 0.5) > best) {
      best = cells * count * (cells > 1 ? 1 : 0.5);
      width = cells;
    }
  }
  return { width, share: records.length === 0 ? 0 : (counts.get(width) ?? 0) / records.length };
}

/** The first record about as wide as the others whose cells are words, not values. */
function headerIndex(records: readonly Candidate[], width: number): number {
  const near = records.slice(0, limits.titleLines);
  const wide = (record: Candidate): boolean =>
    record.cells.length >= width * 0.8 &&
    record.cells.filter((cell) => cell.trim() !== '').length >= width * 0.5;
  const titles = near.findIndex(
    (record) =>
      wide(record) &&
      record.cells.every((cell) => cell.trim() === '' || ['text', 'empty'].includes(columnType([cell]))),
  );
  return titles >= 0 ? titles : near.findIndex(wide);
}

/** Titles without blank ones ("column 3") and without doubles ("Name (2)"). */
export function distinctNames(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name =
      cell
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, 200) || `column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
