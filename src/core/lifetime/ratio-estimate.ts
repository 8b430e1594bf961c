import { studentQuantile } from '../metrics/student-quantile.ts';
import { type Estimate, plainEstimate } from './estimate.ts';

/** Sums over cases that each have a `y` (over) and an `x` (under). */
export interface RatioSums {
  readonly over: number;
  readonly under: number;
  readonly square: number;
  readonly cross: number;
  readonly base: number;
}

/** The normal distribution's quantile for 95 %, both sides together. */
const z = 1.959964;

/**
 * A ratio of two sums over the same `n` cases with its 95 % interval: the linearised variance
 * n/(n−1) · Σ(y − Rx)² / (Σx)², with Student's t. Source: W. G. Cochran, Sampling Techniques (1977), eq. 6.13.
 */
export function ratioEstimate(n: number, { over, under, square, cross, base }: RatioSums): Estimate {
  const ratio = over / under;
  const apart = Math.max(0, square - 2 * ratio * cross + ratio * ratio * base);
  const half = (studentQuantile(n - 1) * Math.sqrt((apart * n) / (n - 1))) / under;
  return plainEstimate(ratio, half / z);
}

/**
 * The product of two estimates. The interval puts together what is uncertain of both, taken for independent (first-order
 * products of variances).
 */
export function productEstimate(one: Estimate, other: Estimate): Estimate {
  const error = (estimate: Estimate) => (estimate.high - estimate.low) / 2 / z;
  return plainEstimate(
    one.value * other.value,
    Math.hypot(one.value * error(other), other.value * error(one)),
  );
}
