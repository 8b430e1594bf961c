import { studentQuantile } from '../../metrics/student-quantile.ts';
import type { Interval } from '../../metrics/wilson-interval.ts';
import { studentChance } from './student-chance.ts';

/** A mean with the variance of that mean, and of how many cases (or clusters of cases) it is. */
export interface SampledMean {
  readonly mean: number;
  readonly variance: number;
  readonly cases: number;
}

export interface MeanDifference {
  readonly difference: number;
  /** 95 %. */
  readonly interval: Interval;
  /** The chance of a difference as large if the means were equal. */
  readonly chance: number;
}

/**
 * The difference of two means whose variances may differ, and which may have something in common (`covariance`: the same
 * customers on both sides). null where nothing varies, as nothing can be said then.
 * Source: B. L. Welch, "The generalization of 'Student's' problem when several different population variances are
 * involved", Biometrika 34 (1947).
 */
export function welchTest(one: SampledMean, other: SampledMean, covariance = 0): MeanDifference | null {
  const apart = one.variance + other.variance;
  const variance = apart - 2 * covariance;
  if (!(variance > 1e-12 * apart) || one.cases < 2 || other.cases < 2) return null;
  const degrees =
    apart ** 2 / (one.variance ** 2 / (one.cases - 1) + other.variance ** 2 / (other.cases - 1));
  const difference = one.mean - other.mean;
  const error = Math.sqrt(variance);
  const half = studentQuantile(degrees) * error;
  return {
    difference,
    interval: { low: difference - half, high: difference + half },
    chance: studentChance(difference / error, degrees),
  };
}
