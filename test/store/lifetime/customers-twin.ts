import type { MonthlyValue } from '../../../src/core/lifetime/customer-value.ts';
import { addDays, daysBetween } from '../../../src/core/periods/days.ts';

/** An order as the twin sees it: local day, euros. */
export interface TwinOrder {
  readonly customer: string;
  readonly channel: string;
  readonly day: string;
  /** Net of refunds. */
  readonly value: number;
}

/** What the ledger is asked for, worked out by plain loops over orders in order of time. */
export function twinCounts(
  orders: readonly TwinOrder[],
  channel: string,
  { until, fittedUntil, silenceDays }: { until: string; fittedUntil: string; silenceDays: number },
) {
  const byCustomer = new Map<string, TwinOrder[]>();
  for (const order of orders) {
    if (order.day > until) continue;
    byCustomer.set(order.customer, [...(byCustomer.get(order.customer) ?? []), order]);
  }
  const histories: string[] = [];
  const means: { purchases: number; mean: number }[] = [];
  const tenures: string[] = [];
  const months: { value: number; active: number; watched: number; squares: number }[] = [];
  for (const own of byCustomer.values()) {
    if (own[0]?.channel !== channel) continue;
    const days = new Map<string, number>();
    for (const { day, value } of own) days.set(day, (days.get(day) ?? 0) + value);
    const sorted = [...days.keys()].sort();
    const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
    const known = sorted.filter((day) => day <= fittedUntil);
    const repeats = known.slice(1);
    if (first <= fittedUntil) {
      const recency = daysBetween(first, known.at(-1) ?? first);
      const later = sorted.length - known.length;
      histories.push(`${repeats.length} ${recency} ${daysBetween(first, fittedUntil)}: ${later}`);
      const total = repeats.reduce((sum, day) => sum + (days.get(day) ?? 0), 0);
      if (repeats.length > 0 && total > 0)
        means.push({ purchases: repeats.length, mean: total / repeats.length });
    }
    // Whoever was last seen later may still come back.
    const judged = addDays(until, -silenceDays);
    const watched = first > judged ? 0 : wholeMonths(first, judged);
    const tenure = wholeMonths(first, last) + 1;
    const gone = daysBetween(last, until) > silenceDays && tenure <= watched;
    tenures.push(gone ? `left ${tenure}` : `stayed ${watched}`);
    for (let month = 0; month < watched; month += 1) {
      const one = months[month] ?? { value: 0, active: 0, watched: 0, squares: 0 };
      months[month] = one;
      one.watched += 1;
      if (!gone || month < tenure) one.active += 1;
      let brought = 0;
      for (const [day, value] of days) if (wholeMonths(first, day) === month) brought += value;
      one.value += brought;
      one.squares += brought * brought;
    }
  }
  const sums: readonly MonthlyValue[] = months;
  return {
    histories: histories.sort(),
    means: means.sort((one, two) => one.purchases - two.purchases || one.mean - two.mean),
    tenures: tenures.sort(),
    months: sums,
  };
}

/** Calendar months that have passed whole, by counting them up. */
export function wholeMonths(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  let count = 0;
  for (;;) {
    const next = month + count + 1;
    const [atYear, atMonth] = [year + Math.floor((next - 1) / 12), ((next - 1) % 12) + 1];
    const anniversary = `${atYear}-${String(atMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (anniversary > to) return count;
    count += 1;
  }
}
