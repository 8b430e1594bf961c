import { firstCost } from '../../sql/lifetime/known-span.ts';
import { createParameters } from '../../sql/query/parameters.ts';
import { runQuery } from '../query/run-query.ts';
import { bookReading } from './make-book.ts';
import type { OpenBook } from './open-book.ts';

/**
 * What winning a customer cost by channel, in minor units: all costs / new customers since the first day with costs, as
 * `customer_acquisition_cost` has it. Channels without costs, or without customers, are left out.
 */
export async function costByChannel(book: OpenBook): Promise<ReadonlyMap<string, number>> {
  const { store, workspace, now, unit } = book;
  const { until } = book.book;
  const parameters = createParameters(store.engine.dialect);
  const reading = { ...(await bookReading(store, workspace, { until, asOf: null })), parameters };
  const [first] = await store.engine.reader.run(firstCost({ ...reading, where: [], by: null }));
  if (typeof first?.day !== 'string') return new Map();
  const { rows } = await runQuery(
    store,
    workspace,
    {
      metrics: ['customer_acquisition_cost', 'cost'],
      by: ['channel'],
      from: first.day,
      to: until,
      basis: 'activity',
      where: [],
    },
    now,
  );
  return new Map(
    rows.flatMap(({ channel, customer_acquisition_cost: cost, cost: spent }) =>
      typeof channel === 'string' && typeof cost === 'number' && typeof spent === 'number' && spent > 0
        ? [[channel, cost * unit] as const]
        : [],
    ),
  );
}
