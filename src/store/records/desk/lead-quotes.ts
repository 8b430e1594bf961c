import type { Row } from '../../engine/engine.ts';
import { numberIn, textIn } from './lead-row.ts';

export interface LeadQuote {
  readonly key: string;
  readonly quotedAt: string;
  readonly status: string | null;
  readonly label: string | null;
  /** Without tax, minor units of `currency`. */
  readonly netMinor: number;
  readonly currency: string | null;
  readonly validUntil: string | null;
  /** Without those that were taken out again. */
  readonly lines: readonly LeadQuoteLine[];
}

/** Keys of all lines that a quote has or had, by quote, in their order. */
export function linePlaces(lines: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { quote_ref, key } of lines) {
    const own = places.get(String(quote_ref)) ?? [];
    own.push(String(key));
    places.set(String(quote_ref), own);
  }
  return places;
}

export interface LeadQuoteLine {
  readonly key: string;
  readonly sku: string | null;
  readonly product: string | null;
  readonly category: string | null;
  /** A decimal with up to four places. */
  readonly quantity: string | null;
  readonly unitPriceMinor: number | null;
  readonly discountMinor: number;
  readonly netMinor: number | null;
  readonly purchaseCostMinor: number | null;
}

/** Quotes with their lines, in the order of the rows. */
export function quotesIn(quotes: readonly Row[], lines: readonly Row[]): readonly LeadQuote[] {
  return quotes.map((row) => ({
    key: String(row.key),
    quotedAt: String(row.quoted_at),
    status: textIn(row.status),
    label: textIn(row.label),
    netMinor: Number(row.net),
    currency: textIn(row.currency),
    validUntil: textIn(row.valid_until),
    lines: lines
      .filter((line) => line.quote_ref === row.key && !wasTakenOut(line))
      .map((line) => ({
        key: String(line.key),
        sku: textIn(line.sku),
        product: textIn(line.product),
        category: textIn(line.category),
        quantity: textIn(line.quantity),
        unitPriceMinor: numberIn(line.unit_price),
        discountMinor: numberIn(line.discount) ?? 0,
        netMinor: numberIn(line.net),
        purchaseCostMinor: numberIn(line.purchase_cost),
      })),
  }));
}

/** A line of a draft that sells nothing any more; see `rewrittenQuoteFacts`. */
function wasTakenOut({ quantity, net, product, sku }: Row): boolean {
  return product === null && sku === null && Number(quantity ?? 1) === 0 && Number(net ?? 0) === 0;
}
