import type { MetricId } from '../metrics/metric-ids.ts';

/** From the first visit to the sale. */
export const funnelSteps = ['visits', 'leads', 'contacted', 'qualified', 'quote', 'won'] as const;
export type FunnelStepId = (typeof funnelSteps)[number];

/** The figure that counts a step. */
export const funnelMetrics: Readonly<Record<FunnelStepId, MetricId>> = {
  visits: 'visits',
  leads: 'leads',
  contacted: 'contacted_leads',
  qualified: 'qualified_leads',
  quote: 'quoted_leads',
  won: 'won_leads',
};
