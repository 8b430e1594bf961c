import type { Statement } from '../../engine/engine.ts';
import { quoted } from '../query/context.ts';
import { createParameters } from '../query/parameters.ts';
import { type LineReading, lineConditions } from './bought-together.ts';

/** Two items, of which it is asked which customers buy first. */
export interface ItemPair {
  readonly one: string;
  readonly other: string;
}

/**
 * For each pair: the customers whose first order with `one` was on an earlier day than that with `other` (`earlier`), and
 * on a later day (`later`), and how many of them would have bought `one` first if the order of a customer’s purchases
 * were drawn by lot (`expected`): who buys one of them on more days begins with it more often. Who bought both first on
 * the same day tells nothing of the order.
 */
export function boughtFirst(reading: LineReading, pairs: readonly ItemPair[]): Statement {
  const { dialect, tables, item } = reading;
  const { double, text } = dialect.types;
  const parameters = createParameters(dialect);
  const rows = dialect.rowsFromJson(parameters.text(JSON.stringify(pairs)), [
    { id: 'one', sqlType: text },
    { id: 'other', sqlType: text },
  ]);
  const column = `t.${quoted(item)}`;
  const conditions = ['t.customer_key IS NOT NULL', ...lineConditions(reading, parameters)];
  const sql = `WITH ${[
    ...tables.definitions(),
    `pairs AS MATERIALIZED (SELECT one, other FROM ${rows} AS given)`,
    'named AS (SELECT one AS item FROM pairs UNION SELECT other FROM pairs)',
    `firsts AS MATERIALIZED (SELECT t.customer_key, ${column} AS item, min(t.day) AS day, count(DISTINCT t.day) AS times
      FROM ${tables.from('settled_lines')} AS t JOIN named ON named.item = ${column}
      WHERE ${conditions.join(' AND ')} GROUP BY t.customer_key, ${column})`,
  ].join(',\n')}
    SELECT p.one, p.other, count(*) FILTER (WHERE a.day < b.day) AS earlier,
      count(*) FILTER (WHERE a.day > b.day) AS later,
      sum(CASE WHEN a.day <> b.day THEN CAST(a.times AS ${double}) / (a.times + b.times) END) AS expected
    FROM pairs p JOIN firsts a ON a.item = p.one JOIN firsts b ON b.item = p.other AND b.customer_key = a.customer_key
    GROUP BY p.one, p.other`;
  return { sql, parameters: parameters.values };
}
