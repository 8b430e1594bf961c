import type { Answer } from '../../api/endpoints.ts';

export type Result = Answer<'query'>;
export type ResultRow = Result['totals'];
export type Certainty = Result['meta']['certainty']['totals'][string];
export type CertaintyOf = Readonly<Record<string, Certainty | undefined>>;
export type Cell = Readonly<Record<string, string | number | null>>;

/** The figure in a row of an answer; null is « no value ». */
export function figureOf(row: ResultRow, metric: string): number | null {
  const value = row[metric];
  return typeof value === 'number' ? value : null;
}

/** The figure of the earlier period in a row; null also without a comparison. */
export function earlierOf(row: ResultRow, metric: string): number | null {
  const compare = row.compare;
  if (typeof compare !== 'object' || compare === null) return null;
  return compare[metric] ?? null;
}

/** What may be said of the figures of each row beyond their values. */
export function certainties({ rows, meta }: Result): ReadonlyMap<ResultRow, CertaintyOf> {
  return new Map(rows.map((row, index) => [row, meta.certainty.rows[index] ?? {}]));
}

/** The value of a dimension in a row. */
export function segmentOf(row: ResultRow, dimension: string): string | number | null {
  const value = row[dimension];
  return typeof value === 'object' || value === undefined ? null : value;
}

/** The cell a row stands for: its dimensions' values. */
export function cellOf(row: ResultRow, by: readonly string[]): Cell {
  return Object.fromEntries(by.map((dimension) => [dimension, segmentOf(row, dimension)]));
}
