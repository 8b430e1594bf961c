import { type SettledId, settledIds } from '../../core/facts/settled.ts';
import type { LedgerId } from '../schema/ledger-tables.ts';

const except = (...left: readonly SettledId[]): readonly SettledId[] =>
  settledIds.filter((id) => !left.includes(id));

/** The settled tables whose rows a change of a ledger table can alter. */
export const affectedTables: Readonly<Record<LedgerId, readonly SettledId[]>> = {
  costs: ['settled_costs'],
  leads: settledIds,
  lead_events: except('settled_visits'),
  interactions: ['settled_leads', 'settled_interactions'],
  orders: ['settled_leads', 'settled_orders', 'settled_lines', 'settled_refunds', 'settled_answers'],
  order_lines: ['settled_orders', 'settled_lines'],
  refunds: ['settled_refunds'],
  visits: ['settled_visits'],
  messages: ['settled_messages'],
  subscription_changes: ['settled_mrr'],
  answers: ['settled_answers'],
  lead_details: [],
  qualifications: [],
  notes: ['settled_leads'],
  permissions: [],
  tasks: ['settled_leads'],
  quotes: ['settled_leads'],
  quote_lines: [],
  scores: except('settled_costs', 'settled_visits'),
  invoices: [],
  rates: ['settled_costs', 'settled_orders', 'settled_lines', 'settled_refunds', 'settled_mrr'],
  person_links: [],
  person_aliases: settledIds,
};
