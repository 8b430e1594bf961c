import type { Dimension } from '../../../core/facts/dimensions.ts';
import { isTimeDimension } from '../../../core/facts/dimensions.ts';
import type { Source } from '../../../core/query/plan.ts';
import { type Point, pointsOf, unitsOf } from '../../../core/query/points.ts';
import { quoted, type SqlContext } from './context.ts';
import { dimensionColumn } from './grains.ts';
import { dimensionsOf, fromSql } from './rows.ts';
import { countsMissingRates } from './source-sums.ts';

/** All points of one grain in both periods, as a table `q (p, t0 …, q_from, q_to, e_from, e_to)`. */
function pointsSql(context: SqlContext, by: readonly Dimension[]): string {
  const units = unitsOf(by);
  // Days come out of the calendar, never from a request as they stand, so they may be part of the text.
  const rows = context.plan.periods.flatMap((period, index) =>
    pointsOf(period, units).map((point) => {
      const starts = point.starts.map((start) => `'${start}'`);
      const days = [point.from, point.to, point.earlier.from, point.earlier.to];
      return `(${[index, ...starts, ...days.map((day) => `DATE '${day}'`)].join(', ')})`;
    }),
  );
  const names = ['p', ...units.map((_, index) => `t${index}`), 'q_from', 'q_to', 'e_from', 'e_to'];
  return `(VALUES ${rows.join(', ')}) AS q (${names.join(', ')})`;
}

/** First and last day that any point of any grain looks at. */
function reach(context: SqlContext, source: Source, edge: (point: Point) => string): string[] {
  return source.grains.flatMap((grain) =>
    context.plan.periods.flatMap((period) =>
      pointsOf(period, unitsOf(context.plan.grains[grain] ?? [])).map(edge),
    ),
  );
}

/** The grain's columns: buckets from the points, text from the rows, NULL for dimensions of other grains. */
function grainColumns(context: SqlContext, source: Source, grain: number) {
  const by = context.plan.grains[grain] ?? [];
  const units = unitsOf(by);
  const valueSql = (dimension: Dimension): string => {
    const unit = (units as readonly Dimension[]).indexOf(dimension);
    return unit >= 0 ? `q.t${unit}` : `r.${quoted(dimension)}`;
  };
  return {
    group: ['q.p', ...by.map(valueSql)],
    names: by.map((dimension) => `${valueSql(dimension)} AS ${dimensionColumn(context, dimension)}`),
    columns: dimensionsOf(context, source).map((dimension) => {
      const column = dimensionColumn(context, dimension);
      return by.includes(dimension) ? column : `CAST(NULL AS ${context.dialect.types.text}) AS ${column}`;
    }),
    keys: ['p', ...by.map((dimension) => dimensionColumn(context, dimension))],
    points: pointsSql(context, by),
  };
}

/** What the rows are grouped by before they meet the points. */
function textColumns(context: SqlContext, source: Source): string[] {
  return dimensionsOf(context, source)
    .filter((dimension) => !isTimeDimension(dimension))
    .map((dimension) => `t.${quoted(dimension)}`);
}

/** Stocks: all changes up to the end of each point, or before its start. */
export function stockSql(context: SqlContext, source: Source): string {
  const last =
    reach(context, source, (point) => point.to)
      .sort()
      .at(-1) ?? '';
  const day = `t.${quoted(source.dayColumn)}`;
  const text = textColumns(context, source);
  const sums = source.measures.map(
    (measure, index) => `coalesce(sum(t.${quoted(measure.column ?? '')}), 0) AS v${index}`,
  );
  const missing = countsMissingRates(source);
  if (missing) sums.push(`count(*) FILTER (WHERE t."rate_missing") AS v${source.measures.length}`);
  const from = fromSql(context, source, [`${day} <= ${context.parameters.day(last)}`]);
  const reduced = `SELECT ${[`${day} AS day_`, ...text, ...sums].join(', ')} ${from} GROUP BY ${[day, ...text].join(', ')}`;

  return source.grains
    .map((grain) => {
      const { group, names, columns, points } = grainColumns(context, source, grain);
      const values = source.measures.map((measure, index) =>
        measure.at === 'start'
          ? `coalesce(sum(r.v${index}) FILTER (WHERE r.day_ < q.q_from), 0) AS v${index}`
          : `coalesce(sum(r.v${index}), 0) AS v${index}`,
      );
      if (missing) values.push(`sum(r.v${source.measures.length}) AS v${source.measures.length}`);
      const inner = `SELECT ${['q.p AS p', ...names, ...values].join(', ')} FROM ${points} JOIN (${reduced}) AS r ON r.day_ <= q.q_to GROUP BY ${group.join(', ')}`;
      const outputs = values.map((_, index) => `v${index}`);
      return `SELECT ${['p', `${grain} AS g`, ...columns, ...outputs].join(', ')} FROM (${inner}) AS stocks`;
    })
    .join(' UNION ALL ');
}

