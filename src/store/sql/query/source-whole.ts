import type { Measure } from '../../../core/metrics/metric.ts';
import type { Source } from '../../../core/query/plan.ts';
import { columnOf } from './conditions.ts';
import { quoted, type SqlContext } from './context.ts';
import { bucketed, dimensionColumn, groupedByGrains } from './grains.ts';
import { dimensionsOf, fromSql, periodSplits, rawColumns } from './rows.ts';
import { countsMissingRates, sharedConditions } from './source-sums.ts';

/** Rows with raw keys, one split per period, of both periods if they are apart. */
function rawRows(
  context: SqlContext,
  source: Source,
  values: readonly string[],
  conditions: readonly string[],
): string {
  const dimensions = dimensionsOf(context, source);
  const selects = periodSplits(context, source.dayColumn).map((split) => {
    const columns = [`${split.column} AS p`, ...rawColumns(dimensions, source.dayColumn), ...values];
    return `SELECT ${columns.join(', ')} ${fromSql(context, source, [split.condition, ...conditions])}`;
  });
  return `(${selects.join(' UNION ALL ')}) AS raw`;
}

/** What identifies an order in the table. */
function orderKey(source: Source): string {
  return source.table === 'settled_lines' ? 't."order_key"' : 't."key"';
}

/** Medians and numbers of different values: from the rows themselves, as they cannot be added up. */
export function wholeSql(context: SqlContext, source: Source): string {
  const dimensions = dimensionsOf(context, source);
  const { shared, own } = sharedConditions(context, source);
  const valueSql = (measure: Measure): string =>
    measure.aggregate === 'count' || !measure.column
      ? orderKey(source)
      : columnOf(context, source.table, measure.column);
  const inputs = source.measures.map((measure, index) => {
    const conditions = own[index] ?? [];
    const value = valueSql(measure);
    return conditions.length > 0
      ? `CASE WHEN ${conditions.join(' AND ')} THEN ${value} END AS v${index}`
      : `${value} AS v${index}`;
  });
  const aggregates = source.measures.map((measure, index) =>
    measure.aggregate === 'median'
      ? `percentile_cont(0.5) WITHIN GROUP (ORDER BY v${index}) AS v${index}`
      : `count(DISTINCT v${index}) AS v${index}`,
  );
  const names = source.measures.map((_, index) => `v${index}`);
  if (countsMissingRates(source)) {
    const name = `v${names.length}`;
    inputs.push(`CASE WHEN t."rate_missing" THEN 1 END AS ${name}`);
    aggregates.push(`count(${name}) AS ${name}`);
    names.push(name);
  }
  const rows = bucketed(context, dimensions, names, rawRows(context, source, inputs, shared));
  return groupedByGrains(context, source, aggregates, `(${rows}) AS rows`);
}

/** Customers with at least two orders, counted anew at every grain. */
export function repeatSql(context: SqlContext, source: Source): string {
  const dimensions = dimensionsOf(context, source);
  const [measure] = source.measures;
  const customer = quoted(measure?.column ?? 'customer_key');
  const inputs = [`t.${customer} AS c`, `${orderKey(source)} AS o`];
  const rows = bucketed(
    context,
    dimensions,
    ['c', 'o'],
    rawRows(context, source, inputs, [`t.${customer} IS NOT NULL`]),
  );
  const grains = source.grains.map((grain) => {
    const by = (context.plan.grains[grain] ?? []).map((dimension) => dimensionColumn(context, dimension));
    const others = dimensions
      .map((dimension) => dimensionColumn(context, dimension))
      .map((column) =>
        by.includes(column) ? column : `CAST(NULL AS ${context.dialect.types.text}) AS ${column}`,
      );
    const perCustomer = `SELECT ${['p', ...by, 'c', 'count(DISTINCT o) AS n'].join(', ')} FROM (${rows}) AS rows GROUP BY ${['p', ...by, 'c'].join(', ')}`;
    return `SELECT ${['p', `${grain} AS g`, ...others, 'count(*) FILTER (WHERE n >= 2) AS v0'].join(', ')} FROM (${perCustomer}) AS customers GROUP BY ${['p', ...by].join(', ')}`;
  });
  return grains.join(' UNION ALL ');
}

/** How many rows have each value, apart by whether the event came: v0 the value, v1 1 or 0, v2 the number. */
export function spreadSql(context: SqlContext, source: Source): string {
  const dimensions = dimensionsOf(context, source);
  const { shared } = sharedConditions(context, source);
  const column = source.measures[0]?.column ?? '';
  const inputs = [
    `${columnOf(context, source.table, column)} AS v0`,
    `CASE WHEN ${columnOf(context, source.table, `${column}_reached`)} THEN 1 ELSE 0 END AS v1`,
  ];
  const rows = bucketed(context, dimensions, ['v0', 'v1'], rawRows(context, source, inputs, shared));
  return groupedByGrains(context, source, ['v0', 'v1', 'count(*) AS v2'], `(${rows}) AS rows`, ['v0', 'v1']);
}
