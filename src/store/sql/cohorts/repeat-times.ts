import type { Statement } from '../../engine/engine.ts';
import { firstOrders, groupColumn, type LifetimeReading, unionStatement } from '../lifetime/reading.ts';

/**
 * Counts of first purchases and what followed, by group `g`; purchases of one local day are one.
 * `s` second purchases: a = days from the first to the second, or to the last day that counts; b = 1 if there is one.
 * `w` time watched: a = days from the first purchase to the last day that counts.
 * `b` between purchases: a = days between two that followed one another.
 */
export function repeatTimes(reading: LifetimeReading): Statement {
  const { dialect, tables } = reading;
  const { bigint } = dialect.types;
  return unionStatement(reading, (parameters) => {
    const workspace = parameters.text(reading.workspace);
    const until = parameters.day(reading.until);
    const days = dialect.daysBetween;
    return {
      queries: [
        [
          'firsts',
          `SELECT ${groupColumn(reading)} AS g, t.customer_key, t.day AS first_day
          FROM ${firstOrders(reading, parameters)}`,
        ],
        [
          'purchases',
          `SELECT DISTINCT f.g, f.customer_key, f.first_day, o.day FROM firsts f
          JOIN ${tables.from('settled_orders')} AS o ON o.customer_key = f.customer_key
          WHERE o.workspace_id = ${workspace} AND o.day <= ${until}`,
        ],
      ],
      parts: [
        `SELECT 's' AS part, g, CAST(${days('first_day', `coalesce(second_day, ${until})`)} AS ${bigint}) AS a,
          CAST(CASE WHEN second_day IS NULL THEN 0 ELSE 1 END AS ${bigint}) AS b, CAST(count(*) AS ${bigint}) AS n
        FROM (SELECT g, first_day, min(day) FILTER (WHERE day > first_day) AS second_day FROM purchases
          GROUP BY g, customer_key, first_day) AS q GROUP BY 1, 2, 3, 4`,
        `SELECT 'w', g, CAST(${days('first_day', until)} AS ${bigint}), CAST(0 AS ${bigint}),
          CAST(count(*) AS ${bigint}) FROM firsts GROUP BY 1, 2, 3, 4`,
        `SELECT 'b', g, CAST(${days('before', 'day')} AS ${bigint}), CAST(0 AS ${bigint}), CAST(count(*) AS ${bigint})
        FROM (SELECT g, day, lag(day) OVER (PARTITION BY customer_key ORDER BY day) AS before FROM purchases) AS q
        WHERE before IS NOT NULL GROUP BY 1, 2, 3, 4`,
      ],
    };
  });
}
