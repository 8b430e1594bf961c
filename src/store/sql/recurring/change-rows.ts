import type { Movement } from '../../../core/recurring/movements.ts';
import type { Statement } from '../../engine/engine.ts';
import { changesQuery, knownRows, type RecurringReading, recurringStatement } from './reading.ts';

/** Which changes are wanted. */
export interface ChangeChoice {
  readonly movement: Movement | null;
  readonly client: string | null;
  readonly limit: number;
}

/** Changes of the period, the newest first, with the file and line that said so; `found` is how many there are. */
export function changeRows(reading: RecurringReading, choice: ChangeChoice): Statement {
  const { text } = reading.dialect.types;
  return recurringStatement(reading, (parameters) => ({
    queries: [
      changesQuery(reading, parameters),
      [
        'chosen',
        `SELECT c.*, count(*) OVER () AS found FROM changes c WHERE c.day >= ${parameters.day(reading.from)}
          ${choice.movement === null ? '' : `AND c.movement = ${parameters.text(choice.movement)}`}
          ${choice.client === null ? '' : `AND c.customer_key = ${parameters.text(choice.client)}`}
        ORDER BY c.day DESC, c.key LIMIT ${parameters.bigint(choice.limit)}`,
      ],
    ],
    parts: [
      `SELECT c.found, c.key, CAST(c.day AS ${text}) AS day, c.customer_key AS client, c.product AS service,
        c.movement, c.delta, x.subscription, x.mrr, x.currency, x.batch_id, x.line, b.file
      FROM chosen c LEFT JOIN ${knownRows(reading, parameters, 'subscription_changes')} AS x ON x.key = c.change_key
      LEFT JOIN batches b ON b.workspace_id = ${parameters.text(reading.workspace)} AND b.id = x.batch_id
      ORDER BY c.day DESC, c.key`,
    ],
  }));
}
