import type { Dimension } from '../../facts/dimensions.ts';
import { type ClusterSums, clusteredCovariance, clusteredMean } from '../../metrics/clustered-mean.ts';
import type { Interval } from '../../metrics/wilson-interval.ts';
import { falseDiscoveryRates } from '../false-discoveries.ts';
import { type OtherName, sameOrders } from './same-orders.ts';
import { type AcquisitionCost, crossWithRest, restOf, type SegmentSums } from './segment-sums.ts';
import { welchTest } from './welch-test.ts';

/**
 * Orders, and customers, from which on a mean of amounts is close enough to a normal law for the test, on either side. An
 * order of nobody known counts as a customer.
 */
export const leastGapOrders = 30;
/** Adjusted chance up to which a gap is held for real. */
export const gapLevel = 0.05;

export interface BasketGap {
  readonly by: Dimension;
  readonly segment: string | number | null;
  readonly orders: number;
  /** Who made them; an order of nobody known counts as a customer. */
  readonly customers: number;
  readonly basket: number;
  /** Of the orders it is held against. */
  readonly restOrders: number;
  readonly restCustomers: number;
  readonly restBasket: number | null;
  readonly costPerLead: number | null;
  readonly acquisitionCost: AcquisitionCost | null;
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
        readonly reason: 'orders' | 'customers' | 'all_alike';
        readonly found: number;
        readonly needed: number;
      };
}

/**
 * How far the average basket of each segment lies from that of the orders it is held against, which of these gaps are more
 * than chance once many were looked at, and what each is worth in a month. Welch's test with customers for the sample, also
 * those who ordered on both sides. The costliest first; those that cannot be compared last. `months` is the length of the
 * period. What is the same comparison under several names is looked at once.
 */
export function basketGaps(segments: readonly SegmentSums[], months: number): readonly BasketGap[] {
  const drafts = sameOrders(segments, leastGapOrders).map(({ sums, also }) => {
    const rest = restOf(sums);
    const orders = Math.min(sums.cases, rest.cases);
    const customers = Math.min(sums.clusters, rest.clusters);
    const enough = Math.min(orders, customers) >= leastGapOrders;
    return { sums, also, rest, orders, customers, test: enough ? tested(sums, rest) : null };
  });
  const tests = drafts.flatMap(({ test }) => (test ? [test] : []));
  const rates = falseDiscoveryRates(tests.map(({ chance }) => chance));
  const rateOf = new Map(tests.map((test, place) => [test, rates[place] ?? 1]));
  const gaps = drafts.map(({ sums, also, rest, orders, customers, test }): BasketGap => {
    const { by, segment, costPerLead, acquisitionCost } = sums;
    const monthly = sums.cases / months;
    const base = {
      by,
      segment,
      orders: sums.cases,
      customers: sums.clusters,
      basket: sums.sum / sums.cases,
      restOrders: rest.cases,
      restCustomers: rest.clusters,
      restBasket: rest.cases === 0 ? null : rest.sum / rest.cases,
      costPerLead,
      acquisitionCost,
      also,
    };
    if (!test) {
      const reason =
        orders < leastGapOrders ? 'orders' : customers < leastGapOrders ? 'customers' : 'all_alike';
      const found = reason === 'customers' ? customers : orders;
      return { ...base, result: { kind: 'not_enough_data', reason, found, needed: leastGapOrders } };
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

function tested(own: SegmentSums, rest: ClusterSums) {
  const [one, other] = [clusteredMean(own), clusteredMean(rest)];
  return one && other && welchTest(one, other, clusteredCovariance(own, rest, crossWithRest(own)));
}
