import type { Random } from '../random.ts';
import { type Purchase, type ShopSale, sellInShop } from './sell-in-shop.ts';
import { ShopClock } from './shop-clock.ts';
import { drawCustomer, type ShopCustomer } from './shop-customer.ts';
import type { ShopEvents } from './shop-events.ts';
import { stores, webShop } from './shop-places.ts';

/** New customers on an ordinary day, by place. */
const arriving = new Map<string, number>([
  [webShop, 2.6],
  ...stores.map(({ name, share }): [string, number] => [name, 2.1 * share]),
]);
/** Tickets of people the till does not know, on an ordinary day in all stores. */
const unknownTickets = 3.1;

/** Everything the shop sold, in order of time, with a `null` every few milliseconds. */
export function* liveShop(random: Random, events: ShopEvents): Generator<null, readonly ShopSale[]> {
  const clock = new ShopClock(events);
  const customers = random.stream('customers');
  const tickets = random.stream('tickets');
  const sales: ShopSale[] = [];
  let number = 0;
  for (let day = events.firstDay; day <= events.lastDay; day++) {
    // Those who bought before the shop took names come back in its first months, and look new.
    const known = 1 + 1.3 * Math.exp((events.firstDay - day) / 70);
    for (const [place, mean] of arriving) {
      for (let left = customers.poisson(mean * known * clock.busy(place, day)); left > 0; left--) {
        number++;
        const customer = drawCustomer(number, place, customers);
        sales.push(...liveCustomer(customer, day, { clock, random: customers, events }));
      }
    }
    for (const { name, share } of stores) {
      const mean = unknownTickets * share * clock.busy(name, day);
      for (let left = tickets.poisson(mean); left > 0; left--) {
        const purchase: Purchase = { customer: null, place: name, day, earlier: firstTime };
        sales.push(sellInShop(purchase, tickets, events));
      }
    }
    if (day % 4 === 0) yield null;
  }
  return sales.sort((a, b) => a.stamp - b.stamp);
}

const firstTime = { orders: 0, ownsMachine: false };

interface Living {
  readonly clock: ShopClock;
  readonly random: Random;
  readonly events: ShopEvents;
}

/** All purchases of a customer who comes first on that day: BG/NBD, in which a late parcel drives some away. */
function liveCustomer(customer: ShopCustomer, first: number, living: Living): readonly ShopSale[] {
  const { clock, random, events } = living;
  const sales: ShopSale[] = [];
  let last = events.firstDay - 1;
  let ownsMachine = false;
  for (let due: number | null = first; due !== null && due <= events.lastDay; ) {
    const day: number = comesEarly(customer.place, due, last, living);
    const earlier = { orders: sales.length, ownsMachine };
    const sale = sellInShop({ customer, place: customer.place, day, earlier }, random, events);
    sales.push(sale);
    last = day;
    ownsMachine ||= sale.machine;
    const late = sale.parcel?.late ?? false;
    if ((sales.length > 1 && random.chance(customer.leaves)) || (late && random.chance(0.25))) break;
    const wait = -Math.log(1 - random.next()) / customer.perDay;
    due = clock.later(customer.place, Math.max(due, day), late ? wait * 1.4 : wait);
  }
  return sales;
}

/** The flash sale takes customers from the weeks after it. */
function comesEarly(place: string, due: number, last: number, { clock, random, events }: Living): number {
  const { from, to, reach, early } = events.flash;
  if (due <= to || due > to + reach || last >= from || !random.chance(early)) return due;
  const open = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (day) => clock.busy(place, day) > 0,
  );
  return random.pick(open);
}
