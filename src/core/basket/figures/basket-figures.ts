import { meanInterval } from '../../metrics/mean-interval.ts';
import type { Interval } from '../../metrics/wilson-interval.ts';
import { leastCases } from '../../query/certainty.ts';
import type { CountedBaskets } from './counted-baskets.ts';

/** The share of baskets that the trimmed mean leaves out at either end. */
export const trimmedShare = 0.1;

/** Baskets of a group in figures; money in major units, rounded to the minor one. */
export interface BasketFigures {
  readonly baskets: number;
  /** Baskets above 0. */
  readonly paying: number;
  /** After refunds, as the metric has it; null without a basket. */
  readonly mean: number | null;
  /** Student's; null below ten baskets, as all intervals. */
  readonly meanInterval: Interval | null;
  /** What follows looks at what was sold, before refunds. */
  readonly meanSold: number | null;
  readonly median: number | null;
  /** From order statistics. */
  readonly medianInterval: Interval | null;
  readonly trimmedMean: number | null;
  /** Between them lie the middle half of all baskets. */
  readonly quarters: Interval | null;
  /** Said where there are too few to hold the figures for known. */
  readonly notEnough: NotEnoughBaskets | null;
}

export interface NotEnoughBaskets {
  readonly kind: 'not_enough_data';
  readonly reason: 'baskets';
  readonly found: number;
  readonly needed: number;
}

/** The figures of counted baskets; `unit` is the number of minor units in a major one. */
export function basketFigures(counted: CountedBaskets, unit: number): BasketFigures {
  const { baskets, sum, besides, refunds, middle, trimmed } = counted;
  const notEnough: NotEnoughBaskets | null =
    baskets < leastCases
      ? { kind: 'not_enough_data', reason: 'baskets', found: baskets, needed: leastCases }
      : null;
  const major = (minor: number) => (Math.sign(minor) * Math.round(Math.abs(minor))) / unit;
  const range = (low: number, high: number): Interval => ({ low: major(low), high: major(high) });
  if (baskets === 0) {
    const nothing = { mean: null, meanInterval: null, meanSold: null, median: null, medianInterval: null };
    return { baskets, paying: 0, ...nothing, trimmedMean: null, quarters: null, notEnough };
  }
  const mean = Number(sum + besides.sum - refunds.sum) / baskets;
  const interval = meanInterval({
    mean,
    cases: baskets,
    own: Number(sum),
    squares: counted.squares + besides.squares + refunds.squares,
  });
  const enough = notEnough === null;
  return {
    baskets,
    paying: counted.paying,
    mean: roundedMean(sum + besides.sum - refunds.sum, baskets, unit),
    meanInterval: enough && interval ? range(interval.low, interval.high) : null,
    meanSold: roundedMean(sum, baskets, unit),
    median: major((middle[0] + middle[1]) / 2),
    medianInterval: enough ? range(...counted.middleBounds) : null,
    trimmedMean: roundedMean(trimmed.sum, trimmed.baskets, unit),
    quarters: range(...counted.quarters),
    notEnough,
  };
}

/** Half away from zero, without floating point on the way. */
function roundedMean(sum: bigint, cases: number, unit: number): number | null {
  if (cases === 0) return null;
  const [size, under] = [sum < 0n ? -sum : sum, BigInt(cases)];
  const quotient = Number((2n * size + under) / (2n * under));
  return (sum < 0n ? -quotient : quotient) / unit;
}
