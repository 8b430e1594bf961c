import type { Measure } from '../../../core/metrics/metric.ts';
import type { Source } from '../../../core/query/plan.ts';
import type { Point } from '../../../core/query/points.ts';
import { columnOf, conditionSql, withinSql } from './conditions.ts';
import { quoted, type SqlContext } from './context.ts';
import { fromSql } from './rows.ts';

/** One term of a figure: whose rows are wanted, from where, and with which sign. */
export interface ProofTerm {
  readonly measure: Measure;
  readonly source: Pick<Source, 'table' | 'dayColumn' | 'kind'>;
  readonly sign: 1 | -1;
  /** Survival: only the rows that reached the event. */
  readonly reachedOnly: boolean;
}

/** `SELECT m, key, day, value` of the rows that add up to a term at one point. */
export function termRowsSql(context: SqlContext, term: ProofTerm, place: number, point: Point): string {
  const { source, measure } = term;
  const day = `t.${quoted(source.dayColumn)}`;
  const conditions = (measure.where ?? []).map((condition) => conditionSql(context, source.table, condition));
  // Texts are made where they are used, as a parameter must not be asked for in vain.
  const within = () => withinSql(context, day, point);
  const list = (value: string, from: string) =>
    `SELECT ${place} AS m, "key" AS k, "day_" AS d, CAST(${term.sign} * (${value}) AS DECIMAL(38,4)) AS v FROM (${from}) AS listed`;
  const rows = (columns: readonly string[], extra: readonly string[]) =>
    `SELECT ${['t."key" AS "key"', `${day} AS "day_"`, ...columns].join(', ')} ${fromSql(context, source, [...extra, ...conditions])}`;
  /** One row of those that share a value: the first by day. */
  const firstOf = (column: string, extra: readonly string[]) =>
    `SELECT "key", "day_" FROM (${rows([`row_number() OVER (PARTITION BY ${column} ORDER BY ${day}, t."key") AS place`], [...extra, `${column} IS NOT NULL`])}) AS numbered WHERE place = 1`;
  const order = source.table === 'settled_lines' ? 't."order_key"' : 't."key"';
  const isSpread = measure.aggregate === 'spread';
  const column = measure.column && !isSpread ? columnOf(context, source.table, measure.column) : null;

  switch (measure.aggregate) {
    case 'count':
      return source.kind === 'sums' ? list('1', rows([], [within()])) : list('1', firstOf(order, [within()]));
    case 'distinct':
      return list('1', firstOf(column ?? order, [within()]));
    case 'repeat': {
      const buyers = `SELECT ${column} ${fromSql(context, source, [within()])} GROUP BY ${column} HAVING count(DISTINCT ${order}) >= 2`;
      return list('1', firstOf(column ?? order, [within(), `${column} IN (${buyers})`]));
    }
    case 'sum':
      return isFlag(measure)
        ? list('1', rows([], [within(), `${column}`]))
        : list('value', rows([`${column} AS value`], [within(), `${column} <> 0`]));
    case 'squares':
      return list('value * value', rows([`${column} AS value`], [within(), `${column} <> 0`]));
    case 'median':
      return list('value', rows([`${column} AS value`], [within(), `${column} IS NOT NULL`]));
    case 'spread': {
      const reached = columnOf(context, source.table, `${measure.column}_reached`);
      return list('1', rows([], term.reachedOnly ? [within(), reached] : [within()]));
    }
    case 'stock': {
      if (source.kind === 'sums')
        return list('value', rows([`${column} AS value`], [within(), `${column} <> 0`]));
      return list(
        'value',
        rows([`${column} AS value`], [untilSql(context, measure, day, point), `${column} <> 0`]),
      );
    }
    case 'kept':
      return source.table === 'settled_mrr'
        ? keptClientRows(context, term, list, rows, day, point)
        : keptCustomerRows(context, term, list, firstOf, day, point);
  }
}

/** The columns whose sum is the number of rows in which they are true. */
function isFlag({ column, unit }: Measure): boolean {
  const numbers = ['impressions', 'clicks', 'clients_delta'];
  return unit === 'count' && column !== undefined && !numbers.includes(column);
}

function untilSql(context: SqlContext, measure: Measure, day: string, point: Point): string {
  return measure.at === 'start'
    ? `${day} < ${context.parameters.day(point.from)}`
    : `${day} <= ${context.parameters.day(point.to)}`;
}

type List = (value: string, from: string) => string;
type Select = (column: string, extra: readonly string[]) => string;
type Rows = (columns: readonly string[], extra: readonly string[]) => string;

/** Base: the first order of each customer in the period before. Kept: of those, the first order in this one. */
function keptCustomerRows(
  context: SqlContext,
  { measure, source }: ProofTerm,
  list: List,
  firstOf: Select,
  day: string,
  point: Point,
): string {
  const earlier = withinSql(context, day, point.earlier);
  if (measure.part === 'base') return list('1', firstOf('t."customer_key"', [earlier]));
  const before = `SELECT t."customer_key" ${fromSql(context, source, [earlier])}`;
  return list(
    '1',
    firstOf('t."customer_key"', [withinSql(context, day, point), `t."customer_key" IN (${before})`]),
  );
}

/** Kept: all changes of the clients who were there at the start. Lost: the last change of those who left. */
function keptClientRows(
  context: SqlContext,
  { measure, source }: ProofTerm,
  list: List,
  rows: Rows,
  day: string,
  point: Point,
): string {
  const until = `${day} <= ${context.parameters.day(point.to)}`;
  const start = context.parameters.day(point.from);
  const there = `coalesce(sum(t."clients_delta") FILTER (WHERE ${day} < ${start}), 0) > 0`;
  const left = measure.part === 'lost' ? `${there} AND sum(t."clients_delta") <= 0` : there;
  const clients = `SELECT t."customer_key" ${fromSql(context, source, [until])} GROUP BY t."customer_key" HAVING ${left}`;
  const mine = [until, `t."customer_key" IN (${clients})`];
  if (measure.part === 'kept')
    return list('value', rows(['t."delta" AS value'], [...mine, 't."delta" <> 0']));
  const last = `row_number() OVER (PARTITION BY t."customer_key" ORDER BY ${day} DESC, t."key") AS place`;
  return list('1', `SELECT "key", "day_" FROM (${rows([last], mine)}) AS numbered WHERE place = 1`);
}
