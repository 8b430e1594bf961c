import type { z } from 'zod';
import type { newQuoteSchema, quoteLineSchema } from '../../api/lead-actions.ts';
import { type DeskFacts, joinFacts } from '../../core/desk/desk-facts.ts';
import { eventFacts, noteFacts } from '../../core/desk/lead-actions.ts';
import {
  type QuoteGiven,
  type QuoteHead,
  quoteFacts,
  quoteStatusFacts,
  rewrittenQuoteFacts,
  type Sale,
  wonFacts,
} from '../../core/desk/quote-actions.ts';
import { lineNet, type QuoteLine } from '../../core/desk/quote-totals.ts';
import { badRequest, FilonError } from '../../core/errors/filon-error.ts';
import { linePlacesOf, quotesOf } from '../../store/records/desk/lead-detail.ts';
import type { LeadQuote } from '../../store/records/desk/lead-quotes.ts';
import { type Actions, type AtLead, checkOpen } from '../desk/act.ts';
import type { Handlers } from '../http/handlers.ts';

type Ids = 'createQuote' | 'rewriteQuote' | 'changeQuote' | 'winLead';

const ended = new Set(['accepted', 'refused', 'expired']);
const beforeQuote = new Set(['new', 'contacted', 'qualified']);

/** Quotes, and winning a lead by one. */
export function quoteHandlers(actions: Actions): Handlers<Ids> {
  return {
    createQuote: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, (at) => {
        checkOpen(at);
        const given = quoteGiven(body, at.desk.settings.currency);
        const { facts } = quoteFacts(at.context, given, body.sent ? 'sent' : 'draft');
        return written(at, facts, body.sent);
      }),
    rewriteQuote: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, async (at) => {
        checkOpen(at);
        const quote = namedQuote(await quotesOf(at.desk, params.key), params.quote);
        const status = quote.status ?? 'sent';
        if (status !== 'draft') throw new FilonError('quote_closed', { status });
        const places = (await linePlacesOf(at.desk, params.key)).get(quote.key) ?? [];
        const given = quoteGiven(body, quote.currency ?? at.desk.settings.currency);
        const place = { key: quote.key, quotedAt: quote.quotedAt, places };
        const facts = rewrittenQuoteFacts(at.context, place, given, body.sent ? 'sent' : 'draft');
        return written(at, facts, body.sent);
      }),
    changeQuote: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, async (at) => {
        const quotes = await quotesOf(at.desk, params.key);
        const quote = namedQuote(quotes, params.quote);
        if (quote.status === body.status) return {};
        if (ended.has(quote.status ?? ''))
          throw new FilonError('quote_closed', { status: quote.status ?? '' });
        const changed = quoteStatusFacts(at.context, headOf(quote), body.status);
        const note = noteFacts(at.context, body.comment);
        if (body.status === 'sent') {
          return joinFacts([written(at, changed, true), note]);
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
  if (key !== undefined) return namedQuote(quotes, key);
  const open = quotes.find(({ status }) => status === null || !ended.has(status));
  return quotes.find(({ status }) => status === 'accepted') ?? open ?? null;
}

/** Error: `quote_not_found`. */
function namedQuote(quotes: readonly LeadQuote[], key: string): LeadQuote {
  const quote = quotes.find((candidate) => candidate.key === key);
  if (!quote) throw new FilonError('quote_not_found', { quote: key });
  return quote;
}

/** What a quote says in its currency. A line that costs less than nothing is refused. */
function quoteGiven(body: z.output<typeof newQuoteSchema>, usual: string): QuoteGiven {
  const lines = body.lines.map(lineGiven);
  if (lines.some((line) => lineNet(line) < 0n)) {
    throw badRequest([{ field: 'lines', fault: 'discount_too_high' }]);
  }
  return { label: body.label, validUntil: body.validUntil, currency: body.currency ?? usual, lines };
}

/** A quote's facts; one that is sent brings the lead to that step, but never back to it. */
function written({ context, lead, desk }: AtLead, facts: DeskFacts, sent: boolean): DeskFacts {
  const means = desk.settings.stages.find(({ id }) => id === lead.stage)?.means ?? 'new';
  if (!sent || lead.state !== 'open' || !beforeQuote.has(means)) return facts;
  return joinFacts([facts, eventFacts(context, { type: 'quote' })]);
}

function lineGiven(line: z.output<typeof quoteLineSchema>): QuoteLine {
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
