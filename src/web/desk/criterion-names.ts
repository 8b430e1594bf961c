import type { Message } from '../i18n/use-t.ts';
import type { LeadDetail } from './lead-filter.ts';

export type Criterion = LeadDetail['bant']['criteria'][number];

export const criterionNames: Readonly<Record<Criterion['criterion'], Message>> = {
  budget: 'desk.budget',
  authority: 'desk.authority',
  need: 'desk.need',
  timeline: 'desk.timeline',
};
