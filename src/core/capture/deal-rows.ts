import { minorFromDecimal } from '../money/currencies.ts';
import { isCurrency } from '../money/known-currencies.ts';
import type { HookFacts, HookTools } from './hook-facts.ts';

/** How a deal of a CRM stands. */
export interface Deal {
  /** Whole key of the order that it becomes once won. */
  readonly key: string;
  /** Whole key of its lead. */
  readonly lead: string;
  readonly state: 'open' | 'won' | 'lost';
  readonly stage: string;
  /** ISO instant of the state or stage; empty for now. */
  readonly at: string;
  readonly reason: string;
  /** Decimal text in major units; empty for none. */
  readonly amount: string;
  readonly currency: string;
  readonly owner: string;
}

/**
 * A deal as facts, the same that an import of the CRM's export makes: the stage, win or loss of its lead; a won deal
 * is an order too.
 */
export function dealRows(deal: Deal, { now, currency: usual }: HookTools): HookFacts['rows'] {
  const currency = isCurrency(deal.currency.toUpperCase()) ? deal.currency.toUpperCase() : usual;
  const amount = deal.amount === '' ? null : (minorFromDecimal(deal.amount, currency)?.toString() ?? null);
  const at = deal.at === '' ? now : deal.at;
  const owner = deal.owner === '' ? null : deal.owner;
  const base = { lead_ref: deal.lead, at_time: at, owner, amount, currency };
  if (deal.state === 'won') {
    return {
      lead_events: [{ ...base, type: 'won' }],
      orders: [
        {
          id: deal.key,
          ordered_at: at,
          lead_ref: deal.lead,
          net: amount ?? '0',
          currency,
          status: 'valid',
          owner,
        },
      ],
    };
  }
  if (deal.state === 'lost') {
    return { lead_events: [{ ...base, type: 'lost', reason: deal.reason === '' ? null : deal.reason }] };
  }
  return deal.stage === '' ? {} : { lead_events: [{ ...base, type: 'stage', stage: deal.stage }] };
}
