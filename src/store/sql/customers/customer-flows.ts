import type { Query } from '../text.ts';
import { type BookReading, ofSlice } from './book-reading.ts';

const flowColumns = ['key', 'customer_key', 'day', 'net', 'margin', 'discount'];

/**
 * `placed`: orders of known customers up to the day, with more columns if asked. `flows`: the same (`orders` = 1), and what was given back on its own
 * day, as money below 0 (`orders` = 0), so that all up to any earlier day is what was known of money then. `order_day` is
 * that of the order that a flow belongs to.
 */
export function customerFlows(reading: BookReading, columns: readonly string[] = []): readonly Query[] {
  const { workspace, tables, parameters, until } = reading;
  const [own, last] = [parameters.text(workspace), parameters.day(until)];
  return [
    [
      'placed',
      `SELECT ${[...flowColumns, ...columns].map((column) => `t.${column}`).join(', ')}
      FROM ${tables.from('settled_orders')} AS t
      WHERE t.workspace_id = ${own} AND t.customer_key IS NOT NULL AND t.day <= ${last}
        AND ${ofSlice(reading, 't.customer_key')}`,
      reading.slice ? 'once' : undefined,
    ],
    [
      'flows',
      `SELECT t.customer_key, t.day, t.day AS order_day, 1 AS orders, t.net AS value, t.margin, 0 AS refunded, t.discount
      FROM placed t
      UNION ALL
      SELECT t.customer_key, r.day, t.day, 0, -r.net, CASE WHEN t.margin IS NOT NULL THEN -r.net END, r.net, NULL
      FROM (SELECT * FROM ${tables.from('settled_refunds')} AS x WHERE x.workspace_id = ${own} AND x.day <= ${last}) AS r
      JOIN placed t ON t.key = r.order_key`,
    ],
  ];
}

/** Orders, last order and money of each customer up to a day, which is a parameter or a column; a SELECT over `flows`. */
export function scoredAt(dialect: BookReading['dialect'], day: string): string {
  const { bigint } = dialect.types;
  return `SELECT customer_key, CAST(sum(orders) AS ${bigint}) AS orders,
      ${dialect.daysBetween('max(CASE WHEN orders = 1 THEN day END)', day)} AS silence_days,
      CAST(coalesce(sum(value), 0) AS ${bigint}) AS value
    FROM flows WHERE day <= ${day} GROUP BY customer_key HAVING sum(orders) > 0`;
}
