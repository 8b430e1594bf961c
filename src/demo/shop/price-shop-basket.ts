import type { ShopBasket } from './fill-shop-basket.ts';
import type { ShopEvents } from './shop-events.ts';

/** A code on an order: `rate` off, on one category or on everything. */
export interface Code {
  readonly code: string;
  readonly rate: number;
  readonly category: string | null;
}

/** One line of an order, in cents: `paid` with tax, the rest without. */
export interface ShopLine {
  readonly sku: string;
  readonly product: string;
  readonly category: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discount: number;
  readonly net: number;
  readonly cost: number;
  readonly paid: number;
}

/** A basket at that day's prices. Tax is within the till's price, and rounded line by line. */
export function priceShopBasket(
  basket: ShopBasket,
  day: number,
  code: Code | null,
  { priceRise }: ShopEvents,
): readonly ShopLine[] {
  return [...basket].map(([article, quantity]) => {
    const dearer = article.category === priceRise.category && day >= priceRise.from;
    // Tills end their prices in tens of cents.
    const price = dearer
      ? Math.round((article.priceMinor * (1 + priceRise.rate)) / 10) * 10
      : article.priceMinor;
    const cost = Math.round(article.costMinor * (dearer ? 1 + priceRise.costRate : 1));
    const rate = code && (code.category === null || code.category === article.category) ? code.rate : 0;
    const unitPrice = Math.round(price / (1 + article.taxRate));
    const discount = Math.round(unitPrice * quantity * rate);
    return {
      sku: article.sku,
      product: article.name,
      category: article.category,
      quantity,
      unitPrice,
      discount,
      net: unitPrice * quantity - discount,
      cost: cost * quantity,
      paid: price * quantity - Math.round(price * quantity * rate),
    };
  });
}

/** What the goods cost the customer, with tax and after discounts. */
export function paidFor(lines: readonly ShopLine[]): number {
  return lines.reduce((sum, line) => sum + line.paid, 0);
}
