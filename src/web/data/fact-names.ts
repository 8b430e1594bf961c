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
  lead_details: 'fact.lead_details',
  qualifications: 'fact.qualifications',
  notes: 'fact.notes',
  permissions: 'fact.permissions',
  tasks: 'fact.tasks',
  quotes: 'fact.quotes',
  quote_lines: 'fact.quote_lines',
  scores: 'fact.scores',
  invoices: 'fact.invoices',
};

const plurals: Readonly<Record<FactId, Message>> = {
  costs: 'facts.costs',
  leads: 'facts.leads',
  lead_events: 'facts.lead_events',
  interactions: 'facts.interactions',
  orders: 'facts.orders',
  order_lines: 'facts.order_lines',
  refunds: 'facts.refunds',
  visits: 'facts.visits',
  messages: 'facts.messages',
  subscription_changes: 'facts.subscription_changes',
  answers: 'facts.answers',
  lead_details: 'facts.lead_details',
  qualifications: 'facts.qualifications',
  notes: 'facts.notes',
  permissions: 'facts.permissions',
  tasks: 'facts.tasks',
  quotes: 'facts.quotes',
  quote_lines: 'facts.quote_lines',
  scores: 'facts.scores',
  invoices: 'facts.invoices',
};

/** Name of one fact of a kind, by the kind's id. */
export const factNames: Readonly<Record<string, Message | undefined>> = names;

/** Name of facts of a kind, to follow a count. */
export const factPlurals: Readonly<Record<string, Message | undefined>> = plurals;
