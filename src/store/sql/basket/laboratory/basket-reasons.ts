import type { Plan } from '../../../../core/query/plan.ts';
import type { Statement } from '../../../engine/engine.ts';
import { type Compilation, contextOf } from '../../query/compile-query.ts';
import { filterSql } from '../../query/conditions.ts';
import { quoted, type SqlContext } from '../../query/context.ts';
import { fromSql, periodSplits, tableSql } from '../../query/rows.ts';
import { ownerOf, soldDay, soldTable } from './basket-rows.ts';

export interface ReasonsAsked {
  /** The text dimension of orders that stands for the channel. */
  readonly mix: string;
  readonly article: 'product' | 'category';
}

/**
 * What the average basket of two periods is made of, as one statement: `part`, `p` period, `c` channel, `a` article,
 * `month` (its first day), and values as text; money in minor units.
 * - `o` orders of a channel: v0 how many, v1 sales, v2 discounts.
 * - `a` articles with a quantity: v0 units, v1 what they cost before discounts.
 * - `r` refunds: v0 their sum.
 * - `k` whose orders they are, n orders of y after refunds each: v0 how many have an order, v1 Σy², v2 Σyn, v3 Σn². `x`
 *   those of both periods, 0 standing for the one asked for: v0 Σy₀y₁, v1 Σy₀n₁, v2 Σn₀y₁, v3 Σn₀n₁.
 * - `w` v0 orders of the period in a month. `s` v0 orders, v1 sales of any month known; `t` v0 refunds of such a month.
 *   `m` v0 rows whose exchange rate is missing.
 */
export function basketReasons(plan: Plan, asked: ReasonsAsked, compilation: Compilation): Statement {
  const context = contextOf(plan, compilation);
  const { text } = context.dialect.types;
  const day = soldDay(context);
  const month = context.dialect.truncateDay('month', '"day_"');
  const queries: readonly (readonly [string, string])[] = [
    ['sold', soldRows(context, asked)],
    ['articles', articleRows(context, asked)],
    [
      'refunded',
      union(
        context,
        'settled_refunds',
        (p) =>
          `SELECT ${p} AS p, ${ownerOf('"order_key"')} AS k, coalesce(t."net", 0) AS net, ${missing} AS m`,
        [],
      ),
    ],
    ['owners', ownersSql(context)],
    ['sold_days', daysOf(context, soldTable(context), day)],
    ['refunded_days', daysOf(context, 'settled_refunds', day)],
  ];
  const head = (part: string, p: string, c: string, a: string, first: string) =>
    `SELECT '${part}' AS part, CAST(${p} AS INTEGER) AS p, CAST(${c} AS ${text}) AS c, CAST(${a} AS ${text}) AS a,
      CAST(${first} AS ${text}) AS month`;
  const values = (...given: readonly string[]) =>
    Array.from({ length: 4 }, (_, place) => `CAST(${given[place] ?? 'NULL'} AS ${text}) AS v${place}`).join(
      ', ',
    );
  const parts = [
    `${head('o', 'p', 'c', 'NULL', 'NULL')}, ${values('count(*)', 'sum(net)', 'sum(discount)')} FROM sold GROUP BY p, c`,
    `${head('a', 'p', 'c', 'a', 'NULL')}, ${values('sum(units)', 'sum(gross)')} FROM articles GROUP BY p, c, a`,
    `${head('r', 'p', 'NULL', 'NULL', 'NULL')}, ${values('sum(net)')} FROM refunded GROUP BY p`,
    ...[0, 1].map(
      (p) =>
        `${head('k', String(p), 'NULL', 'NULL', 'NULL')}, ${values(
          `sum(CASE WHEN n${p} > 0 THEN 1 ELSE 0 END)`,
          `sum(y${p} * y${p})`,
          `sum(y${p} * n${p})`,
          `sum(n${p} * n${p})`,
        )} FROM owners`,
    ),
    `${head('x', '0', 'NULL', 'NULL', 'NULL')}, ${values('sum(y0 * y1)', 'sum(y0 * n1)', 'sum(n0 * y1)', 'sum(n0 * n1)')} FROM owners`,
    `${head('w', 'p', 'NULL', 'NULL', month)}, ${values('count(*)')} FROM sold GROUP BY p, ${month}`,
    `${head('s', '0', 'NULL', 'NULL', month)}, ${values('sum(orders)', 'sum(net)')} FROM sold_days GROUP BY ${month}`,
    `${head('t', '0', 'NULL', 'NULL', month)}, ${values('sum(net)')} FROM refunded_days GROUP BY ${month}`,
    `${head('m', '0', 'NULL', 'NULL', 'NULL')}, ${values(
      `(SELECT coalesce(sum(m), 0) FROM sold) + (SELECT coalesce(sum(m), 0) FROM refunded)`,
    )}`,
  ];
  const definitions = [
    ...context.tables.definitions(),
    ...queries.map(([name, query]) => `${name} AS MATERIALIZED (${query})`),
  ];
  return {
    sql: `WITH ${definitions.join(',\n')}\n${parts.join('\nUNION ALL ')}`,
    parameters: context.parameters.values,
  };
}

