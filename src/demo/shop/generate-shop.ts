import { type DemoChunk, type DemoOptions, demoChunk } from '../demo.ts';
import { Journal } from '../journal.ts';
import { minutesPerDay } from '../local-time.ts';
import { Random } from '../random.ts';
import { askShopCustomers, type Placed } from './ask-shop-customers.ts';
import { liveShop } from './live-shop.ts';
import { payForAds } from './pay-for-ads.ts';
import { ShopClock } from './shop-clock.ts';
import { type ShopEvents, shopEvents } from './shop-events.ts';
import { visitShop } from './visit-shop.ts';
import { writeShopOrder } from './write-shop-order.ts';

/** The file of the shop that comes last: a demo without it was not loaded to its end. */
export const lastShopFile = 'boutique-enquetes.csv';

/**
 * Thirty months of an invented French shop for tea, coffee and tableware with a web shop and three stores: some 14,000
 * orders with 40,000 lines; see docs/demo.md for what is planted in them. The same seed and last day always give the
 * same rows. Between the chunks it gives `null` every few milliseconds, as the window installer does.
 */
export function* generateShop({ seed, until, since }: DemoOptions): Generator<DemoChunk | null> {
  const journal = yield* live(seed, shopEvents(until, since));
  for (const [year, orders] of journal.byYear('orders')) {
    yield demoChunk(`boutique-commandes-${year}.csv`, null, {
      orders,
      order_lines: journal.byYear('order_lines').get(year) ?? [],
      refunds: journal.byYear('refunds').get(year) ?? [],
    });
  }
  const costs = journal.rows('costs');
  const ads = (channel: string) => costs.filter((row) => row.channel === channel && row.kind === 'ads');
  yield demoChunk('boutique-google-ads.csv', 'google_ads', { costs: ads('Google Ads') });
  yield demoChunk('boutique-meta-ads.csv', 'meta_ads', { costs: ads('Meta Ads') });
  yield demoChunk('boutique-frais.csv', null, { costs: costs.filter((row) => row.kind !== 'ads') });
  yield demoChunk('boutique-visites.csv', null, { visits: journal.rows('visits') });
  yield demoChunk(lastShopFile, null, { answers: journal.rows('answers') });
}

function* live(seed: number, events: ShopEvents): Generator<null, Journal> {
  const chance = new Random(seed).stream('shop');
  const journal = new Journal((events.lastDay + 1) * minutesPerDay);
  const sales = yield* liveShop(chance, events);
  const placed: Placed[] = [];
  const paper = chance.stream('orders');
  for (const [index, sale] of sales.entries()) {
    const id = `B${String(index + 1).padStart(6, '0')}`;
    if (writeShopOrder(id, sale, journal, paper)) placed.push({ id, sale });
    if (index % 200 === 0) yield null;
  }
  const clock = new ShopClock(events);
  payForAds(sales, clock, events, { journal, random: chance.stream('ads') });
  yield null;
  visitShop(placed, clock, events, { journal, random: chance.stream('visits') });
  yield null;
  askShopCustomers(placed, journal, chance.stream('answers'));
  return journal;
}
