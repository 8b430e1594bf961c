import type { Statement } from '../../engine/engine.ts';
import { filterSql } from '../query/conditions.ts';
import { groupColumn, type LifetimeReading, monthsBegun, unionStatement, wholeMonths } from './reading.ts';

/**
 * Clients with recurring revenue: `t` tenures (a = whole months watched, b = months begun until they left, c = 1 if they
 * are gone for good) and `v` changes of their MRR in minor units by month of age (b), the first in month 0. A change
 * within a month counts from the next one on. Clients who paused and came back were clients throughout.
 */
export function clientTenures(reading: LifetimeReading): Statement {
  const { dialect, tables } = reading;
  const { bigint, double } = dialect.types;
  return unionStatement(reading, (parameters) => {
    const workspace = parameters.text(reading.workspace);
    const until = parameters.day(reading.until);
    const conditions = [
      `t.workspace_id = ${workspace}`,
      "t.movement = 'new' AND t.clients_delta = 1",
      `t.day <= ${until}`,
      ...filterSql({ parameters, dialect }, reading.where, 'day'),
    ];
    const change = monthsBegun(dialect, 'c.first_day', 'd.day');
    return {
      queries: [
        [
          'firsts',
          `SELECT ${groupColumn(reading)} AS g, t.customer_key, t.day AS first_day
          FROM ${tables.from('settled_mrr')} AS t WHERE ${conditions.join(' AND ')}`,
        ],
        [
          'changes',
          `SELECT t.customer_key, t.day, t.delta, t.clients_delta FROM ${tables.from('settled_mrr')} AS t
          WHERE t.workspace_id = ${workspace} AND t.day <= ${until}`,
        ],
        [
          'clients',
          `SELECT f.g, f.customer_key, f.first_day, ${wholeMonths(dialect, 'f.first_day', until)} AS watched,
            max(d.day) FILTER (WHERE d.clients_delta < 0) AS left_day, sum(d.clients_delta) <= 0 AS gone
          FROM firsts f JOIN changes d ON d.customer_key = f.customer_key AND d.day >= f.first_day
          GROUP BY f.g, f.customer_key, f.first_day`,
        ],
      ],
      parts: [
        `SELECT 't' AS part, g, CAST(watched AS ${bigint}) AS a, CAST(tenure AS ${bigint}) AS b,
          CAST(CASE WHEN gone THEN 1 ELSE 0 END AS ${bigint}) AS c, CAST(count(*) AS ${bigint}) AS customers,
          CAST(NULL AS ${double}) AS x1
        FROM (SELECT c.g, c.watched, c.gone,
            CASE WHEN c.gone THEN greatest(1, ${monthsBegun(dialect, 'c.first_day', 'c.left_day')}) ELSE 0 END AS tenure
          FROM clients c) AS q
        GROUP BY g, watched, tenure, gone`,
        `SELECT 'v', g, CAST(watched AS ${bigint}), CAST(month AS ${bigint}), CAST(0 AS ${bigint}),
          CAST(0 AS ${bigint}), CAST(sum(delta) AS ${double})
        FROM (SELECT c.g, c.watched, ${change} AS month, d.delta
          FROM clients c JOIN changes d ON d.customer_key = c.customer_key AND d.day >= c.first_day) AS q
        WHERE month < watched GROUP BY g, watched, month`,
      ],
    };
  });
}
