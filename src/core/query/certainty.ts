import { measureOf } from '../metrics/measures.ts';
import type { Metric } from '../metrics/metric.ts';
import { wilsonInterval } from '../metrics/wilson-interval.ts';
import { dayColumnOf } from './carries.ts';
import type { Figure } from './evaluate.ts';
import { partsOf } from './parts.ts';
import type { Basis } from './query.ts';

/**
 * Below this number of cases a ratio is not held for known: one case more moves it by ten points or more, and the
 * 95 % interval of a share is at least 28 points wide, whatever the share.
 */
export const leastCases = 10;

/** What may be said of a figure beyond its value. */
export type Certainty =
  /** The 95 % interval of a share (Wilson), as fractions. */
  | { readonly kind: 'interval'; readonly low: number; readonly high: number }
  /** Of too few cases: `n` of them, where `needed` are asked for. */
  | { readonly kind: 'not_enough_data'; readonly n: number; readonly needed: number };

/**
 * How far a figure can be trusted: its interval where it is a share of the very facts in its denominator, « not enough
 * data » where it is of too few of them; null for sums, for ratios of money, and where there is no value.
 */
export function certaintyOf(metric: Metric, { value, n, cases = n }: Figure, basis: Basis): Certainty | null {
  if (value === null || !n || !cases || n <= 0 || !isOfCases(metric)) return null;
  if (cases < leastCases) return { kind: 'not_enough_data', n: cases, needed: leastCases };
  const interval = isShare(metric, basis) ? wilsonInterval(value, n) : null;
  return interval && { kind: 'interval', ...interval };
}

/** True if the figure's denominator counts facts or people, so that « n = 412 » says how much stands behind it. */
export function isOfCases({ formula }: Metric): boolean {
  if (formula.kind === 'survival') return true;
  const { under } = partsOf(formula);
  return under?.every(([id]) => measureOf(id).unit === 'count') ?? false;
}

/** On the activity basis won leads may stem from the leads of earlier days: then they are no share of them. */
function isShare({ formula }: Metric, basis: Basis): boolean {
  if (formula.kind === 'share') return true;
  if (formula.kind !== 'ratio' || !formula.within) return false;
  const days = [...formula.over, ...formula.under].map(([id]) => dayColumnOf(measureOf(id), basis));
  return new Set(days).size === 1;
}
