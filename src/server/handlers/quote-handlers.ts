import { joinFacts } from '../../core/desk/desk-facts.ts';
import { type ActionContext, eventFacts, noteFacts } from '../../core/desk/lead-actions.ts';
import {
  type QuoteHead,
  quoteFacts,
  quoteStatusFacts,
  type Sale,
  wonFacts,
} from '../../core/desk/quote-actions.ts';
import { lineNet, type QuoteLine } from '../../core/desk/quote-totals.ts';
import { badRequest, FilonError } from '../../core/errors/filon-error.ts';
import { quotesOf } from '../../store/records/desk/lead-detail.ts';
import type { LeadQuote } from '../../store/records/desk/lead-quotes.ts';
import type { LeadRow } from '../../store/records/desk/lead-row.ts';
import { type Actions, checkOpen } from '../desk/act.ts';
import type { Handlers } from '../http/handlers.ts';

type Ids = 'createQuote' | 'changeQuote' | 'winLead';

const ended = new Set(['accepted', 'refused', 'expired']);
const beforeQuote = new Set(['new', 'contacted', 'qualified']);

/** Quotes, and winning a lead by one. */
export function quoteHandlers(actions: Actions): Handlers<Ids> {
  return {
    createQuote: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, (at) => {
        checkOpen(at);
        const currency = body.currency ?? at.desk.settings.currency;
        const lines = body.lines.map(lineGiven);
        if (lines.some((line) => lineNet(line) < 0n)) {
          throw badRequest([{ field: 'lines', fault: 'discount_too_high' }]);
        }
        const { facts } = quoteFacts(at.context, { ...body, currency, lines }, body.sent ? 'sent' : 'draft');
        return body.sent
          ? joinFacts([facts, quoteStep(at.context, at.lead, at.desk.settings.stages)])
          : facts;
      }),
    changeQuote: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, async (at) => {
        const quotes = await quotesOf(at.desk, params.key);
        const quote = quotes.find(({ key }) => key === params.quote);
        if (!quote) throw new FilonError('quote_not_found', { quote: params.quote });
        if (quote.status === body.status) return {};
        if (ended.has(quote.status ?? ''))
          throw new FilonError('quote_closed', { status: quote.status ?? '' });
        const changed = quoteStatusFacts(at.context, headOf(quote), body.status);
        const note = noteFacts(at.context, body.comment);
        if (body.status === 'sent') {
          return joinFacts([changed, quoteStep(at.context, at.lead, at.desk.settings.stages), note]);
        }
        if (body.status !== 'accepted' || !body.won) return joinFacts([changed, note]);
        checkOpen(at);
        return joinFacts([changed, wonFacts(at.context, saleOf(quote)), note]);
      }),
    winLead: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, async (at) => {
        // Said twice, by a double click or a repeated call, it is done already.
        if (at.lead.state === 'won') return {};
        checkOpen(at);
        const quotes = await quotesOf(at.desk, params.key);
        const quote = body.amountMinor === undefined ? chosenQuote(quotes, body.quote) : null;
        if (quote) {
          const accepted =
            quote.status === 'accepted' ? {} : quoteStatusFacts(at.context, headOf(quote), 'accepted');
          return joinFacts([accepted, wonFacts(at.context, saleOf(quote))]);
        }
        if (body.amountMinor === undefined) throw new FilonError('amount_needed');
        const currency = body.currency ?? at.desk.settings.currency;
        const net = BigInt(body.amountMinor);
        return wonFacts(at.context, { order: `won:${params.key}`, net, currency, lines: [] });
      }),
  };
}

/** The quote asked for; else the accepted one; else the latest that is still open. Null without any. */
function chosenQuote(quotes: readonly LeadQuote[], key: string | undefined): LeadQuote | null {
  if (key !== undefined) {
    const quote = quotes.find((candidate) => candidate.key === key);
    if (!quote) throw new FilonError('quote_not_found', { quote: key });
    return quote;
  }
  const open = quotes.find(({ status }) => status === null || !ended.has(status));
  return quotes.find(({ status }) => status === 'accepted') ?? open ?? null;
}

/** A sent quote brings the lead to that step, but never back to it. */
function quoteStep(
  context: ActionContext,
  lead: LeadRow,
  stages: readonly { readonly id: string; readonly means: string }[],
) {
  const means = stages.find(({ id }) => id === lead.stage)?.means ?? 'new';
  return lead.state === 'open' && beforeQuote.has(means) ? eventFacts(context, { type: 'quote' }) : {};
}

function lineGiven(line: {
  readonly product: string;
  readonly sku: string | null;
  readonly category: string | null;
  readonly quantity: string;
  readonly unitPriceMinor: number;
  readonly discountMinor: number;
  readonly purchaseCostMinor: number | null;
}): QuoteLine {
  return {
    ...line,
    unitPriceMinor: BigInt(line.unitPriceMinor),
    discountMinor: BigInt(line.discountMinor),
    purchaseCostMinor: line.purchaseCostMinor === null ? null : BigInt(line.purchaseCostMinor),
  };
}

function headOf(quote: LeadQuote): QuoteHead {
  const { key, quotedAt, label, currency, validUntil } = quote;
  return { key, quotedAt, label, net: BigInt(quote.netMinor), currency, validUntil };
}

/** The order of a quote. A line of a file may lack price or quantity; then its own amount counts as one piece. */
function saleOf(quote: LeadQuote): Sale {
  const lines = quote.lines.map((line): QuoteLine => {
    const { product, sku, category, quantity, unitPriceMinor, discountMinor, netMinor, purchaseCostMinor } =
      line;
    const named = {
      product: product ?? sku ?? '',
      sku,
      category,
      purchaseCostMinor: purchaseCostMinor === null ? null : BigInt(purchaseCostMinor),
    };
    const priced = quantity !== null && unitPriceMinor !== null;
    return priced
      ? {
          ...named,
          quantity: plainDecimal(quantity),
          unitPriceMinor: BigInt(unitPriceMinor),
          discountMinor: BigInt(discountMinor),
        }
      : { ...named, quantity: '1', unitPriceMinor: BigInt(netMinor ?? 0), discountMinor: 0n };
  });
  return { order: `quote:${quote.key}`, net: BigInt(quote.netMinor), currency: quote.currency, lines };
}

/** The database writes four decimals. */
function plainDecimal(quantity: string): string {
  return quantity.includes('.') ? quantity.replace(/0+$/, '').replace(/\.$/, '') : quantity;
}
