import { fillBasket } from './basket.ts';
import { interestWeights, type Person, salespeople } from './company.ts';
import type { DemoRow } from './demo.ts';
import type { Sale } from './lead.ts';
import { afterWork, dayOf, dayText, minutesPerDay, monthOf, weekdayOf } from './local-time.ts';
import { anyPlace, type LeadDesk } from './open-leads.ts';
import { seasonOf } from './seasons.ts';
import { type Buyer, type OrderBook, writeOrder } from './write-order.ts';

/** A customer after an order that went through. */
export interface Customer {
  readonly person: Person;
  readonly leadId: string | null;
  readonly orderId: string;
  readonly stamp: number;
  readonly skill: number;
}

interface Sold {
  readonly stamp: number;
  readonly person: Person;
  readonly buyer: Buyer;
}

/** Houses of customers who were recommended are larger than those of customers from an advertisement seen by chance. */
const houseSizes: Readonly<Record<string, number>> = {
  'Meta Ads': 0.85,
  'Achat de leads': 0.93,
  Recommandation: 1.18,
  Magasin: 1.1,
};

/** How large the houses of leads from that channel are; 1 for an ordinary one. */
export function houseSize(channel: string | null | undefined): number {
  return houseSizes[channel ?? ''] ?? 1;
}

/** Writes the orders of all sales, some second orders, and some of people who walked in without ever being a lead. */
export function writeOrders(
  sales: readonly Sale[],
  {
    journal,
    random,
    planted,
    desk,
    firstDay,
    lastDay,
    sold: baskets,
  }: OrderBook & { readonly desk: LeadDesk; readonly firstDay: number; readonly lastDay: number },
): readonly Customer[] {
  const sold: Sold[] = [];
  for (const { lead, stamp } of sales) {
    const size = houseSize(lead.attribution.channel);
    sold.push({
      stamp,
      person: lead.person,
      buyer: {
        who: identify(lead.person),
        leadId: lead.id,
        store: lead.place.store,
        owner: lead.owner.name,
        items: fillBasket(lead.interest, size, false, random),
      },
    });
    if (!random.chance(0.08)) continue;
    // No lead is named: the same e-mail leads back to it.
    sold.push({
      stamp: afterWork(stamp + Math.round(random.logNormal(170, 0.5) * minutesPerDay), random.whole(5, 300)),
      person: lead.person,
      buyer: {
        who: identify(lead.person),
        leadId: null,
        store: lead.place.store,
        owner: lead.owner.name,
        items: fillBasket(lead.interest, 1, true, random),
      },
    });
  }
  for (let day = firstDay; day <= lastDay; day++) {
    if (weekdayOf(day) !== 6 || !random.chance(0.22 * seasonOf(monthOf(day)))) continue;
    const person = desk.newPerson();
    sold.push({
      stamp: day * minutesPerDay + random.whole(600, 1080),
      person,
      buyer: {
        who: identify(person),
        leadId: null,
        store: anyPlace(random).store,
        owner: random.pick(salespeople).name,
        items: fillBasket(random.weighted(interestWeights), 1, random.chance(0.5), random),
      },
    });
  }
  return sold
    .sort((a, b) => a.stamp - b.stamp)
    .flatMap(({ stamp, person, buyer }, index) => {
      const id = `C${dayText(dayOf(stamp)).slice(0, 4)}-${String(index + 1).padStart(4, '0')}`;
      const orderId = writeOrder(id, stamp, buyer, { journal, random, planted, sold: baskets });
      const skill = salespeople.find((one) => one.name === buyer.owner)?.skill ?? 1;
      return orderId === null ? [] : [{ person, leadId: buyer.leadId, orderId, stamp, skill }];
    });
}

/** A person as fields of a fact. */
export function identify(person: Person): DemoRow {
  return {
    email: person.email,
    phone: person.phone,
    first_name: person.firstName,
    last_name: person.lastName,
  };
}
