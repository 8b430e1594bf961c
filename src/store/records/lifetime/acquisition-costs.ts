import { FilonError } from '../../../core/errors/filon-error.ts';
import { firstCost } from '../../sql/lifetime/known-span.ts';
import { wonByContract } from '../../sql/lifetime/won-by-contract.ts';
import { runQuery } from '../query/run-query.ts';
import type { CustomerScope, OpenReading } from './open-reading.ts';

/**
 * Cost of winning a customer by group, from the first day with costs to the last day: of customers who order, the
 * catalogue's `customer_acquisition_cost`; where subscriptions are asked about, cost / (those customers and clients with
 * a subscription who never ordered), so that nobody is won twice. Empty where costs do not know the dimension, or nothing
 * was spent.
 */
export async function acquisitionCosts(
  { store, reading, watched }: OpenReading,
  { by, asOf }: Pick<CustomerScope, 'by' | 'asOf'>,
  now: string,
): Promise<ReadonlyMap<string | null, number>> {
  const { reader } = store.engine;
  const [first] = await reader.run(firstCost(reading));
  if (typeof first?.day !== 'string') return new Map();
  const contracts = watched === 'subscriptions' ? await reader.run(wonByContract(reading, first.day)) : [];
  const byContract = new Map(contracts.map(({ g, n }) => [typeof g === 'string' ? g : null, Number(n)]));
  try {
    const { rows, totals } = await runQuery(
      store,
      reading.workspace,
      {
        metrics: ['cost', 'new_customers'],
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
        const group = by === null ? null : row[by];
        if (group !== null && typeof group !== 'string') return [];
        const won = Number(row.new_customers ?? 0) + (byContract.get(group) ?? 0);
        const spent = Number(row.cost ?? 0);
        return spent > 0 && won > 0 ? [[group, spent / won] as const] : [];
      }),
    );
  } catch (cause) {
    if (cause instanceof FilonError && cause.code === 'dimension_not_carried') return new Map();
    throw cause;
  }
}
