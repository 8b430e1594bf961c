import type { Journal } from '../journal.ts';
import { instant } from '../local-time.ts';
import type { Random } from '../random.ts';
import type { Way } from '../way.ts';
import type { Placed } from './ask-shop-customers.ts';
import { momentOf, type ShopClock } from './shop-clock.ts';
import type { ShopEvents } from './shop-events.ts';
import { towns, ways, webShop } from './shop-places.ts';

/** Visits on an ordinary day that end without an order. */
const lookers: readonly (readonly [Way, number])[] = [
  [ways.organic, 46],
  [ways.meta, 31],
  [ways.search, 15],
  [ways.shopping, 14],
  [ways.newsletter, 14],
  [ways.direct, 20],
  [ways.brand, 6],
];

const pages: readonly (readonly [string, number])[] = [
  ['/', 30],
  ['/the', 26],
  ['/cafe', 16],
  ['/theieres', 12],
  ['/coffrets', 10],
  ['/conseils/infuser-le-the-vert', 14],
];

/** Visits of the web shop since they are counted: one per order, and those who only looked. */
export function visitShop(
  placed: readonly Placed[],
  clock: ShopClock,
  events: ShopEvents,
  { journal, random }: { readonly journal: Journal; readonly random: Random },
): void {
  let number = 0;
  const visit = (stamp: number, way: Way, orderId: string | null, looked: boolean) => {
    number++;
    const bounced = looked && random.chance(way === ways.meta ? 0.58 : 0.4);
    const town = random.weighted(towns);
    const device = random.weighted([
      ['mobile', way === ways.meta ? 88 : 63],
      ['desktop', way === ways.meta ? 8 : 32],
      ['tablet', 5],
    ]);
    journal.add('visits', stamp, {
      id: `BV${String(number).padStart(5, '0')}`,
      visited_at: instant(stamp),
      visitor: `boutique-${number}`,
      pages: bounced ? 1 : 2 + random.poisson(looked ? 2 : 4.5),
      engaged: !bounced && (!looked || random.chance(0.7)),
      // Telephones lose more of those who have begun to pay.
      entered_path: !looked || (!bounced && random.chance(device === 'mobile' ? 0.26 : 0.17)),
      order_ref: orderId,
      ...way,
      landing_page: random.weighted(pages),
      device,
      region: town.region,
      country: 'FR',
    });
  };
  for (const { id, sale } of placed) {
    if (sale.place !== webShop || sale.stamp < events.trackedFrom * 1440) continue;
    visit(sale.stamp - random.whole(4, 25), sale.way, id, false);
  }
  for (let day = Math.max(events.firstDay, events.trackedFrom); day <= events.lastDay; day++) {
    for (const [way, mean] of lookers) {
      const count = random.poisson(mean * clock.busy(webShop, day) ** 0.6);
      for (let left = count; left > 0; left--) visit(momentOf(webShop, day, random), way, null, true);
    }
  }
}
