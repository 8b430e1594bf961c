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
 * on a later day (`later`). Who bought both first on the same day tells nothing of the order.
 */
export function boughtFirst(reading: LineReading, pairs: readonly ItemPair[]): Statement {
  const { dialect, tables, item } = reading;
  const { text } = dialect.types;
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
    `firsts AS MATERIALIZED (SELECT t.customer_key, ${column} AS item, min(t.day) AS day
      FROM ${tables.from('settled_lines')} AS t JOIN named ON named.item = ${column}
      WHERE ${conditions.join(' AND ')} GROUP BY t.customer_key, ${column})`,
  ].join(',\n')}
    SELECT p.one, p.other, count(*) FILTER (WHERE a.day < b.day) AS earlier,
      count(*) FILTER (WHERE a.day > b.day) AS later
    FROM pairs p JOIN firsts a ON a.item = p.one JOIN firsts b ON b.item = p.other AND b.customer_key = a.customer_key
    GROUP BY p.one, p.other`;
  return { sql, parameters: parameters.values };
}
