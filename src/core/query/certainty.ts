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

/** Of shares Wilson's score interval, of means Student's, of the NPS the adjusted Wald interval of Rocks. */
export type IntervalMethod = 'wilson' | 'student' | 'adjusted_wald';

/** What may be said of a figure beyond its value. */
export type Certainty =
  /** The 95 % interval in the figure's own unit, shares as fractions, and how it was found. */
  | {
      readonly kind: 'interval';
      readonly low: number;
      readonly high: number;
      readonly method: IntervalMethod;
    }
  /** Of too few cases: `n` of them, where `needed` are asked for. */
  | { readonly kind: 'not_enough_data'; readonly n: number; readonly needed: number };

/**
 * How far a figure can be trusted: its interval where it is a share of the very facts in its denominator, a mean of
 * them or the NPS; « not enough data » where it is of too few of them; null for sums, for other ratios of money, and
 * where there is no value.
 */
export function certaintyOf(metric: Metric, figure: Figure, basis: Basis): Certainty | null {
  const { value, n, cases = n } = figure;
  if (value === null || !n || !cases || n <= 0 || !isOfCases(metric)) return null;
  if (cases < leastCases) return { kind: 'not_enough_data', n: cases, needed: leastCases };
  if (figure.interval && metric.formula.kind === 'ratio') {
    const method = metric.formula.interval?.kind === 'net' ? 'adjusted_wald' : 'student';
    return { kind: 'interval', ...figure.interval, method };
  }
  const interval = isShare(metric, basis) ? wilsonInterval(value, n) : null;
  return interval && { kind: 'interval', ...interval, method: 'wilson' };
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
