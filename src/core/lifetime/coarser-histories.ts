import type { CountedHistory } from './counted-history.ts';

/** Steps of an age; a recency is put into steps of its share of the age. */
const steps = 24;

/**
 * Histories put together with others nearly alike, each at their mean: for the search's first rounds, where a thousandth
 * of a parameter is nothing and each look at half a million histories takes long.
 */
export function coarserHistories(histories: readonly CountedHistory[]): readonly CountedHistory[] {
  const oldest = histories.reduce((most, { age }) => Math.max(most, age), 0);
  const merged = new Map<string, { frequency: number; recency: number; age: number; customers: number }>();
  for (const { frequency, recency, age, customers } of histories) {
    const share = age > 0 ? Math.round((recency / age) * steps) : 0;
    const key = `${frequency} ${Math.round((age / oldest) * steps)} ${share}`;
    const one = merged.get(key) ?? { frequency, recency: 0, age: 0, customers: 0 };
    one.recency += recency * customers;
    one.age += age * customers;
    one.customers += customers;
    merged.set(key, one);
  }
  return [...merged.values()].map(({ frequency, recency, age, customers }) => ({
    frequency,
    recency: recency / customers,
    age: age / customers,
    customers,
  }));
}
