import { listAt, type NumberLists, placesOfGroups } from '../basket/number-lists.ts';

/** Orders as numbers, in the order of their days. */
export interface OrderBook {
  /** The articles of each order, each once, in ascending order. */
  readonly orders: NumberLists;
  /** The customer of each order; −1 where nobody knows. */
  readonly buyers: Int32Array;
  /** The day of each order, in days since 1970. */
  readonly days: Int32Array;
  /** Articles and customers have numbers below these. */
  readonly articles: number;
  readonly customers: number;
}

/** The orders of each customer, the earliest first. */
export function ordersByCustomer({ buyers, customers }: OrderBook): NumberLists {
  return placesOfGroups(buyers, customers);
}

/** The book as it stood before a later order: the first `count` orders. */
export function firstOrders(book: OrderBook, count: number): OrderBook {
  const end = book.orders.starts[count] ?? 0;
  return {
    ...book,
    orders: { starts: book.orders.starts.subarray(0, count + 1), items: book.orders.items.subarray(0, end) },
    buyers: book.buyers.subarray(0, count),
    days: book.days.subarray(0, count),
  };
}

/** In how many orders each article is. */
export function ordersOfArticles({ orders, articles }: OrderBook): Int32Array {
  const counts = new Int32Array(articles);
  for (const article of orders.items) counts[article] = (counts[article] ?? 0) + 1;
  return counts;
}

/** The day each article was last sold on; −1 for one that never was. */
export function lastDays({ orders, days, articles }: OrderBook): Int32Array {
  const last = new Int32Array(articles).fill(-1);
  for (const [order, day] of days.entries()) for (const article of listAt(orders, order)) last[article] = day;
  return last;
}

/**
 * What each customer has bought, each article once, in ascending order. Of who bought more than `most` different
 * articles, those of the latest orders.
 */
export function articlesByCustomer(book: OrderBook, byCustomer: NumberLists, most: number): NumberLists {
  const starts = new Int32Array(book.customers + 1);
  const items = new Int32Array(book.orders.items.length);
  const seenBy = new Int32Array(book.articles).fill(-1);
  let place = 0;
  for (let customer = 0; customer < book.customers; customer += 1) {
    const begin = place;
    for (const order of listAt(byCustomer, customer).toReversed()) {
      for (const article of listAt(book.orders, order)) {
        if (seenBy[article] === customer || place - begin >= most) continue;
        seenBy[article] = customer;
        items[place] = article;
        place += 1;
      }
    }
    items.subarray(begin, place).sort();
    starts[customer + 1] = place;
  }
  return { starts, items: items.slice(0, place) };
}
