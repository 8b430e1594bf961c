import { type Held, type HeldTo, heldTo } from '../../../core/promotions/promotion.ts';
import type { Period } from '../../../core/query/query.ts';
import type { Dialect } from '../../engine/dialect.ts';
import type { Statement } from '../../engine/engine.ts';
import { withinSql } from '../query/conditions.ts';
import { quoted } from '../query/context.ts';
import { namedStatement } from '../query/named-statement.ts';
import { createParameters } from '../query/parameters.ts';
import type { Tables } from '../query/tables.ts';

/** Whose promotions are read. */
export interface PromotionReading {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly tables: Tables;
}

/** Codes beyond this are those of single customers. */
const mostCodes = 200;

/**
 * Orders by local day: `promotion` NULL for all of them, else those that carry it, for the codes used most. Sums are of
 * minor units; `firsts` are customers' first orders. `missing` counts orders without an exchange rate.
 */
export function promotionUse({ dialect, workspace, tables }: PromotionReading): Statement {
  const parameters = createParameters(dialect);
  const sums = `count(*) AS orders, sum(t.net) AS net, sum(t.discount) AS discount,
    count(*) FILTER (WHERE t.is_first) AS firsts, count(*) FILTER (WHERE t.rate_missing) AS missing,
    min(t.currency) FILTER (WHERE t.rate_missing) AS missing_currency`;
  const from = `${tables.from('settled_orders')} AS t WHERE t.workspace_id = ${parameters.text(workspace)}`;
  return namedStatement(
    tables,
    parameters,
    [
      [
        'coded',
        `SELECT t.promotion, t.day, ${sums} FROM ${from} AND t.promotion IS NOT NULL GROUP BY t.promotion, t.day`,
      ],
      [
        'most_used',
        `SELECT promotion FROM coded GROUP BY promotion
      ORDER BY sum(orders) DESC, promotion COLLATE "C" LIMIT ${mostCodes}`,
      ],
    ],
    `SELECT * FROM coded WHERE promotion IN (SELECT promotion FROM most_used)
    UNION ALL SELECT CAST(NULL AS ${dialect.types.text}), t.day, ${sums} FROM ${from} GROUP BY t.day
    ORDER BY 2`,
  );
}

/** Orders of a period by store and by channel (`dimension`, `value`), and how many of them carry a promotion. */
export function promotionSpread(
  { dialect, workspace, tables }: PromotionReading,
  { name, period }: { readonly name: string; readonly period: Period },
): Statement {
  const parameters = createParameters(dialect);
  const conditions = `t.workspace_id = ${parameters.text(workspace)}
    AND ${withinSql({ parameters, dialect }, 't.day', period)}`;
  const part = (dimension: string) =>
    `SELECT '${dimension}' AS dimension, coalesce(t.${quoted(dimension)}, '') AS value, count(*) AS orders,
      count(*) FILTER (WHERE t.promotion = ${parameters.text(name)}) AS coded
    FROM ${tables.from('settled_orders')} AS t WHERE ${conditions} GROUP BY 2`;
  return namedStatement(tables, parameters, [], `${part('store')} UNION ALL ${part('channel')}`);
}

/**
 * Orders by local day and side: `h` in what the promotion was held to, `c` where it was not. The control differs in the
 * first list that is not empty and matches the others. Money is net of refunds, except by product and category, where a
 * refund belongs to no line; an order counts once a day and side. Held everywhere, there is no `c`.
 */
export function promotionDays(
  { dialect, workspace, tables }: PromotionReading,
  { held, period }: { readonly held: Held; readonly period: Period },
): Statement {
  const parameters = createParameters(dialect);
  const lists = heldTo.filter((dimension) => held[dimension].length > 0);
  const matches = (dimension: HeldTo) =>
    `coalesce(t.${quoted(dimension)}, '') IN (${held[dimension].map((value) => parameters.text(value)).join(', ')})`;
  const [apart, ...shared] = lists;
  const conditions = [
    `t.workspace_id = ${parameters.text(workspace)}`,
    withinSql({ parameters, dialect }, 't.day', period),
    ...shared.map(matches),
  ].join(' AND ');
  const side = apart === undefined ? `'h'` : `CASE WHEN ${matches(apart)} THEN 'h' ELSE 'c' END`;
  if (lists.includes('product') || lists.includes('category'))
    return namedStatement(
      tables,
      parameters,
      [],
      `SELECT t.day, ${side} AS side, count(DISTINCT t.order_key) AS orders, sum(t.net) AS revenue, sum(t.margin) AS margin,
        count(DISTINCT CASE WHEN t.margin IS NOT NULL THEN t.order_key END) AS known
      FROM ${tables.from('settled_lines')} AS t WHERE ${conditions} GROUP BY t.day, 2`,
    );
  return namedStatement(
    tables,
    parameters,
    [
      [
        'back',
        `SELECT t.order_key, sum(t.net) AS net FROM ${tables.from('settled_refunds')} AS t
      WHERE t.workspace_id = ${parameters.text(workspace)} GROUP BY t.order_key`,
      ],
    ],
    `SELECT t.day, ${side} AS side, count(*) AS orders, sum(t.net - coalesce(b.net, 0)) AS revenue,
      sum(t.margin - coalesce(b.net, 0)) AS margin, count(t.margin) AS known
    FROM ${tables.from('settled_orders')} AS t LEFT JOIN back b ON b.order_key = t.key
    WHERE ${conditions} GROUP BY t.day, 2`,
  );
}
