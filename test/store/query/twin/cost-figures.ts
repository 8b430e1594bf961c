import { ratio } from './loops.ts';
import type { CellSums } from './twin-cell.ts';

/** Costs, and the visits they bring. */
export function costFigures({ costsOf, credits, cost, costSum, visits }: CellSums) {
  return {
    impressions: () => costSum('impressions'),
    clicks: () => costSum('clicks'),
    claimed_conversions: () => costSum('claimedConversions'),
    claimed_value: () => costSum('claimedValue'),
    click_through_rate: () => ratio(costSum('clicks'), costSum('impressions')),
    cost_per_click: () => ratio(costsOf('ads'), costSum('clicks')),
    ad_cost: () => costsOf('ads'),
    lead_purchase_cost: () => costsOf('lead_purchase') - credits(),
    fee_cost: () => costsOf('fee'),
    time_cost: () => costsOf('time'),
    cost: () => cost(),
    client_cost: () => costSum('clientAmount'),
    visits: () => visits().length,
    bounce_rate: () => ratio(visits().filter((fact) => fact.bounced).length, visits().length),
    abandonment_rate: () =>
      ratio(visits().filter((fact) => fact.abandoned).length, visits().filter((fact) => fact.entered).length),
    visit_to_lead_rate: () => ratio(visits().filter((fact) => fact.gaveLead).length, visits().length),
  };
}
