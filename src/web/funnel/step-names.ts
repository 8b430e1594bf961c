import type { Answer } from '../../api/endpoints.ts';
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
