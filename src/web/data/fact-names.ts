import type { FactId } from '../../core/facts/fact.ts';
import type { Message } from '../i18n/use-t.ts';

const names: Readonly<Record<FactId, Message>> = {
  costs: 'fact.costs',
  leads: 'fact.leads',
  lead_events: 'fact.lead_events',
  interactions: 'fact.interactions',
  orders: 'fact.orders',
  order_lines: 'fact.order_lines',
  refunds: 'fact.refunds',
  visits: 'fact.visits',
  messages: 'fact.messages',
  subscription_changes: 'fact.subscription_changes',
  answers: 'fact.answers',
};

/** Names of the facts, by id. */
export const factNames: Readonly<Record<string, Message | undefined>> = names;
