import type { DemoRow } from '../demo.ts';
import type { Journal } from '../journal.ts';
import { instant, minutesPerDay } from '../local-time.ts';
import type { Random } from '../random.ts';
import { identify } from '../sell.ts';
import { paidFor } from './price-shop-basket.ts';
import type { ShopSale } from './sell-in-shop.ts';
import { storeRegion, stores, webShop } from './shop-places.ts';

const shippingTax = 0.2;

/** Writes an order of the shop with its lines, and its refund if there is one. Says whether it went through. */
export function writeShopOrder(id: string, sale: ShopSale, journal: Journal, random: Random): boolean {
  const { stamp, lines, shipping, parcel } = sale;
  const onWeb = sale.place === webShop;
  const cancelled = onWeb && random.chance(0.008);
  const total = paidFor(lines) + shipping;
  const sum = (of: (line: ShopSale['lines'][number]) => number) =>
    lines.reduce((all, line) => all + of(line), 0);
  const net = sum((line) => line.net) + Math.round(shipping / (1 + shippingTax));
  journal.add('orders', stamp, {
    id,
    ordered_at: instant(stamp),
    status: cancelled ? 'cancelled' : 'valid',
    promised_at: parcel && instant(parcel.promised),
    delivered_at:
      parcel && !cancelled && journal.happened(parcel.delivered) ? instant(parcel.delivered) : null,
    total,
    tax: total - net,
    shipping,
    discount: sum((line) => line.discount),
    net,
    purchase_cost: sum((line) => line.cost),
    currency: 'EUR',
    units: sum((line) => line.quantity),
    promotion: sale.code,
    ...sale.way,
    store: sale.place,
    ...whoBought(sale),
  });
  for (const [index, line] of lines.entries()) {
    journal.add('order_lines', stamp, {
      id: `${id}-${index + 1}`,
      order_ref: id,
      line_number: index + 1,
      sku: line.sku,
      product: line.product,
      category: line.category,
      quantity: line.quantity,
      unit_price: line.unitPrice,
      discount: line.discount,
      net: line.net,
      purchase_cost: line.cost,
      currency: 'EUR',
    });
  }
  if (!cancelled && random.chance(onWeb ? 0.035 : 0.009)) {
    const back = random.chance(0.3) ? paidFor(lines) : random.pick(lines).paid;
    const later = stamp + random.whole(4, 24) * minutesPerDay;
    journal.add('refunds', later, {
      id: `${id}-R`,
      order_ref: id,
      refunded_at: instant(later),
      amount: back,
      currency: 'EUR',
      reason: random.pick(['Article cassé', 'Erreur de préparation', 'Ne convient pas', 'Colis perdu']),
    });
  }
  return !cancelled;
}

function whoBought({ customer, place }: ShopSale): DemoRow {
  const store = stores.find(({ name }) => name === place);
  const town = customer?.town ?? (store && { ...store, region: storeRegion });
  return {
    region: town?.region ?? null,
    postcode: customer ? customer.town.postcode : null,
    country: 'FR',
    segment: customer?.segment ?? null,
    age_band: customer?.ageBand ?? null,
    customer_ref: customer?.reference ?? null,
    ...(customer ? { ...identify(customer.person), city: customer.town.city } : {}),
  };
}
