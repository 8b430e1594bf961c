import type { Statement } from '../../engine/engine.ts';
import { currencyOf, isForeign } from '../convert-money.ts';
import { settlingOf } from '../settled-source.ts';
import { changesQuery, knownRows, type RecurringReading, recurringStatement } from './reading.ts';

/**
 * Clients up to the last day: `s` each service with MRR at the end (name, amount); `d` since when and until when a
 * client was one (name: the first day, other: the last day on which it left), with whether it subscribes in another
 * currency (amount 1).
 */
export function clientStates(reading: RecurringReading): Statement {
  const { bigint, text } = reading.dialect.types;
  const settling = settlingOf(reading.dialect, reading.workspace, reading.settings, { kind: 'whole' });
  return recurringStatement(reading, (parameters) => ({
    queries: [
      changesQuery(reading, parameters),
      [
        'foreigners',
        `SELECT DISTINCT c.customer_key FROM changes c
        JOIN ${knownRows(reading, parameters, 'subscription_changes')} AS x ON x.key = c.change_key
        WHERE ${isForeign(settling, currencyOf(settling, 'x.currency'))}`,
      ],
    ],
    parts: [
      `SELECT 's' AS part, customer_key AS client, product AS name, CAST(NULL AS ${text}) AS other,
        CAST(sum(delta) AS ${bigint}) AS amount
      FROM changes GROUP BY customer_key, product HAVING sum(delta) <> 0`,
      `SELECT 'd', c.customer_key, CAST(min(c.day) AS ${text}),
        CAST(max(c.day) FILTER (WHERE c.clients_delta < 0) AS ${text}),
        CAST(max(CASE WHEN f.customer_key IS NULL THEN 0 ELSE 1 END) AS ${bigint})
      FROM changes c LEFT JOIN foreigners f ON f.customer_key = c.customer_key GROUP BY c.customer_key`,
    ],
  }));
}

/** How sources call clients that no person stands for: customer_key, ref, lead_key. One row per client. */
export function clientRefs(reading: RecurringReading): Statement {
  return recurringStatement(reading, (parameters) => ({
    queries: [changesQuery(reading, parameters)],
    parts: [
      `SELECT c.customer_key, max(x.customer_ref) AS ref, max(x.subscription) AS subscription,
        max(c.lead_key) AS lead_key
      FROM changes c JOIN ${knownRows(reading, parameters, 'subscription_changes')} AS x ON x.key = c.change_key
      GROUP BY c.customer_key`,
    ],
  }));
}
