import type { Problem } from '../../core/import/report.ts';
import type { Row } from '../engine/engine.ts';
import { quoteCell } from './read-record.ts';

/** Columns that the problem file adds; a file that has them is read without them. */
export const addedColumns = ['filon_line', 'filon_problem', 'filon_advice'] as const;

/** The rows with problems, once each, as a file to repair and import again. */
export function problemsCsv(
  rows: readonly Row[],
  headers: readonly string[],
  delimiter: string,
  problemsOf: (row: Row) => readonly Problem[],
): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => quoteCell(withoutFormula(cell), delimiter)).join(delimiter);
  const own = headers.flatMap((header, index) => (isAddedColumn(header) ? [] : [{ header, index }]));
  const lines = [line([...own.map((column) => column.header), ...addedColumns])];
  const byLine = new Map<number, { readonly row: Row; readonly problems: Problem[] }>();
  for (const row of rows) {
    const at = Number(row.file_line);
    const entry = byLine.get(at) ?? { row, problems: [] };
    entry.problems.push(...problemsOf(row));
    byLine.set(at, entry);
  }
  for (const [at, { row, problems }] of byLine) {
    const what = problems.map((problem) =>
      problem.column ? `${problem.column} : ${problem.reason}` : problem.reason,
    );
    const advice = [...new Set(problems.map((problem) => problem.advice))];
    const cells = own.map((column) => String(row[`c${column.index}`] ?? ''));
    lines.push(line([...cells, String(at), [...new Set(what)].join(' '), advice.join(' ')]));
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** Whether a file is a problem file that comes back. */
export function isProblemFile(headers: readonly string[]): boolean {
  return headers.includes(addedColumns[1]);
}

/** Whether a column was added by Filon to a problem file. */
export function isAddedColumn(header: string): boolean {
  return (addedColumns as readonly string[]).includes(header);
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; plain numbers and phones stay. */
export function withoutFormula(cell: string): string {
  if (!/^[=+\-@\t\r]/u.test(cell)) return cell;
  return /^[+-]?[\d\s.,()/\u00a0\u202f€%-]*$/u.test(cell) ? cell : `'${cell}`;
}
