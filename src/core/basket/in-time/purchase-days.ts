import { type OrderBook, ordersByCustomer } from '../../recommend/order-book.ts';
import { listAt, type NumberLists, placesOfGroups } from '../number-lists.ts';

/** What customers bought, each of their days once, in the order of time. */
export interface PurchaseDays {
  /** The days of customer i: `starts[i] … starts[i + 1] − 1`. */
  readonly starts: Int32Array;
  /** In days since 1970. */
  readonly days: Int32Array;
  /** The items of each day, each once. */
  readonly items: NumberLists;
}

/** What one customer bought of one item, for those with two days and more; by customer, then by item. */
export interface Purchases {
  /** Of customer i: `starts[i] … starts[i + 1] − 1`. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
  readonly customers: Int32Array;
  /** The days it was bought on, as places in `PurchaseDays`, ascending. */
  readonly on: NumberLists;
  /** By item. */
  readonly ofItem: NumberLists;
  /** Customers left out for having bought too many different items. */
  readonly leftOut: number;
}

/** The days of the customers that are known, several orders of one day as one. */
export function purchaseDays(book: OrderBook): PurchaseDays {
  const byCustomer = ordersByCustomer(book);
  const starts = new Int32Array(book.customers + 1);
  const days = new Int32Array(byCustomer.items.length);
  const itemStarts = new Int32Array(byCustomer.items.length + 1);
  const items = new Int32Array(book.orders.items.length);
  const seenOn = new Int32Array(book.articles).fill(-1);
  let [day, place] = [-1, 0];
  for (let customer = 0; customer < book.customers; customer += 1) {
    for (const [nth, order] of listAt(byCustomer, customer).entries()) {
      const on = book.days[order] ?? 0;
      if (nth === 0 || days[day] !== on) {
        day += 1;
        days[day] = on;
      }
      for (const item of listAt(book.orders, order)) {
        if (seenOn[item] === day) continue;
        seenOn[item] = day;
        items[place] = item;
        place += 1;
      }
      itemStarts[day + 1] = place;
    }
    starts[customer + 1] = day + 1;
  }
  return {
    starts,
    days: days.slice(0, day + 1),
    items: { starts: itemStarts.slice(0, day + 2), items: items.slice(0, place) },
  };
}

/** Who bought which of the items that are `looked` at, on which days; customers of more than `mostItems` of them are left out. */
export function purchasesOf(
  { starts: dayStarts, items: bought }: PurchaseDays,
  looked: Uint8Array,
  mostItems: number,
): Purchases {
  const size = bought.items.length;
  const starts = new Int32Array(dayStarts.length);
  const items = new Int32Array(size);
  const customers = new Int32Array(size);
  const onStarts = new Int32Array(size + 1);
  const on = new Int32Array(size);
  let [kept, place, leftOut] = [0, 0, 0];
  for (let customer = 0; customer + 1 < dayStarts.length; customer += 1) {
    const [from, to] = [dayStarts[customer] ?? 0, dayStarts[customer + 1] ?? 0];
    const own = to - from > 1 ? daysOfItems(bought, from, to, looked) : new Map<number, number[]>();
    if (own.size > mostItems) leftOut += 1;
    else {
      for (const [item, days] of [...own].sort(([one], [other]) => one - other)) {
        items[kept] = item;
        customers[kept] = customer;
        on.set(days, place);
        place += days.length;
        kept += 1;
        onStarts[kept] = place;
      }
    }
    starts[customer + 1] = kept;
  }
  const ofItem = placesOfGroups(items.subarray(0, kept), looked.length);
  return {
    starts,
    items: items.slice(0, kept),
    customers: customers.slice(0, kept),
    on: { starts: onStarts.slice(0, kept + 1), items: on.slice(0, place) },
    ofItem,
    leftOut,
  };
}

function daysOfItems(
  bought: NumberLists,
  from: number,
  to: number,
  looked: Uint8Array,
): Map<number, number[]> {
  const own = new Map<number, number[]>();
  for (let day = from; day < to; day += 1) {
    for (const item of listAt(bought, day)) {
      if (looked[item] !== 1) continue;
      const days = own.get(item);
      if (days) days.push(day);
      else own.set(item, [day]);
    }
  }
  return own;
}
