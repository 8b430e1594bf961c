import { clusteredInterval } from '../../metrics/clustered-mean.ts';
import type { Interval } from '../../metrics/wilson-interval.ts';
import { leastCases } from '../../query/certainty.ts';
import { basketClusters, type CountedBaskets } from './counted-baskets.ts';

/** The share of baskets that the trimmed mean leaves out at either end. */
export const trimmedShare = 0.1;

/** Baskets of a group in figures; money in major units, rounded to the minor one. */
export interface BasketFigures {
  readonly baskets: number;
  /** Whose they are: customers, leads, clients; a basket of nobody known counts as a customer. */
  readonly owners: number;
  /** Baskets above 0. */
  readonly paying: number;
  /** After refunds, as the metric has it; null without a basket. */
  readonly mean: number | null;
  /** Student's, with owners for the sample; null below ten baskets or owners, and where all baskets are equal. */
  readonly meanInterval: Interval | null;
  /** What follows looks at what was sold, before refunds. */
  readonly meanSold: number | null;
  readonly median: number | null;
  /** From order statistics; null as that of the mean. */
  readonly medianInterval: Interval | null;
  readonly trimmedMean: number | null;
  /** Between them lie the middle half of all baskets. */
  readonly quarters: Interval | null;
  /** Said where there are too few to hold the figures for known. */
  readonly notEnough: NotEnoughBaskets | null;
}

export interface NotEnoughBaskets {
  readonly kind: 'not_enough_data';
  /** Of what there are too few: baskets, or those whose they are. */
  readonly reason: 'baskets' | 'owners';
  readonly found: number;
  readonly needed: number;
}

/** The figures of counted baskets; `unit` is the number of minor units in a major one. */
export function basketFigures(counted: CountedBaskets, unit: number): BasketFigures {
  const { baskets, sum, besides, refunds, middle, trimmed, owners } = counted;
  const few = (reason: NotEnoughBaskets['reason'], found: number): NotEnoughBaskets | null =>
    found < leastCases ? { kind: 'not_enough_data', reason, found, needed: leastCases } : null;
  const notEnough = few('baskets', baskets) ?? few('owners', owners.clusters);
  const major = (minor: number) => (Math.sign(minor) * Math.round(Math.abs(minor))) / unit;
  const range = (low: number, high: number): Interval => ({ low: major(low), high: major(high) });
  if (baskets === 0) {
    const nothing = { mean: null, meanInterval: null, meanSold: null, median: null, medianInterval: null };
    return { baskets, owners: 0, paying: 0, ...nothing, trimmedMean: null, quarters: null, notEnough };
  }
  const clusters = basketClusters(counted);
  const interval = clusteredInterval(clusters);
  // Where all are equal an interval of no width would pass for certainty.
  const enough = notEnough === null && interval !== null && interval.low < interval.high;
  return {
    baskets,
    owners: owners.clusters,
    paying: counted.paying,
    mean: roundedMean(sum + besides - refunds, baskets, unit),
    meanInterval: enough ? range(interval.low, interval.high) : null,
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
