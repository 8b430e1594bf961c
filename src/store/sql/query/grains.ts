import type { Dimension } from '../../../core/facts/dimensions.ts';
import type { Source } from '../../../core/query/plan.ts';
import type { SqlContext } from './context.ts';
import { dimensionSql, dimensionsOf } from './rows.ts';

/** Name of the column of a dimension, by its place in the plan. */
export function dimensionColumn(context: SqlContext, dimension: Dimension): string {
  return `d${context.plan.dimensions.indexOf(dimension)}`;
}

/** `SELECT p, d0, …, values` over rows that still have raw keys: times become buckets. */
export function bucketed(
  context: SqlContext,
  dimensions: readonly Dimension[],
  values: readonly string[],
  from: string,
): string {
  const columns = dimensions.map(
    (dimension) => `${dimensionSql(context, dimension)} AS ${dimensionColumn(context, dimension)}`,
  );
  return `SELECT ${['p', ...columns, ...values].join(', ')} FROM ${from}`;
}

/**
 * `SELECT p, g, d0, …, values … GROUP BY` for all grains of a source in one pass. `g` is the grain's place in the
 * plan. Totals are so computed from the rows, never as sums of rows.
 */
export function groupedByGrains(
  context: SqlContext,
  source: Source,
  values: readonly string[],
  from: string,
  alsoBy: readonly string[] = [],
): string {
  const dimensions = dimensionsOf(context, source);
  const columns = dimensions.map((dimension) => dimensionColumn(context, dimension));
  const sets = source.grains.map((grain) => {
    const by = context.plan.grains[grain] ?? [];
    return ['p', ...alsoBy, ...by.map((dimension) => dimensionColumn(context, dimension))];
  });
  const [only] = sets;
  if (sets.length === 1 && only) {
    const selected = ['p', `${source.grains[0]} AS g`, ...columns, ...values];
    return `SELECT ${selected.join(', ')} FROM ${from} GROUP BY ${only.join(', ')}`;
  }
  const grain = `CASE ${source.grains.map((index) => `WHEN ${maskSql(context, columns, index)} THEN ${index}`).join(' ')} END AS g`;
  const selected = ['p', grain, ...columns, ...values];
  return `SELECT ${selected.join(', ')} FROM ${from} GROUP BY GROUPING SETS (${sets.map((set) => `(${set.join(', ')})`).join(', ')})`;
}

/** True in the rows of one grain: exactly its dimensions are grouped by. */
function maskSql(context: SqlContext, columns: readonly string[], grain: number): string {
  const by = (context.plan.grains[grain] ?? []).map((dimension) => dimensionColumn(context, dimension));
  return (
    columns.map((column) => `GROUPING(${column}) = ${by.includes(column) ? 0 : 1}`).join(' AND ') || 'TRUE'
  );
}
