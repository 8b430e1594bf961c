import type { SettledId } from '../../core/facts/settled.ts';
import { settleCosts } from './settle-costs.ts';
import { settleAnswers, settleInteractions, settleMessages } from './settle-lead-facts.ts';
import { settleLeads } from './settle-leads.ts';
import { settleLines } from './settle-lines.ts';
import { settleMrr } from './settle-mrr.ts';
import { settleOrders } from './settle-orders.ts';
import { settleRefunds } from './settle-refunds.ts';
import { settleVisits } from './settle-visits.ts';
import type { Settling } from './settling.ts';

/** The one SELECT that defines each settled table, in an order in which each finds what it reads already settled. */
export const settledQueries: Readonly<Record<SettledId, (settling: Settling) => string>> = {
  settled_leads: settleLeads,
  settled_orders: settleOrders,
  settled_lines: settleLines,
  settled_refunds: settleRefunds,
  settled_interactions: settleInteractions,
  settled_visits: settleVisits,
  settled_messages: settleMessages,
  settled_mrr: settleMrr,
  settled_answers: settleAnswers,
  settled_costs: settleCosts,
};

export const settlingOrder = Object.keys(settledQueries) as readonly SettledId[];
