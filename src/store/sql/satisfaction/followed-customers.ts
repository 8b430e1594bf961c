import type { Statement } from '../../engine/engine.ts';
import { withDefinitions } from '../customers/with-definitions.ts';
import { createParameters } from '../query/parameters.ts';
import { type VoicesReading, voices } from './voices.ts';

/**
 * What customers did within `days` after the first answer of the period that each gave: by `mood`, `customers`,
 * `watched` and `ordered` (again), `clients` (with recurring revenue then, and watched) and `stopped`.
 */
export function followedCustomers(reading: VoicesReading, days: number): Statement {
  const { dialect, tables, workspace } = reading;
  const parameters = createParameters(dialect);
  const span = parameters.bigint(days);
  const asked = parameters.text(workspace);
  const after = (day: string) => dialect.daysBetween('f.day', day);
  const queries = [
    ...voices(reading, parameters),
    [
      'first_voices',
      `SELECT customer_key, mood, day, ${dialect.daysBetween('day', parameters.day(reading.until))} >= ${span} AS watched
        FROM (SELECT v.customer_key, v.mood, v.day,
            row_number() OVER (PARTITION BY v.customer_key ORDER BY v.day, v.key COLLATE "C") AS place
          FROM voices v WHERE v.customer_key IS NOT NULL) AS ranked WHERE place = 1`,
      'once',
    ],
    [
      'ordered_again',
      `SELECT DISTINCT f.customer_key FROM first_voices f
        JOIN ${tables.from('settled_orders')} AS o ON o.customer_key = f.customer_key AND o.workspace_id = ${asked}
        WHERE o.day > f.day AND ${after('o.day')} <= ${span}`,
      'once',
    ],
    [
      'subscribed',
      `SELECT f.customer_key, sum(CASE WHEN m.day <= f.day THEN m.clients_delta ELSE 0 END) > 0 AS client,
          sum(CASE WHEN m.day > f.day AND ${after('m.day')} <= ${span} AND m.clients_delta < 0 THEN 1 ELSE 0 END) > 0 AS stopped
        FROM first_voices f
        JOIN ${tables.from('settled_mrr')} AS m ON m.customer_key = f.customer_key AND m.workspace_id = ${asked}
        GROUP BY f.customer_key`,
      'once',
    ],
  ] as const;
  const sql = `${withDefinitions(tables, queries)}
    SELECT f.mood, count(*) AS customers, count(CASE WHEN f.watched THEN 1 END) AS watched,
      count(CASE WHEN f.watched AND a.customer_key IS NOT NULL THEN 1 END) AS ordered,
      count(CASE WHEN f.watched AND s.client THEN 1 END) AS clients,
      count(CASE WHEN f.watched AND s.client AND s.stopped THEN 1 END) AS stopped
    FROM first_voices f LEFT JOIN ordered_again a ON a.customer_key = f.customer_key
    LEFT JOIN subscribed s ON s.customer_key = f.customer_key GROUP BY f.mood`;
  return { sql, parameters: parameters.values };
}
