import type { Message } from '../i18n/use-t.ts';
import type { LeadFilter, LeadOrder } from './lead-filter.ts';

export interface BuiltInView {
  readonly id: string;
  readonly name: Message;
  readonly filter: LeadFilter;
  readonly order: LeadOrder;
}

export const newestFirst: LeadOrder = { sort: 'created', direction: 'desc' };

/** Views that everybody has. The first one is shown when nothing is chosen. */
export const builtInViews: readonly BuiltInView[] = [
  { id: 'open', name: 'desk.viewOpen', filter: {}, order: newestFirst },
  { id: 'to-call', name: 'desk.viewToCall', filter: { unanswered: ['true'] }, order: newestFirst },
  { id: 'no-next', name: 'desk.viewNoNext', filter: { noNextAction: ['true'] }, order: newestFirst },
  {
    id: 'overdue',
    name: 'desk.viewOverdue',
    filter: { overdue: ['true'] },
    order: { sort: 'next_action', direction: 'asc' },
  },
  {
    id: 'hot',
    name: 'desk.viewHot',
    filter: { temperature: ['hot'] },
    order: { sort: 'score', direction: 'desc' },
  },
];
