import type { CountedHistory } from './counted-history.ts';

/** Histories of several groups with those alike counted together. */
export function mergeHistories(histories: readonly CountedHistory[]): readonly CountedHistory[] {
  const merged = new Map<string, { frequency: number; recency: number; age: number; customers: number }>();
  for (const { frequency, recency, age, customers } of histories) {
    const key = `${frequency} ${recency} ${age}`;
    const one = merged.get(key);
    if (one) one.customers += customers;
    else merged.set(key, { frequency, recency, age, customers });
  }
  return [...merged.values()];
}
