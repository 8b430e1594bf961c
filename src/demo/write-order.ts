import type { BasketItem } from './basket.ts';
import type { DemoRow } from './demo.ts';
import type { Journal } from './journal.ts';
import { dayOf, dayText, instant, minutesPerDay, monthOf } from './local-time.ts';
import type { Planted } from './planted.ts';
import { type PricedBasket, priceLines } from './price-lines.ts';
import type { Random } from './random.ts';

/** Who orders, and on whose account it goes. */
export interface Buyer {
  readonly who: DemoRow;
  readonly leadId: string | null;
  readonly store: string | null;
  readonly owner: string;
  readonly items: readonly BasketItem[];
}

/** Where orders are written to, and what each lead buys, or will buy after the demo's end. */
export interface OrderBook {
  readonly journal: Journal;
  readonly random: Random;
  readonly planted: Planted;
  readonly sold: Map<string, PricedBasket>;
}

/** French VAT on home improvement: 5.5 % for insulating works, 10 % for other works, 20 % in a new house. */
function taxRate(category: string, newHouse: boolean): number {
  if (newHouse) return 0.2;
  return category === 'Volets roulants' ? 0.1 : 0.055;
}

/** Writes an order with its lines, and later its refund if there is one. Returns its id if it has happened. */
export function writeOrder(
  id: string,
  stamp: number,
  buyer: Buyer,
  { journal, random, planted, sold }: OrderBook,
): string | null {
  const day = dayText(dayOf(stamp));
  const promotion = promotionOn(monthOf(dayOf(stamp)), random);
  const discountRate = promotion === null ? 0 : random.pick([0.05, 0.07, 0.1]);
  const newHouse = random.chance(0.12);
  const cancelled = random.chance(0.015);
  const lines = priceLines(buyer.items, day, discountRate, planted);
  let net = 0;
  let tax = 0;
  let discounts = 0;
  let cost = 0;
  let units = 0;
  for (const line of lines) {
    net += line.net;
    tax += Math.round(line.net * taxRate(line.category, newHouse));
    discounts += line.discount;
    cost += line.purchase_cost;
    if (line.category !== 'Pose') units += line.quantity;
  }
  if (buyer.leadId !== null) sold.set(buyer.leadId, { lines, net });
  const happened = journal.add('orders', stamp, {
    id,
    ordered_at: instant(stamp),
    lead_ref: buyer.leadId,
    status: cancelled ? 'cancelled' : 'valid',
    total: net + tax,
    tax,
    shipping: 0,
    discount: discounts,
    net,
    purchase_cost: cost,
    currency: 'EUR',
    units,
    promotion,
    store: buyer.store,
    owner: buyer.owner,
    ...buyer.who,
  });
  if (!happened) return null;
  for (const line of lines) {
    journal.add('order_lines', stamp, { id: `${id}-${line.line_number}`, order_ref: id, ...line });
  }
  if (cancelled) return null;
  if (random.chance(0.035)) {
    const later = stamp + random.whole(25, 100) * minutesPerDay;
    journal.add('refunds', later, {
      id: `${id}-R`,
      order_ref: id,
      refunded_at: instant(later),
      amount: Math.round((net + tax) * (0.04 + 0.26 * random.next())),
      currency: 'EUR',
      reason: random.pick(['Retard de pose', 'Défaut de vitrage', 'Erreur de cotes']),
    });
  }
  return id;
}

function promotionOn(month: number, random: Random): string | null {
  if ((month === 3 || month === 4) && random.chance(0.5)) return 'Offre de printemps';
  if (month === 9 && random.chance(0.5)) return 'Offre de rentrée';
  return random.chance(0.14) ? 'Remise commerciale' : null;
}
