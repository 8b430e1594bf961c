import { different, ratio, sum } from './loops.ts';
import type { CellSums } from './twin-cell.ts';
import type { CellPeriods } from './twin-periods.ts';

/** Orders and what they bring; who bought, and who came back. */
export function salesFigures(
  {
    cohort,
    costsOf,
    costSum,
    cost,
    leads,
    reached,
    sold,
    idOf,
    orders,
    refunds,
    sales,
    refunded,
    revenue,
    margin,
    known,
    customers,
    newCustomers,
  }: CellSums,
  { span, before, buyers }: CellPeriods,
) {
  return {
    orders: () => orders(),
    revenue: () => revenue(),
    margin: () => margin(),
    client_margin: () => {
      const known = margin();
      return known === null ? null : known - costSum('clientAmount');
    },
    average_order_value: () => ratio(revenue(), orders()),
    median_order_value: () => {
      const values = sold()
        .map((fact) => fact.net as number)
        .sort((a, b) => a - b);
      const middle = values.length / 2;
      if (values.length === 0) return null;
      return values.length % 2 === 1
        ? (values[Math.floor(middle)] as number)
        : ((values[middle - 1] as number) + (values[middle] as number)) / 2;
    },
    revenue_per_customer: () =>
      ratio(sum(known(sold()), (fact) => fact.net) - sum(known(refunds()), (fact) => fact.net), customers()),
    units_per_order: () =>
      ratio(
        sum(sold(), (fact) => fact.units),
        orders(),
      ),
    discount_rate: () =>
      ratio(
        sum(sold(), (fact) => fact.discount),
        sum(sold(), (fact) => fact.net + fact.discount),
      ),
    refund_rate: () => ratio(refunded(), sales()),
    revenue_per_lead: () => ratio(revenue(), leads()),
    value_per_qualified_lead: () => ratio(revenue(), reached('qualifiedDay')),
    new_customers: () => newCustomers(),
    customer_acquisition_cost: () => ratio(cost(), newCustomers()),
    post_click_cpa: () =>
      ratio(
        costsOf('ads'),
        different(
          sold().filter((fact) => fact.dims.campaign !== null),
          (fact) => fact.customer,
        ),
      ),
    roi: () => ratio(revenue() - cost(), cost()),
    roas: () => ratio(revenue(), cost()),
    margin_roi: () => {
      const earned = margin();
      return ratio(earned === null ? null : earned - cost(), cost());
    },
    retention_rate: () => {
      if (cohort) return null;
      const earlier = [...buyers(before)];
      const again = buyers(span);
      return ratio(earlier.filter((customer) => again.has(customer)).length, earlier.length);
    },
    repeat_rate: () => {
      const several = new Map<unknown, Set<unknown>>();
      for (const fact of known(sold()))
        several.set(fact.customer, (several.get(fact.customer) ?? new Set()).add(idOf(fact)));
      return ratio([...several.values()].filter((set) => set.size >= 2).length, customers());
    },
    purchase_frequency: () => ratio(orders(known(sold())), customers()),
  };
}
