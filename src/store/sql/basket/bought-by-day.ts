import type { Statement } from '../../engine/engine.ts';
import { quoted } from '../query/context.ts';
import { createParameters } from '../query/parameters.ts';
import { type LineReading, lineConditions } from './bought-together.ts';

export interface DaysReading extends LineReading {
  /** Customers who must have bought an item for it to be looked at. */
  readonly leastCustomers: number;
}

/** Days of customers in one row of the answer. */
const chunk = 2_000;

/**
 * What known customers bought on each of their days. `n`: a = customers. `i`, in any order: an item (`words`), a = its
 * number, the rarest first, b = its buyers, x = what it brought, y = its margin of the c buyers of whom that is known,
 * minor units. `c`: days of customers as `core/recommend/read-order-book` takes them; one without any of the items is
 * there too, as it says when the customer bought.
 */
export function boughtByDay(reading: DaysReading): Statement {
  const { dialect, tables, item } = reading;
  const { bigint, double, text } = dialect.types;
  const parameters = createParameters(dialect);
  const column = `t.${quoted(item)}`;
  const conditions = ['t.customer_key IS NOT NULL', ...lineConditions(reading, parameters)];
  const day = dialect.daysBetween(`DATE '1970-01-01'`, 'b.day');
  const queries: readonly (readonly [name: string, query: string])[] = [
    [
      'bought',
      `SELECT t.customer_key, t.day, ${column} AS item, sum(t.net) AS value, sum(t.margin) AS margin
      FROM ${tables.from('settled_lines')} AS t WHERE ${conditions.join(' AND ')}
      GROUP BY t.customer_key, t.day, ${column}`,
    ],
    [
      'buyers',
      `SELECT customer_key, row_number() OVER (ORDER BY customer_key COLLATE "C") - 1 AS place
      FROM (SELECT DISTINCT customer_key FROM bought) AS c`,
    ],
    [
      'kept_items',
      `SELECT item, count(DISTINCT customer_key) AS buyers, sum(value) AS value, sum(margin) AS margin,
        count(DISTINCT CASE WHEN margin IS NOT NULL THEN customer_key END) AS known,
        row_number() OVER (ORDER BY count(DISTINCT customer_key), item COLLATE "C") - 1 AS place
      FROM bought GROUP BY item HAVING count(DISTINCT customer_key) >= ${parameters.bigint(reading.leastCustomers)}`,
    ],
    [
      'lists',
      `SELECT CAST(max(c.place) AS ${text}) || ' ' || CAST(${day} AS ${text})
          || coalesce(' ' || string_agg(CAST(i.place AS ${text}), ' '), '') AS list,
        row_number() OVER () / ${chunk} AS chunk
      FROM bought b JOIN buyers c ON c.customer_key = b.customer_key LEFT JOIN kept_items i ON i.item = b.item
      GROUP BY b.customer_key, b.day`,
    ],
  ];
  const [whole, real] = [`CAST(0 AS ${bigint})`, `CAST(0 AS ${double})`];
  const sql = `WITH ${[
    ...tables.definitions(),
    ...queries.map(([name, query]) => `${name} AS MATERIALIZED (${query})`),
  ].join(',\n')}
    SELECT 'n' AS part, CAST(NULL AS ${text}) AS words, CAST(count(*) AS ${bigint}) AS a, ${whole} AS b, ${whole} AS c,
      ${real} AS x, ${real} AS y FROM buyers
    UNION ALL SELECT 'i', item, CAST(place AS ${bigint}), CAST(buyers AS ${bigint}), CAST(known AS ${bigint}),
      CAST(value AS ${double}), CAST(margin AS ${double}) FROM kept_items
    UNION ALL SELECT 'c', string_agg(list, ';'), ${whole}, ${whole}, ${whole}, ${real}, ${real} FROM lists GROUP BY chunk`;
  return { sql, parameters: parameters.values };
}
