import type { Language } from '../words/language.ts';
import type { QueryResult } from './answer.ts';

type Cell = string | number | null;

/** How a spreadsheet of that language reads CSV: in French `;` between cells and a comma for decimals. */
export type CsvStyle = Language;

export const separators: Readonly<Record<CsvStyle, string>> = { fr: ';', en: ',' };

/** What a file begins with so that Excel reads it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** What a spreadsheet would take for a formula at the beginning of a cell. */
const formulaStart = /^[=+\-@\t\r]/;

/** One cell: quoted where needed, and never a formula. Numbers stay numbers, no value is empty. */
export function csvCell(value: Cell, style: CsvStyle): string {
  if (value === null) return '';
  if (typeof value === 'number') return style === 'fr' ? String(value).replace('.', ',') : String(value);
  const harmless = formulaStart.test(value) ? `'${value}` : value;
  return /["\r\n,;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What the CSV needs of an answer. */
interface Rows extends Pick<QueryResult, 'rows' | 'totals'> {
  readonly meta: Pick<QueryResult['meta'], 'by' | 'compare'> & {
    readonly metrics: Readonly<Record<string, unknown>>;
  };
}

/**
 * A query's rows as CSV, without byte order mark: dimensions and metrics by their ids, `<metric>_before` beside each
 * when two periods are compared. A query by no dimension has one row, its totals.
 */
export function queryCsv(result: Rows, style: CsvStyle): string {
  const { by, metrics, compare } = result.meta;
  const ids = Object.keys(metrics);
  const head = [...by, ...ids.flatMap((id) => (compare ? [id, `${id}_before`] : [id]))];
  // Asked by nothing, the whole is the one row.
  const rows = by.length === 0 ? [result.totals] : result.rows;
  const lines = rows.map((row) => {
    const before = typeof row.compare === 'object' && row.compare !== null ? row.compare : {};
    return [
      ...by.map((id) => plain(row[id])),
      ...ids.flatMap((id) => (compare ? [plain(row[id]), before[id] ?? null] : [plain(row[id])])),
    ];
  });
  return [head, ...lines]
    .map((line) => `${line.map((cell) => csvCell(cell, style)).join(separators[style])}\r\n`)
    .join('');
}

function plain(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
