import type { quoteStatuses } from '../facts/fact-values.ts';
import type { DeskFacts } from './desk-facts.ts';
import { type ActionContext, eventFacts } from './lead-actions.ts';
import { lineNet, type QuoteLine, quoteNet } from './quote-totals.ts';

export type QuoteStatus = (typeof quoteStatuses)[number];

/** What a quote says besides its lines; `net` in minor units of `currency`, without tax. */
export interface QuoteHead {
  readonly key: string;
  readonly quotedAt: string;
  readonly label: string | null;
  readonly net: bigint;
  readonly currency: string | null;
  readonly validUntil: string | null;
}

export interface QuoteGiven {
  readonly label: string | null;
  readonly validUntil: string | null;
  readonly currency: string;
  readonly lines: readonly QuoteLine[];
}

/** A new quote with its lines, and its key. */
export function quoteFacts(
  context: ActionContext,
  given: QuoteGiven,
  status: 'draft' | 'sent',
): { readonly key: string; readonly facts: DeskFacts } {
  const key = context.newId();
  const { label, validUntil, currency } = given;
  const head = { key, quotedAt: context.at, label, net: quoteNet(given.lines), currency, validUntil };
  const facts: DeskFacts = {
    ...quoteStatusFacts(context, head, status),
    quote_lines: given.lines.map((line, index) => ({
      id: `${key}:${index + 1}`,
      quote_ref: key,
      ...lineFields(line, index + 1, currency),
    })),
  };
  return { key, facts };
}

/**
 * A draft written anew: its lines take the places of those it had, and places that are left over sell nothing from
 * then on (quantity 0). `places` are the keys of the lines it had, in their order.
 */
export function rewrittenQuoteFacts(
  context: ActionContext,
  quote: {
    readonly key: string;
    readonly quotedAt: string;
    readonly places: readonly string[];
  },
  given: QuoteGiven,
  status: 'draft' | 'sent',
): DeskFacts {
  const { key, quotedAt, places } = quote;
  const { label, validUntil, currency, lines } = given;
  const head = { key, quotedAt, label, net: quoteNet(lines), currency, validUntil };
  const row = (line: QuoteLine, index: number) => ({
    id: places[index] ?? `${key}:${index + 1}`,
    quote_ref: key,
    ...lineFields(line, index + 1, currency),
  });
  const left = places.slice(lines.length).map((_, index) => row(nothing, lines.length + index));
  return {
    ...quoteStatusFacts(context, head, status),
    quote_lines: [...lines.map(row), ...left],
  };
}

/** What a line that was taken out of a draft leaves behind. */
const nothing: QuoteLine = { product: '', quantity: '0', unitPriceMinor: 0n, discountMinor: 0n };

/** The same quote in another state. */
export function quoteStatusFacts(context: ActionContext, head: QuoteHead, status: QuoteStatus): DeskFacts {
  return {
    quotes: [
      {
        id: head.key,
        lead_ref: context.lead,
        quoted_at: head.quotedAt,
        status,
        label: head.label,
        net: head.net,
        currency: head.currency,
        valid_until: head.validUntil,
      },
    ],
  };
}

/** What is sold: an amount, or the lines of a quote. */
export interface Sale {
  /** Key of the order: the same for the same quote (or lead), so that a sale is never recorded twice. */
  readonly order: string;
  readonly net: bigint;
  readonly currency: string | null;
  readonly lines: readonly QuoteLine[];
}

/** The lead is won: the event, and its order with the lines. */
export function wonFacts(context: ActionContext, { order, net, currency, lines }: Sale): DeskFacts {
  const costs = lines.map((line) => line.purchaseCostMinor ?? null);
  const known = costs.length > 0 && costs.every((cost) => cost !== null);
  const purchaseCost = known ? costs.reduce((sum: bigint, cost) => sum + (cost ?? 0n), 0n) : null;
  return {
    ...eventFacts(context, { type: 'won', amount: net, currency }),
    orders: [
      {
        id: order,
        ordered_at: context.at,
        lead_ref: context.lead,
        status: 'valid',
        net,
        currency,
        purchase_cost: purchaseCost,
      },
    ],
    order_lines: lines.map((line, index) => ({
      id: `${order}:${index + 1}`,
      order_ref: order,
      ...lineFields(line, index + 1, currency),
    })),
  };
}

function lineFields(line: QuoteLine, number: number, currency: string | null) {
  return {
    line_number: number,
    sku: line.sku ?? null,
    product: line.product || null,
    category: line.category ?? null,
    quantity: line.quantity,
    unit_price: line.unitPriceMinor,
    discount: line.discountMinor,
    net: lineNet(line),
    purchase_cost: line.purchaseCostMinor ?? null,
    currency,
  };
}
