import type { MonthlyValue } from '../../../core/lifetime/customer-value.ts';

/** Customers who were watched for as many whole months, and were active in the first so many of them. */
export interface WatchedCustomers {
  readonly watched: number;
  readonly active: number;
  readonly customers: number;
}

/** An amount in a month of age, of customers who were watched for as many whole months. */
export interface WatchedAmount {
  readonly watched: number;
  readonly month: number;
  readonly amount: number;
  /** Sum of squares of what each customer brought in the month. */
  readonly squares?: number;
}

/**
 * What customers brought in each month of their age, among those watched through it. Amounts are `paid` in their month,
 * or changes of what is paid in every month from theirs on.
 */
export function monthlyValues(
  customers: readonly WatchedCustomers[],
  amounts: readonly WatchedAmount[],
  kind: 'paid' | 'changes',
): readonly MonthlyValue[] {
  const longest = customers.reduce((most, { watched }) => Math.max(most, watched), 0);
  const value = new Float64Array(longest);
  const active = new Float64Array(longest);
  const squares = new Float64Array(longest);
  const watched = new Float64Array(longest);
  for (const one of customers)
    for (let month = 0; month < one.watched; month += 1) {
      watched[month] = (watched[month] ?? 0) + one.customers;
      if (month < one.active) active[month] = (active[month] ?? 0) + one.customers;
    }
  for (const { watched: through, month, amount, squares: own = 0 } of amounts) {
    if (month < longest) squares[month] = (squares[month] ?? 0) + own;
    const end = kind === 'paid' ? month + 1 : through;
    for (let at = month; at < Math.min(end, longest); at += 1) value[at] = (value[at] ?? 0) + amount;
  }
  return Array.from({ length: longest }, (_, month) => ({
    value: value[month] ?? 0,
    active: active[month] ?? 0,
    watched: watched[month] ?? 0,
    // What is agreed to be paid every month is not observed anew in each.
    ...(kind === 'paid' ? { squares: squares[month] ?? 0 } : {}),
  }));
}
