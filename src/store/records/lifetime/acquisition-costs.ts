import { FilonError } from '../../../core/errors/filon-error.ts';
import { firstCost } from '../../sql/lifetime/known-span.ts';
import { runQuery } from '../query/run-query.ts';
import type { CustomerScope, OpenReading } from './open-reading.ts';

/**
 * Cost of winning a customer by group, from the first day with costs to the last day, as `customer_acquisition_cost` has
 * it; empty where costs do not know the dimension, nothing was spent, or clients with a subscription are asked about.
 */
export async function acquisitionCosts(
  { store, reading, watched }: OpenReading,
  { by, asOf }: Pick<CustomerScope, 'by' | 'asOf'>,
  now: string,
): Promise<ReadonlyMap<string | null, number>> {
  // The catalogue's new customers are those who order: a contract sold to them afterwards did not win them.
  if (watched === 'subscriptions') return new Map();
  const [first] = await store.engine.reader.run(firstCost(reading));
  if (typeof first?.day !== 'string') return new Map();
  try {
    const { rows, totals } = await runQuery(
      store,
      reading.workspace,
      {
        metrics: ['customer_acquisition_cost', 'cost'],
        by: by === null ? [] : [by],
        from: first.day,
        to: reading.until,
        basis: 'activity',
        where: reading.where,
        ...(asOf === undefined ? {} : { asOf }),
      },
      now,
    );
    return new Map(
      (by === null ? [totals] : rows).flatMap((row) => {
        const [cost, spent] = [row.customer_acquisition_cost, row.cost];
        const group = by === null ? null : row[by];
        const isGroup = group === null || typeof group === 'string';
        return typeof cost === 'number' && typeof spent === 'number' && spent > 0 && isGroup
          ? [[group, cost] as const]
          : [];
      }),
    );
  } catch (cause) {
    if (cause instanceof FilonError && cause.code === 'dimension_not_carried') return new Map();
    throw cause;
  }
}
