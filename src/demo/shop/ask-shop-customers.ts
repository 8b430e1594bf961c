import type { Journal } from '../journal.ts';
import { instant, minutesPerDay } from '../local-time.ts';
import type { Random } from '../random.ts';
import type { ShopSale } from './sell-in-shop.ts';

const comments = {
  late: [
    'Colis arrivé en retard.',
    'Livré trois jours après la date promise.',
    'Le suivi du colis ne bougeait plus.',
  ],
  good: [
    'Le thé est délicieux, je recommande.',
    'Très bon conseil, emballage soigné.',
    'Café fraîchement torréfié, quel arôme !',
    'Livraison rapide, rien à redire.',
    'Ma théière est magnifique.',
  ],
  poor: [
    'Un peu cher pour la quantité.',
    'Emballage abîmé, une tasse ébréchée.',
    'Le goût m’a déçu.',
    'Article manquant dans le colis.',
  ],
} as const;

/** An order that went through. */
export interface Placed {
  readonly id: string;
  readonly sale: ShopSale;
}

/**
 * What customers answer: how was the order (csat) some days after it came, would you recommend us (nps) three weeks
 * later. Late parcels make worse answers.
 */
export function askShopCustomers(placed: readonly Placed[], journal: Journal, random: Random): void {
  for (const { id, sale } of placed) {
    const { customer, parcel } = sale;
    if (!customer) continue;
    const late = parcel?.late ?? false;
    const arrived = parcel?.delivered ?? sale.stamp;
    const answer = (
      kind: 'csat' | 'nps',
      stamp: number,
      felt: number,
      [low, high]: readonly [number, number],
    ) => {
      const score = Math.max(low, Math.min(high, Math.round(felt)));
      const good = score >= (kind === 'nps' ? 9 : 5);
      const poor = score <= (kind === 'nps' ? 6 : 3);
      const said = late && !good ? comments.late : good ? comments.good : poor ? comments.poor : null;
      journal.add('answers', stamp, {
        id: `${kind.toUpperCase()}-${id}`,
        answered_at: instant(stamp),
        kind,
        score,
        comment: said && random.chance(0.5) ? random.pick(said) : null,
        order_ref: id,
        customer_ref: customer.reference,
        ...sale.way,
        store: sale.place,
        segment: customer.segment,
        age_band: customer.ageBand,
        email: customer.person.email,
      });
    };
    const felt = customer.mood - (late ? 1.4 : 0);
    if (parcel && random.chance(0.2)) {
      const stamp = arrived + random.whole(1, 4) * minutesPerDay;
      answer('csat', stamp, felt + 0.55 * random.normal(), [1, 5]);
    }
    if (random.chance(parcel ? 0.13 : 0.08)) {
      const stamp = arrived + random.whole(18, 26) * minutesPerDay;
      answer('nps', stamp, 2.3 * felt - 1.2 + 1.2 * random.normal(), [0, 10]);
    }
  }
}
