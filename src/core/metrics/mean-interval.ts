import { studentQuantile } from './student-quantile.ts';
import type { Interval } from './wilson-interval.ts';

/** What a mean is made of, all in its own unit. */
export interface MeanParts {
  /** What is shown: all that is summed over the cases. */
  readonly mean: number;
  readonly cases: number;
  /** The sum of the cases' own values; what is summed besides (refunds) belongs to no case of its own. */
  readonly own: number;
  /** The sum of the squares of all that is summed. */
  readonly squares: number;
}

/**
 * The 95 % interval of a mean from sums, by Student's t and `meanVariance`. Of few very unequal values it is too narrow;
 * where it would reach below 0 it ends there, since no more is given back in the end than was paid. null for fewer than
 * two cases.
 */
export function meanInterval(parts: MeanParts): Interval | null {
  const { mean, cases } = parts;
  const variance = meanVariance(parts);
  if (variance === null) return null;
  const half = studentQuantile(cases - 1) * Math.sqrt(variance);
  return { low: mean < 0 ? mean - half : Math.max(0, mean - half), high: mean + half };
}

/**
 * The variance of a mean from sums: Σe²/((n−1)·n) with e the distance of a case's value from the mean, and of what is
 * summed besides from 0: Σe² = Σx² − 2·mean·Σown + n·mean². Without such additions that is the textbook's; with them the
 * linearised variance of a ratio of two sums (W. G. Cochran, Sampling Techniques, 1977, section 6.4). null for fewer than
 * two cases.
 */
export function meanVariance({ mean, cases, own, squares }: MeanParts): number | null {
  if (cases < 2) return null;
  const apart = Math.max(0, squares - 2 * mean * own + cases * mean * mean);
  return apart / ((cases - 1) * cases);
}
