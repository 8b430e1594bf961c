import type { Measure } from '../../../core/metrics/metric.ts';
import type { Source } from '../../../core/query/plan.ts';
import { columnOf, conditionSql, hasColumn } from './conditions.ts';
import type { SqlContext } from './context.ts';
import { bucketed, groupedByGrains } from './grains.ts';
import { dimensionsOf, fromSql, periodSplits, rawColumns, rawKeys } from './rows.ts';

/** Value columns of a source: one per measure, and the number of rows whose exchange rate is missing. */
export function valueNames(source: Source): string[] {
  const names = source.measures.map((_, index) => `v${index}`);
  return countsMissingRates(source) ? [...names, `v${names.length}`] : names;
}

export function countsMissingRates(source: Source): boolean {
  return hasColumn(source.table, 'rate_missing') && source.measures.some(({ unit }) => unit === 'money');
}

/** Conditions that all measures share go into WHERE; what is left of each stays with the measure. */
export function sharedConditions(context: SqlContext, source: Source): { shared: string[]; own: string[][] } {
  const all = source.measures.map((measure) =>
    (measure.where ?? []).map((condition) => conditionSql(context, source.table, condition)),
  );
  const shared = (all[0] ?? []).filter((condition) => all.every((other) => other.includes(condition)));
  return { shared, own: all.map((conditions) => conditions.filter((one) => !shared.includes(one))) };
}

/** A count or sum of raw rows. */
function rawAggregate(
  context: SqlContext,
  source: Source,
  measure: Measure,
  conditions: readonly string[],
): string {
  const column = measure.column ? columnOf(context, source.table, measure.column) : null;
  const isFlag = measure.unit === 'count' && column !== null && !isNumeric(source, measure);
  const when = isFlag ? [...conditions, column] : conditions;
  // Squares of cents of a million orders are beyond 64 bits.
  const double = context.dialect.types.double;
  if (column !== null && measure.aggregate === 'squares') {
    return `coalesce(sum(CAST(${column} AS ${double}) * ${column}), 0)`;
  }
  const filter = when.length > 0 ? ` FILTER (WHERE ${when.join(' AND ')})` : '';
  return column === null || isFlag ? `count(*)${filter}` : `sum(${column})${filter}`;
}

function isNumeric(source: Source, measure: Measure): boolean {
  const numericFlags = ['impressions', 'clicks', 'clients_delta'];
  return source.table === 'settled_costs' || numericFlags.includes(measure.column ?? '');
}

/**
 * Counts and sums. First by the stored local day and the text dimensions, which leaves few rows, then rolled up to
 * buckets and totals.
 */
export function sumsSql(context: SqlContext, source: Source): string {
  const dimensions = dimensionsOf(context, source);
  const names = valueNames(source);
  const sums = names.map((name, index) => {
    const unknown = source.measures[index]?.unknownWithoutValue;
    return unknown ? `sum(${name}) AS ${name}` : `coalesce(sum(${name}), 0) AS ${name}`;
  });
  const rows = bucketed(context, dimensions, names, `(${sumsByDay(context, source)}) AS raw`);
  return groupedByGrains(context, source, sums, `(${rows}) AS rows`);
}

/** `SELECT p, raw keys, v0 …`: a source's rows by day and text dimensions. */
export function sumsByDay(context: SqlContext, source: Source): string {
  const dimensions = dimensionsOf(context, source);
  const { shared, own } = sharedConditions(context, source);
  const aggregates = source.measures.map(
    (measure, index) => `${rawAggregate(context, source, measure, own[index] ?? [])} AS v${index}`,
  );
  if (countsMissingRates(source)) {
    aggregates.push(`count(*) FILTER (WHERE t."rate_missing") AS v${source.measures.length}`);
  }
  const keys = rawKeys(dimensions);
  // Where days are grouped by, the period follows from the day, and need not be worked out for every row.
  const late = keys.includes('"day_"');
  const reduced = periodSplits(context, source.dayColumn).map((split) => {
    const columns = [...rawColumns(dimensions, source.dayColumn), ...aggregates];
    const from = fromSql(context, source, [split.condition, ...shared]);
    const places = keys.map((_, index) => index + 1);
    if (late) {
      const grouped = `SELECT ${columns.join(', ')} ${from} GROUP BY ${places.join(', ')}`;
      return `SELECT ${split.of('"day_"')} AS p, ${[...keys, ...valueNames(source)].join(', ')} FROM (${grouped}) AS days`;
    }
    const by = [1, ...places.map((place) => place + 1)].join(', ');
    return `SELECT ${[`${split.column} AS p`, ...columns].join(', ')} ${from} GROUP BY ${by}`;
  });
  return reduced.join(' UNION ALL ');
}