/** What each customer (an order of nobody known is one) bought and gave back in both periods. */
function ownersSql({ dialect }: SqlContext): string {
  const { double } = dialect.types;
  const of = (value: string, p: number) =>
    `CAST(sum(CASE WHEN p = ${p} THEN ${value} ELSE 0 END) AS ${double}) AS ${value}${p}`;
  return `SELECT k, ${[0, 1].flatMap((p) => [of('n', p), of('y', p)]).join(', ')}
    FROM (SELECT p, k, 1 AS n, net AS y FROM sold UNION ALL SELECT p, k, 0 AS n, -net AS y FROM refunded) AS owning
    GROUP BY k`;
}

const missing = 'CASE WHEN t."rate_missing" THEN 1 ELSE 0 END';

/** The rows of a table in both periods. */
function union(
  context: SqlContext,
  table: 'settled_orders' | 'settled_lines' | 'settled_refunds',
  select: (period: string) => string,
  conditions: readonly string[],
): string {
  const dayColumn = soldDay(context);
  return periodSplits(context, dayColumn)
    .map(
      (split) =>
        `${select(split.column)} ${fromSql(context, { table, dayColumn }, [split.condition, ...conditions])}`,
    )
    .join(' UNION ALL ');
}

/** Each order with its channel; where products are filtered by, what its lines of them come to. */
function soldRows(context: SqlContext, { mix }: ReasonsAsked): string {
  const table = soldTable(context) === 'settled_lines' ? 'settled_lines' : 'settled_orders';
  const owner = ownerOf(table === 'settled_lines' ? '"order_key"' : '"key"');
  const day = `t.${quoted(soldDay(context))}`;
  const { bigint } = context.dialect.types;
  const rows = union(
    context,
    table,
    (
      p,
    ) => `SELECT ${p} AS p, t.${quoted(mix)} AS c, ${day} AS "day_", ${owner} AS k, coalesce(t."net", 0) AS net,
      coalesce(t."discount", 0) AS discount, ${missing} AS m${table === 'settled_lines' ? ', t."order_key" AS u' : ''}`,
    [],
  );
  if (table === 'settled_orders') return rows;
  return `SELECT p, c, "day_", k, CAST(sum(net) AS ${bigint}) AS net, CAST(sum(discount) AS ${bigint}) AS discount,
    max(m) AS m FROM (${rows}) AS lines GROUP BY p, c, "day_", k, u`;
}

/**
 * Lines with a quantity above 0 (one, if none is said), and orders without lines, which are one article each if they say
 * no number. What lines leave over of an order is none; where products are filtered by it belongs to no product.
 */
function articleRows(context: SqlContext, { mix, article }: ReasonsAsked): string {
  const select = (units: string) => (p: string) =>
    `SELECT ${p} AS p, t.${quoted(mix)} AS c, t.${quoted(article)} AS a, ${units} AS units,
      coalesce(t."net", 0) + coalesce(t."discount", 0) AS gross`;
  const whole = 'CASE WHEN coalesce(t."units", 0) > 0 THEN t."units" ELSE 1 END';
  const line = 'coalesce(t."units", 1)';
  const positive = `${line} > 0`;
  if (soldTable(context) === 'settled_lines')
    return union(context, 'settled_lines', select(`CASE WHEN t."remainder" THEN ${whole} ELSE ${line} END`), [
      `(t."remainder" OR ${positive})`,
    ]);
  return `${union(context, 'settled_lines', select(line), ['NOT t."remainder"', positive])}
    UNION ALL ${union(context, 'settled_orders', select(whole), ['NOT t."lined"'])}`;
}

/** Sales or refunds of all days. */
function daysOf(context: SqlContext, table: string, day: string): string {
  const { parameters, plan, workspace } = context;
  const orders =
    table === 'settled_refunds'
      ? '0'
      : table === 'settled_lines'
        ? 'count(DISTINCT t."order_key")'
        : 'count(*)';
  const conditions = [
    `t."workspace_id" = ${parameters.text(workspace)}`,
    ...filterSql(context, plan.where, day),
  ];
  const from = tableSql(context, table as 'settled_orders' | 'settled_lines' | 'settled_refunds');
  return `SELECT t.${quoted(day)} AS "day_", ${orders} AS orders, sum(coalesce(t."net", 0)) AS net
    FROM ${from} AS t WHERE ${conditions.join(' AND ')} GROUP BY t.${quoted(day)}`;
}
