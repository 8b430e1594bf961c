import type { BasketItem } from './basket.ts';
import type { Planted } from './planted.ts';

/** Lines of an order or a quote, in cents without tax, and their sum. */
export interface PricedBasket {
  readonly lines: readonly PricedLine[];
  readonly net: number;
}

/** One line, by the fields that lines of orders and quotes share. */
export type PricedLine = ReturnType<typeof priceLines>[number];

/** A basket at the prices of that day. The discount is on goods only, not on fitting. */
export function priceLines(
  items: readonly BasketItem[],
  day: string,
  discountRate: number,
  { priceRise }: Planted,
) {
  const factor = day >= priceRise.from ? 1 + priceRise.percent / 100 : 1;
  // Suppliers raised their prices too, but less.
  const costFactor = day >= priceRise.from ? 1 + priceRise.percent / 250 : 1;
  return items.map(({ product, quantity }, index) => {
    const unitPrice = Math.round(product.priceMinor * factor);
    const discount = product.category === 'Pose' ? 0 : Math.round(unitPrice * quantity * discountRate);
    return {
      line_number: index + 1,
      sku: product.sku,
      product: product.name,
      category: product.category,
      quantity,
      unit_price: unitPrice,
      discount,
      net: unitPrice * quantity - discount,
      purchase_cost: Math.round(product.costMinor * costFactor) * quantity,
      currency: 'EUR',
    };
  });
}
