import { meanVariance } from '../../metrics/mean-interval.ts';
import type { Interval } from '../../metrics/wilson-interval.ts';
import { leastCases } from '../../query/certainty.ts';
import { type SampledMean, welchTest } from '../gaps/welch-test.ts';
import type { CountedBaskets } from './counted-baskets.ts';

/**
 * What the mean basket of one period may lie above that of another, with 95 % by the scatter of baskets (Welch); major
 * units of `unit` minor ones. null below ten baskets on either side, or where none differs from the others.
 */
export function basketChange(after: CountedBaskets, before: CountedBaskets, unit: number): Interval | null {
  if (Math.min(after.baskets, before.baskets) < leastCases) return null;
  const [one, other] = [meanOf(after), meanOf(before)];
  const test = one && other && welchTest(one, other);
  const major = (minor: number) => (Math.sign(minor) * Math.round(Math.abs(minor))) / unit;
  return test && { low: major(test.interval.low), high: major(test.interval.high) };
}

/** Whether a change lies beyond what chance alone may do; null where that cannot be said. */
export function beyondChance(interval: Interval | null): boolean | null {
  return interval && (interval.low > 0 || interval.high < 0);
}

function meanOf({ baskets, sum, besides, refunds, squares }: CountedBaskets): SampledMean | null {
  const mean = Number(sum + besides.sum - refunds.sum) / baskets;
  const all = squares + besides.squares + refunds.squares;
  const variance = meanVariance({ mean, cases: baskets, own: Number(sum), squares: all });
  return variance === null ? null : { mean, variance, cases: baskets };
}
