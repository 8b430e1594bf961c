import type { Statement } from '../../engine/engine.ts';
import { clientQueries } from '../recurring/client-work.ts';
import { changesQuery, knownRows, type RecurringReading, recurringStatement } from '../recurring/reading.ts';

/**
 * What clients with recurring revenue have besides their present subscriptions, up to the last day: `o` each product of
 * other work (its last spelling in the alphabet, what was paid in all, refunds taken off), `g` each service given up.
 * With `since`: other work from that day on, also where more was given back than paid.
 */
export function otherServices(reading: RecurringReading, since: string | null = null): Statement {
  const { bigint } = reading.dialect.types;
  return recurringStatement(reading, (parameters) => {
    const upTo = (alias: string) =>
      `${alias}.workspace_id = ${parameters.text(reading.workspace)} AND ${alias}.product IS NOT NULL
        AND ${alias}.day <= ${parameters.day(reading.to)}
        ${since === null ? '' : `AND ${alias}.day >= ${parameters.day(since)}`}`;
    return {
      queries: [
        ...clientQueries(reading, parameters),
        changesQuery(reading, parameters),
        [
          'paid',
          `SELECT l.order_key, l.customer_key, l.product, l.net
          FROM ${reading.tables.from('settled_lines')} AS l WHERE ${upTo('l')}
          UNION ALL SELECT r.order_key, r.customer_key, r.product, -r.net
          FROM ${reading.tables.from('settled_refunds')} AS r WHERE ${upTo('r')}`,
        ],
        [
          'of_clients',
          `SELECT coalesce(k.customer_key, f.customer_key) AS client, p.product, p.net
          FROM paid p LEFT JOIN known_clients k ON k.customer_key = p.customer_key
          LEFT JOIN ${knownRows(reading, parameters, 'orders')} AS o
            ON o.key = p.order_key AND k.customer_key IS NULL
          LEFT JOIN refs f ON f.ref = o.customer_ref`,
        ],
      ],
      parts: [
        `SELECT 'o' AS part, c.client, max(trim(c.product)) AS name, CAST(sum(c.net) AS ${bigint}) AS amount
        FROM of_clients c LEFT JOIN services s ON s.customer_key = c.client AND s.name = lower(trim(c.product))
        WHERE c.client IS NOT NULL AND s.name IS NULL
        GROUP BY c.client, lower(trim(c.product)) HAVING sum(c.net) ${since === null ? '>' : '<>'} 0`,
        `SELECT 'g', customer_key, max(trim(product)), CAST(0 AS ${bigint})
        FROM changes WHERE product IS NOT NULL
        GROUP BY customer_key, lower(trim(product)) HAVING sum(delta) <= 0`,
      ],
    };
  });
}
