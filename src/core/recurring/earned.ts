import { daysIn, monthNumber, monthsBetween } from './months.ts';

/**
 * What changed a client's MRR in a month: the sum of the changes, and of each change × the day of the month it was made
 * on. `month` is null for all before the period.
 */
export interface MonthOfChanges {
  readonly month: number | null;
  readonly delta: bigint;
  readonly weighted: bigint;
}

/** Recurring revenue of a month, in minor units. */
export interface EarnedMonth {
  readonly month: number;
  readonly start: bigint;
  readonly end: bigint;
  /** By days: Σ MRR of each day of the period / days of the month, rounded half up. */
  readonly earned: bigint;
}

/** What a client's subscriptions earn from one day to another one, month by month; a change counts from its day on. */
export function earnedMonths(
  changes: readonly MonthOfChanges[],
  from: string,
  to: string,
): readonly EarnedMonth[] {
  const sumOf = (month: number | null, of: (change: MonthOfChanges) => bigint) =>
    changes.filter((change) => change.month === month).reduce((sum, change) => sum + of(change), 0n);
  let standing = sumOf(null, ({ delta }) => delta);
  return monthsBetween(from, to).map((month) => {
    const days = daysIn(month);
    const first = month === monthNumber(from) ? Number(from.slice(8, 10)) : 1;
    const last = month === monthNumber(to) ? Number(to.slice(8, 10)) : days;
    const delta = sumOf(month, (change) => change.delta);
    const weighted = sumOf(month, (change) => change.weighted);
    const start = standing;
    standing += delta;
    const inDays = start * BigInt(last - first + 1) + delta * BigInt(last + 1) - weighted;
    return { month, start, end: standing, earned: halfUp(inDays, BigInt(days)) };
  });
}

/** Whole minor units, halves away from zero. */
export function halfUp(over: bigint, under: bigint): bigint {
  const rounded = (2n * (over < 0n ? -over : over) + under) / (2n * under);
  return over < 0n ? -rounded : rounded;
}
