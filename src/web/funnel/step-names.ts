import type { Answer } from '../../api/endpoints.ts';
import type { MetricId } from '../../core/metrics/metric-ids.ts';
import type { Message } from '../i18n/use-t.ts';

export type Step = Answer<'funnel'>['steps'][number];

export const stepNames: Readonly<Record<Step['id'], Message>> = {
  visits: 'step.visits',
  leads: 'step.leads',
  contacted: 'step.contacted',
  qualified: 'step.qualified',
  quote: 'step.quote',
  won: 'step.won',
};

/** The figure whose proof lists a step's rows. */
export const stepMetrics: Readonly<Record<Step['id'], MetricId>> = {
  visits: 'visits',
  leads: 'leads',
  contacted: 'contacted_leads',
  qualified: 'qualified_leads',
  quote: 'quoted_leads',
  won: 'won_leads',
};
