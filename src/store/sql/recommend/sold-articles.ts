import type { Dialect } from '../../engine/dialect.ts';
import type { Statement } from '../../engine/engine.ts';
import { createParameters } from '../query/parameters.ts';
import { storedRows } from '../stored-rows.ts';

export interface SoldReading {
  readonly dialect: Dialect;
  readonly workspace: string;
  /** Local days: orders from this day on; prices from that day on. */
  readonly from: string;
  readonly pricesFrom: string;
  /** Orders of more different articles are left out; of more articles the most bought are kept. */
  readonly mostItems: number;
  readonly mostArticles: number;
}

/** Orders, and customers, in one row of the answer. */
const chunk = 2_000;
/** Parts the customers of a row; no text that somebody typed holds it. */
export const customerBreak = '\u001f';

/** How many orders there are on each day, the latest day first. */
export function orderDays(dialect: Dialect, workspace: string): Statement {
  const parameters = createParameters(dialect);
  const sql = `SELECT day, count(*) AS orders FROM settled_orders WHERE workspace_id = ${parameters.text(workspace)}
    GROUP BY day ORDER BY day DESC`;
  return { sql, parameters: parameters.values };
}

/**
 * `n`: a = orders left out for having too many articles, b = orders kept. `i`: an article (`words`), its `category`, a = its number, the
 * most bought first, and of the days from `pricesFrom` on: b = orders, x = what it brought, minor units, y = units;
 * z, u = margin and units of the lines whose margin is known. `c`: orders as `core/recommend/read-order-book` takes them.
 * `k`: customers with their numbers, `7 key`, between breaks.
 */
export function soldArticles(reading: SoldReading): Statement {
  const { dialect } = reading;
  const { bigint, double, text } = dialect.types;
  const parameters = createParameters(dialect);
  const own = (value: string, type: string): string => `CAST(${value} AS ${type})`;
  const pricesFrom = parameters.day(reading.pricesFrom);
  const day = dialect.daysBetween(`DATE '1970-01-01'`, 'o.day');
  const lines = `${storedRows('settled_lines')} AS t
      WHERE t.workspace_id = ${parameters.text(reading.workspace)} AND t.product IS NOT NULL
        AND t.day >= ${parameters.day(reading.from)}`;
  const recent = `FILTER (WHERE o.day >= ${pricesFrom})`;
  const queries: readonly (readonly [name: string, query: string])[] = [
    [
      'bought',
      `SELECT t.order_key, t.product AS item, sum(t.net) AS net, sum(t.margin) AS margin,
        sum(coalesce(t.units, 1)) AS units, sum(CASE WHEN t.margin IS NOT NULL THEN coalesce(t.units, 1) END) AS known_units
      FROM ${lines} GROUP BY t.order_key, t.product`,
    ],
    // What every line of an order repeats is read from the order once.
    [
      'sizes',
      `SELECT b.order_key, count(*) <= ${parameters.bigint(reading.mostItems)} AS kept FROM bought b GROUP BY b.order_key`,
    ],
    [
      'sold',
      `SELECT o.key, o.day, o.customer_key FROM sizes s JOIN settled_orders o ON o.key = s.order_key
      WHERE s.kept AND o.workspace_id = ${parameters.text(reading.workspace)}`,
    ],
    ['categories', `SELECT t.product AS item, max(t.category) AS category FROM ${lines} GROUP BY t.product`],
    [
      'articles',
      `SELECT a.*, c.category FROM (SELECT b.item, row_number() OVER (ORDER BY count(*) DESC, b.item COLLATE "C") - 1 AS place,
          count(*) ${recent} AS orders, sum(b.net) ${recent} AS net,
          sum(CASE WHEN b.net IS NOT NULL THEN b.units END) ${recent} AS units,
          sum(b.margin) ${recent} AS margin, sum(b.known_units) ${recent} AS known_units
        FROM bought b JOIN sold o ON o.key = b.order_key GROUP BY b.item) AS a
      JOIN categories c ON c.item = a.item WHERE a.place < ${parameters.bigint(reading.mostArticles)}`,
    ],
    [
      'customers',
      `SELECT customer_key, row_number() OVER (ORDER BY customer_key COLLATE "C") - 1 AS place
      FROM (SELECT DISTINCT customer_key FROM sold WHERE customer_key IS NOT NULL) AS c`,
    ],
    [
      'buyers',
      `SELECT o.key, ${own('coalesce(c.place, -1)', text)} || ' ' || ${own(day, text)} || ' ' AS said
      FROM sold o LEFT JOIN customers c ON c.customer_key = o.customer_key`,
    ],
    [
      'lists',
      `SELECT max(o.said) || string_agg(${own('i.place', text)}, ' ') AS list, row_number() OVER () / ${chunk} AS chunk
      FROM bought b JOIN articles i ON i.item = b.item JOIN buyers o ON o.key = b.order_key GROUP BY b.order_key`,
    ],
  ];
  const nothing = own('NULL', double);
  const sql = `WITH ${queries.map(([name, query]) => `${name} AS MATERIALIZED (${query})`).join(',\n')}
    SELECT 'n' AS part, ${own('NULL', text)} AS words, ${own('NULL', text)} AS category,
      ${own('count(*) FILTER (WHERE NOT kept)', bigint)} AS a, ${own('count(*) FILTER (WHERE kept)', bigint)} AS b,
      ${nothing} AS x, ${nothing} AS y, ${nothing} AS z, ${nothing} AS u FROM sizes
    UNION ALL SELECT 'i', item, category, ${own('place', bigint)}, ${own('orders', bigint)}, ${own('net', double)},
      ${own('units', double)}, ${own('margin', double)}, ${own('known_units', double)} FROM articles
    UNION ALL SELECT 'c', string_agg(list, ';'), NULL, 0, 0, ${nothing}, ${nothing}, ${nothing}, ${nothing}
      FROM lists GROUP BY chunk
    UNION ALL SELECT 'k', string_agg(${own('place', text)} || ' ' || customer_key, '${customerBreak}'), NULL, 0, 0,
      ${nothing}, ${nothing}, ${nothing}, ${nothing} FROM customers GROUP BY place / ${chunk}`;
  return { sql, parameters: parameters.values };
}
