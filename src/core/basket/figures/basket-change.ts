import {
  type ClusterSums,
  type CrossSums,
  clusteredCovariance,
  clusteredMean,
} from '../../metrics/clustered-mean.ts';
import type { Interval } from '../../metrics/wilson-interval.ts';
import { leastCases } from '../../query/certainty.ts';
import { welchTest } from '../gaps/welch-test.ts';

/**
 * What the mean basket of one period may lie above that of another, with 95 % by the scatter of baskets (Welch, with whose
 * they are for the sample, also those of both periods, who are in `cross`); major units of `unit` minor ones. null below
 * ten baskets or ten owners on either side, or where none differs from the others.
 */
export function basketChange(
  after: ClusterSums,
  before: ClusterSums,
  cross: CrossSums,
  unit: number,
): Interval | null {
  if (Math.min(after.cases, before.cases, after.clusters, before.clusters) < leastCases) return null;
  const [one, other] = [clusteredMean(after), clusteredMean(before)];
  const test = one && other && welchTest(one, other, clusteredCovariance(after, before, cross));
  const major = (minor: number) => (Math.sign(minor) * Math.round(Math.abs(minor))) / unit;
  return test && { low: major(test.interval.low), high: major(test.interval.high) };
}

/** Whether a change lies beyond what chance alone may do; null where that cannot be said. */
export function beyondChance(interval: Interval | null): boolean | null {
  return interval && (interval.low > 0 || interval.high < 0);
}
