import type { Dimension } from '../../facts/dimensions.ts';
import type { MetricId } from '../../metrics/metric-ids.ts';
import type { Basis } from '../../query/query.ts';

/** Whose basket: of an order, of a customer in the period, of a lead, of a client with a subscription in a month. */
export const basketUnits = ['order', 'customer', 'lead', 'client_month'] as const;
export type BasketUnit = (typeof basketUnits)[number];

/** The metric whose value the mean is, which says what it can be split and filtered by. */
export const basketMetric: Readonly<Record<BasketUnit, MetricId>> = {
  order: 'average_order_value',
  customer: 'revenue_per_customer',
  lead: 'revenue_per_lead',
  client_month: 'arpa',
};

/** The basis on which a basket is counted: what a lead brings is asked of leads of the period, subscriptions stand. */
export function basketBasis(per: BasketUnit, asked: Basis): Basis {
  if (per === 'lead') return 'cohort';
  return per === 'client_month' ? 'activity' : asked;
}

/** Whether baskets of that kind can be split by a dimension of time: months of clients have no days. */
export function canSplitBasket(per: BasketUnit, dimension: Dimension): boolean {
  return per !== 'client_month' || !['hour', 'weekday', 'day', 'week'].includes(dimension);
}
