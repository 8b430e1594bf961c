import type { Statement } from '../../engine/engine.ts';
import { knownRows, type RecurringReading, recurringStatement } from '../recurring/reading.ts';

/**
 * The customer of orders up to the last day that somebody names by its key, the source's reference, or its company or
 * name, whatever its case: customer_key, first_day, ref; who ordered first where several are called so.
 */
export function oneOffClient(reading: RecurringReading, asked: string): Statement {
  return recurringStatement(reading, (parameters) => {
    const mine = (alias: string) => `${alias}.workspace_id = ${parameters.text(reading.workspace)}`;
    const same = (column: string) => `lower(${column}) = lower(${parameters.text(asked)})`;
    return {
      queries: [
        [
          'called',
          `SELECT coalesce(a.root_key, p.person_key) AS customer_key FROM persons p
          LEFT JOIN ${knownRows(reading, parameters, 'person_aliases')} AS a ON a.key = p.person_key
          WHERE ${mine('p')} AND (${same('p.company')} OR ${same('p.full_name')}
            OR ${same(`concat_ws(' ', p.first_name, p.last_name)`)})`,
        ],
        [
          'found',
          `SELECT o.customer_key, min(o.day) AS first_day, max(x.customer_ref) AS ref
          FROM ${reading.tables.from('settled_orders')} AS o
          JOIN ${knownRows(reading, parameters, 'orders')} AS x ON x.key = o.key
          WHERE ${mine('o')} AND o.day <= ${parameters.day(reading.to)} AND o.customer_key IS NOT NULL
            AND (${same('o.customer_key')} OR ${same('x.customer_ref')}
              OR o.customer_key IN (SELECT customer_key FROM called))
          GROUP BY o.customer_key`,
        ],
      ],
      parts: ['SELECT f.* FROM found f ORDER BY f.first_day, f.customer_key LIMIT 1'],
    };
  });
}
