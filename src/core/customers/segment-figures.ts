import { clusteredInterval } from '../metrics/clustered-mean.ts';
import { meanInterval } from '../metrics/mean-interval.ts';
import { wilsonInterval } from '../metrics/wilson-interval.ts';

/** A figure of customers with its 95 % interval, or that there are too few of them. */
export type SegmentMeasure =
  | {
      readonly kind: 'measure';
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly n: number;
    }
  | {
      readonly kind: 'not_enough_data';
      /** Of whom there are too few: customers, those whose margin is known, those who were there a year earlier. */
      readonly reason: 'customers' | 'known_margins' | 'earlier_customers';
      readonly found: number;
      readonly needed: number;
    };

/** What a group of customers sums to. Money in minor units. */
export interface GroupSums {
  readonly customers: number;
  /** Of them, those with orders: all that follows is of these. */
  readonly buyers: number;
  readonly orders: number;
  readonly ordersSquared: number;
  readonly revenue: number;
  readonly revenueSquared: number;
  readonly revenueOrders: number;
  /** Customers whose margin is known, in whole or in part. */
  readonly withMargin: number;
  readonly margin: number;
  readonly marginSquared: number;
  readonly repeaters: number;
  /** Customers of a year earlier, and those of them who ordered since. */
  readonly earlier: number;
  readonly stayed: number;
}

export interface GroupFigures {
  readonly basket: SegmentMeasure;
  readonly revenuePerCustomer: SegmentMeasure;
  readonly marginPerCustomer: SegmentMeasure;
  readonly repeatRate: SegmentMeasure;
  readonly retention: SegmentMeasure;
}

/** Below so many customers nothing is said, as of all figures (`leastCases`). */
const needed = 10;

/**
 * The figures of a group. The basket is money / orders; as one customer's orders resemble each other, its interval takes
 * customers for the sample: the linearised variance of a ratio of two sums (W. G. Cochran, Sampling Techniques, 1977,
 * section 6.4). Shares have Wilson's interval, means Student's.
 */
export function groupFigures(sums: GroupSums): GroupFigures {
  return {
    basket: basketOf(sums),
    revenuePerCustomer: meanOf(sums.buyers, sums.revenue, sums.revenueSquared, 'customers'),
    marginPerCustomer: meanOf(sums.withMargin, sums.margin, sums.marginSquared, 'known_margins'),
    repeatRate: shareOf(sums.repeaters, sums.buyers, 'customers'),
    retention: shareOf(sums.stayed, sums.earlier, 'earlier_customers'),
  };
}

type Reason = Extract<SegmentMeasure, { kind: 'not_enough_data' }>['reason'];

function tooFew(reason: Reason, found: number): SegmentMeasure {
  return { kind: 'not_enough_data', reason, found, needed };
}

function basketOf({ buyers: n, orders, ...sums }: GroupSums): SegmentMeasure {
  const { revenue, ordersSquared: caseSquares, revenueSquared: sumSquares, revenueOrders: products } = sums;
  const clusters = { cases: orders, sum: revenue, clusters: n, sumSquares, products, caseSquares };
  const interval = n < needed ? null : clusteredInterval(clusters);
  return interval ? { kind: 'measure', value: revenue / orders, ...interval, n } : tooFew('customers', n);
}

function meanOf(n: number, sum: number, squares: number, reason: Reason): SegmentMeasure {
  if (n < needed) return tooFew(reason, n);
  const mean = sum / n;
  const interval = meanInterval({ mean, cases: n, own: sum, squares });
  if (!interval) return tooFew(reason, n);
  return { kind: 'measure', value: mean, ...interval, n };
}

function shareOf(part: number, n: number, reason: Reason): SegmentMeasure {
  const interval = n < needed ? null : wilsonInterval(part / n, n);
  return interval ? { kind: 'measure', value: part / n, ...interval, n } : tooFew(reason, n);
}
