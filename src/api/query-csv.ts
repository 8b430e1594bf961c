import type { z } from 'zod';
import type { queryResultSchema } from './query.ts';

type Cell = string | number | null;

/** What a spreadsheet would take for a formula at the beginning of a cell. */
const formulaStart = /^[=+\-@\t\r]/;

/** One cell: quoted where needed, and never a formula. Numbers stay numbers, no value is empty. */
export function csvCell(value: Cell, separator: ',' | ';'): string {
  if (value === null) return '';
  if (typeof value === 'number') return separator === ';' ? String(value).replace('.', ',') : String(value);
  const harmless = formulaStart.test(value) ? `'${value}` : value;
  return /["\r\n,;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A query's rows as CSV: dimensions and metrics by their ids, `<metric>_before` beside each when two periods are
 * compared. With `;` decimals have a comma, as spreadsheets expect in French.
 */
export function queryCsv(result: z.output<typeof queryResultSchema>, separator: ',' | ';'): string {
  const { by, metrics, compare } = result.meta;
  const ids = Object.keys(metrics);
  const head = [...by, ...ids.flatMap((id) => (compare ? [id, `${id}_before`] : [id]))];
  const lines = result.rows.map((row) => {
    const before = typeof row.compare === 'object' && row.compare !== null ? row.compare : {};
    return [
      ...by.map((id) => plain(row[id])),
      ...ids.flatMap((id) => (compare ? [plain(row[id]), before[id] ?? null] : [plain(row[id])])),
    ];
  });
  return [head, ...lines]
    .map((line) => `${line.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`)
    .join('');
}

function plain(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