/** Who was there before: customers who came back, or clients who stayed and left with their recurring revenue. */
export function keptSql(context: SqlContext, source: Source): string {
  return source.table === 'settled_mrr' ? keptClientsSql(context, source) : keptCustomersSql(context, source);
}

function keptCustomersSql(context: SqlContext, source: Source): string {
  const days = reach(context, source, (point) => point.earlier.from).sort();
  const ends = reach(context, source, (point) => point.to).sort();
  const day = `t.${quoted(source.dayColumn)}`;
  const { parameters } = context;
  const from = fromSql(context, source, [
    `${day} BETWEEN ${parameters.day(days[0] ?? '')} AND ${parameters.day(ends.at(-1) ?? '')}`,
    't."customer_key" IS NOT NULL',
  ]);
  const text = textColumns(context, source);
  const rows = `SELECT DISTINCT ${[`${day} AS day_`, 't."customer_key" AS c', ...text].join(', ')} ${from}`;
  return source.grains
    .map((grain) => {
      const { group, names, columns, keys, points } = grainColumns(context, source, grain);
      const was = 'max(CASE WHEN r.day_ BETWEEN q.e_from AND q.e_to THEN 1 ELSE 0 END) AS was';
      const is = 'max(CASE WHEN r.day_ BETWEEN q.q_from AND q.q_to THEN 1 ELSE 0 END) AS here';
      const perCustomer = `SELECT ${['q.p AS p', ...names, 'r.c AS c', was, is].join(', ')} FROM ${points} JOIN (${rows}) AS r ON r.day_ BETWEEN q.e_from AND q.q_to GROUP BY ${[...group, 'r.c'].join(', ')}`;
      const values = source.measures.map((measure, index) =>
        measure.part === 'base' ? `sum(was) AS v${index}` : `sum(was * here) AS v${index}`,
      );
      return `SELECT ${['p', `${grain} AS g`, ...columns, ...values].join(', ')} FROM (${perCustomer}) AS customers GROUP BY ${keys.join(', ')}`;
    })
    .join(' UNION ALL ');
}

function keptClientsSql(context: SqlContext, source: Source): string {
  const last =
    reach(context, source, (point) => point.to)
      .sort()
      .at(-1) ?? '';
  const day = `t.${quoted(source.dayColumn)}`;
  const from = fromSql(context, source, [`${day} <= ${context.parameters.day(last)}`]);
  const text = textColumns(context, source);
  const rows = `SELECT ${[`${day} AS day_`, 't."customer_key" AS c', 't."delta" AS delta', 't."clients_delta" AS clients', ...text].join(', ')} ${from}`;
  return source.grains
    .map((grain) => {
      const { group, names, columns, keys, points } = grainColumns(context, source, grain);
      const perClient = [
        'coalesce(sum(r.clients) FILTER (WHERE r.day_ < q.q_from), 0) AS was',
        'coalesce(sum(r.clients), 0) AS here',
        'coalesce(sum(r.delta), 0) AS mrr',
      ];
      const clients = `SELECT ${['q.p AS p', ...names, 'r.c AS c', ...perClient].join(', ')} FROM ${points} JOIN (${rows}) AS r ON r.day_ <= q.q_to GROUP BY ${[...group, 'r.c'].join(', ')}`;
      const values = source.measures.map((measure, index) =>
        measure.part === 'lost'
          ? `count(*) FILTER (WHERE was > 0 AND here <= 0) AS v${index}`
          : `coalesce(sum(mrr) FILTER (WHERE was > 0), 0) AS v${index}`,
      );
      return `SELECT ${['p', `${grain} AS g`, ...columns, ...values].join(', ')} FROM (${clients}) AS clients GROUP BY ${keys.join(', ')}`;
    })
    .join(' UNION ALL ');
}
