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
  readonly lines: readonly LeadQuoteLine[];
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
      .filter((line) => line.quote_ref === row.key)
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
