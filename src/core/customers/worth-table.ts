import { type BgNbd, expectedAfter, probabilityAlive } from '../lifetime/bg-nbd.ts';

/** Purchases after the first, and the age in days, that customers share. */
export interface AgeAndFrequency {
  readonly frequency: number;
  readonly ageDays: number;
}

/** What is expected of a customer who is still alive. */
export interface IfAlive extends AgeAndFrequency {
  readonly orders: number;
}

/** The months of which the book says what to expect. */
export const expectedWeeks = 365.25 / 7;

/**
 * The part of BG/NBD's eq. 10 that does not depend on the day of the last purchase, once for each frequency and age:
 * purchases within a year if the customer is alive. Times the chance to be alive it is what eq. 10 gives.
 */
export function worthTable(model: BgNbd, customers: Iterable<AgeAndFrequency>): readonly IfAlive[] {
  const found = new Map<string, IfAlive>();
  for (const { frequency, ageDays } of customers) {
    const key = `${frequency} ${ageDays}`;
    if (found.has(key)) continue;
    const age = ageDays / 7;
    const history = { frequency, recency: frequency === 0 ? 0 : age, age };
    const orders = expectedAfter(model, history, expectedWeeks) / probabilityAlive(model, history);
    found.set(key, { frequency, ageDays, orders });
  }
  return [...found.values()];
}
