import { type Dimension, isTimeDimension } from '../facts/dimensions.ts';
import type { ResultRow } from './answer.ts';

/** By a metric, `compare.<metric>` of the earlier period, or a dimension. */
export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

/** Times run forward; anything else begins with the largest of the first metric. */
export function defaultOrder(by: readonly Dimension[], metrics: readonly string[]): Order {
  const time = by.find(isTimeDimension);
  return time ? { by: by[0] ?? time, descending: false } : { by: metrics[0] ?? '', descending: true };
}

/** Rows without a value come last either way; equal rows follow their dimensions, so that an order is always the same. */
export function compareRows(a: ResultRow, b: ResultRow, order: Order, by: readonly Dimension[]): number {
  return (
    compareValues(valueAt(a, order.by), valueAt(b, order.by), order.descending) ||
    by.reduce((result, dimension) => result || compareValues(a[dimension], b[dimension], false), 0)
  );
}

function valueAt(row: ResultRow, path: string): ResultRow[string] | undefined {
  if (!path.startsWith('compare.')) return row[path];
  const { compare } = row;
  return typeof compare === 'object' && compare !== null ? compare[path.slice('compare.'.length)] : null;
}

function compareValues(
  a: ResultRow[string] | undefined,
  b: ResultRow[string] | undefined,
  descending: boolean,
): number {
  const [absentA, absentB] = [a === null || a === undefined, b === null || b === undefined];
  if (absentA || absentB) return Number(absentA) - Number(absentB);
  if (a === b) return 0;
  const less = typeof a === 'number' && typeof b === 'number' ? a < b : String(a) < String(b);
  return less === descending ? 1 : -1;
}
