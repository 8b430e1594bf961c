import type { Dimension } from '../../facts/dimensions.ts';
import { meanVariance } from '../../metrics/mean-interval.ts';
import type { Interval } from '../../metrics/wilson-interval.ts';
import { falseDiscoveryRates } from '../false-discoveries.ts';
import { type OtherName, restOf, sameOrders } from './same-orders.ts';
import type { OrderSums, SegmentSums } from './segment-sums.ts';
import { type SampledMean, welchTest } from './welch-test.ts';

/** Orders from which on a mean of amounts is close enough to a normal law for the test, on either side. */
export const leastGapOrders = 30;
/** Adjusted chance up to which a gap is held for real. */
export const gapLevel = 0.05;

export interface BasketGap {
  readonly by: Dimension;
  readonly segment: string | number | null;
  readonly orders: number;
  readonly basket: number;
  /** Of all other orders. */
  readonly restOrders: number;
  readonly restBasket: number | null;
  readonly costPerLead: number | null;
  readonly acquisitionCost: number | null;
  /** Segments of other dimensions that are the same comparison. */
  readonly also: readonly OtherName[];
  readonly result:
    | {
        readonly kind: 'compared';
        readonly gap: number;
        readonly interval: Interval;
        readonly chance: number;
        /** After Benjamini and Hochberg over all gaps of the answer. */
        readonly adjustedChance: number;
        readonly notable: boolean;
        /** The gap times the segment's orders in a month. */
        readonly worth: number;
        readonly worthInterval: Interval;
      }
    | {
        readonly kind: 'not_enough_data';
        readonly reason: 'orders' | 'all_alike';
        readonly found: number;
        readonly needed: number;
      };
}

/**
 * How far the average basket of each segment lies from that of all other orders (Welch), which of these gaps are more than
 * chance once many were looked at, and what each is worth in a month. The costliest first; those that cannot be compared
 * last. `whole` are all orders, each of which is in one segment of each dimension; `months` the length of the period.
 * What is the same comparison under several names is looked at once.
 */
export function basketGaps(
  segments: readonly SegmentSums[],
  whole: OrderSums,
  months: number,
): readonly BasketGap[] {
  const drafts = sameOrders(segments, whole, leastGapOrders).map(({ sums, also }) => {
    const rest = restOf(sums, whole);
    const [own, others] = [sampled(sums), sampled(rest)];
    const fewest = Math.min(sums.orders, rest.orders);
    const test = fewest >= leastGapOrders && own && others ? welchTest(own, others) : null;
    return { sums, also, rest, fewest, test };
  });
  const tested = drafts.flatMap(({ test }) => (test ? [test] : []));
  const rates = falseDiscoveryRates(tested.map(({ chance }) => chance));
  const rateOf = new Map(tested.map((test, place) => [test, rates[place] ?? 1]));
  const gaps = drafts.map(({ sums, also, rest, fewest, test }): BasketGap => {
    const { by, segment, orders, costPerLead, acquisitionCost } = sums;
    const monthly = orders / months;
    const base = {
      by,
      segment,
      orders,
      basket: sums.revenue / orders,
      restOrders: rest.orders,
      restBasket: rest.orders === 0 ? null : rest.revenue / rest.orders,
      costPerLead,
      acquisitionCost,
      also,
    };
    if (!test) {
      const reason = fewest < leastGapOrders ? 'orders' : 'all_alike';
      return {
        ...base,
        result: { kind: 'not_enough_data', reason, found: fewest, needed: leastGapOrders },
      };
    }
    const adjustedChance = rateOf.get(test) ?? 1;
    const { difference, interval, chance } = test;
    return {
      ...base,
      result: {
        kind: 'compared',
        gap: difference,
        interval,
        chance,
        adjustedChance,
        notable: adjustedChance <= gapLevel,
        worth: difference * monthly,
        worthInterval: { low: interval.low * monthly, high: interval.high * monthly },
      },
    };
  });
  const worthOf = ({ result }: BasketGap) =>
    result.kind === 'compared' ? Math.abs(result.worth) + (result.notable ? 1e15 : 0) : -1;
  return gaps.sort((a, b) => worthOf(b) - worthOf(a) || b.orders - a.orders);
}

/** The mean of orders with its variance, refunds counted as rows of their own; null for fewer than two. */
export function sampled({ orders, sales, revenue, squares }: OrderSums): SampledMean | null {
  const mean = revenue / orders;
  const variance = meanVariance({ mean, cases: orders, own: sales, squares });
  return variance === null ? null : { mean, variance, cases: orders };
}
