import type { CustomerScores } from './segments.ts';

/**
 * What scores are given by: four limits each, in ascending order. Whoever lies at or below the first has the lowest score
 * of orders and of value, and the highest of recency.
 */
export interface SegmentLimits {
  /** `quintiles` of the customers themselves; `absolute` where they are too few for that. */
  readonly kind: 'quintiles' | 'absolute';
  /** Customers with orders on that day. */
  readonly customers: number;
  readonly silenceDays: readonly number[];
  readonly orders: readonly number[];
  /** Minor units. */
  readonly value: readonly number[];
}

/** With fewer customers than these a fifth of them is chance. */
export const quintilesFrom = 100;

/** Fixed limits for few customers: of days and of orders. */
const absoluteSilence = [30, 90, 180, 365] as const;
const absoluteOrders = [1, 2, 3, 5] as const;
/** Value is measured in baskets: the mean order of all. */
const absoluteBaskets = [1, 2, 3, 5] as const;

/** The limits of a day, from the customers' own quintiles or, of fewer than 100 customers, from fixed ones. */
export function segmentLimits(
  customers: number,
  quintiles: Pick<SegmentLimits, 'silenceDays' | 'orders' | 'value'>,
  meanBasketMinor: number,
): SegmentLimits {
  if (customers >= quintilesFrom) return { kind: 'quintiles', customers, ...quintiles };
  return {
    kind: 'absolute',
    customers,
    silenceDays: absoluteSilence,
    orders: absoluteOrders,
    value: absoluteBaskets.map((baskets) => Math.round(baskets * meanBasketMinor)),
  };
}

/** The scores of a customer. Equal values have equal scores, so that fifths are of different size where many are equal. */
export function scoresOf(
  limits: SegmentLimits,
  customer: { readonly silenceDays: number; readonly orders: number; readonly valueMinor: number },
): CustomerScores {
  const beyond = (list: readonly number[], value: number) => list.filter((limit) => limit < value).length;
  return {
    recency: 5 - beyond(limits.silenceDays, customer.silenceDays),
    frequency: 1 + beyond(limits.orders, customer.orders),
    value: 1 + beyond(limits.value, customer.valueMinor),
  };
}
