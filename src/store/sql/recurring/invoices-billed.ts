import type { Statement } from '../../engine/engine.ts';
import { conversionQueries, converted, currencyOf, isForeign, joinConversion } from '../convert-money.ts';
import { settlingOf } from '../settled-source.ts';
import { localDay } from '../settling.ts';
import { clientQueries } from './client-work.ts';
import { knownRows, ofService, type RecurringReading, recurringStatement } from './reading.ts';

/**
 * Valid invoices of clients with recurring revenue, whatever their day: client, number, day, from_day, to_day, amount
 * without tax in minor units of the workspace's currency (NULL where the day's rate is missing). An invoice is its
 * subscription's client's, else that of its customer or person.
 */
export function invoicesBilled(reading: RecurringReading): Statement {
  const { dialect } = reading;
  const mode =
    reading.asOf === null ? ({ kind: 'whole' } as const) : { kind: 'as_of' as const, instant: reading.asOf };
  const settling = settlingOf(dialect, reading.workspace, reading.settings, mode);
  return recurringStatement(reading, (parameters) => {
    const subscriptions = `SELECT x.subscription, min(t.customer_key) AS customer_key
      FROM ${reading.tables.from('settled_mrr')} AS t
      JOIN ${knownRows(reading, parameters, 'subscription_changes')} AS x ON x.key = t.change_key
      WHERE t.workspace_id = ${parameters.text(reading.workspace)} GROUP BY x.subscription`;
    return {
      queries: [
        ...clientQueries(reading, parameters),
        ['subscribed', subscriptions],
        ['aliases', `SELECT key, root_key FROM ${knownRows(reading, parameters, 'person_aliases')} AS a`],
        [
          'billed',
          `SELECT x.key, x.number, ${localDay(settling, 'x.issued_at')} AS day, x.period_from, x.period_to,
            coalesce(x.net, x.total - coalesce(x.tax, 0)) AS own, ${currencyOf(settling, 'x.currency')} AS money_currency,
            coalesce(s.customer_key, f.customer_key, p.customer_key) AS client
          FROM ${knownRows(reading, parameters, 'invoices')} AS x
          LEFT JOIN aliases a ON a.key = x.person_key
          LEFT JOIN subscribed s ON s.subscription = x.subscription
          LEFT JOIN refs f ON f.ref = x.customer_ref
          LEFT JOIN known_clients p ON p.customer_key = coalesce(a.root_key, x.person_key)
          WHERE coalesce(x.status, 'valid') <> 'cancelled' ${ofService(reading, parameters, 'x.product')}`,
        ],
        ...conversionQueries(
          settling,
          `(SELECT money_currency AS currency, day FROM billed WHERE ${isForeign(settling, 'money_currency')})`,
        ).map(([name, query]) => [name, query] as const),
      ],
      parts: [
        `SELECT b.client, b.number, CAST(b.day AS ${dialect.types.text}) AS day,
          CAST(b.period_from AS ${dialect.types.text}) AS from_day, CAST(b.period_to AS ${dialect.types.text}) AS to_day,
          CAST(${converted(settling, 'b.own', 'b.money_currency', 'cv')} AS ${dialect.types.bigint}) AS amount
        FROM billed b ${joinConversion('b.money_currency', 'b.day')} WHERE b.client IS NOT NULL`,
      ],
    };
  });
}
