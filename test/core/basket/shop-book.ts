import type { OrderBook } from '../../../src/core/recommend/order-book.ts';
import { readOrderBook } from '../../../src/core/recommend/read-order-book.ts';
import { generateShop } from '../../../src/demo/shop/generate-shop.ts';
import { seed, until } from '../../demo/told-demo.ts';

/** The orders of the demo's shop as numbers, with the names of the articles. */
export function shopBook(): { readonly book: OrderBook; readonly names: readonly string[] } {
  const articles = new Map<string, number>();
  const customers = new Map<string, number>();
  const numberIn = (known: Map<string, number>, name: unknown): number => {
    const number = known.get(String(name)) ?? known.size;
    known.set(String(name), number);
    return number;
  };
  const orders = new Map<unknown, number[]>();
  for (const chunk of generateShop({ seed, until })) {
    for (const { id, status, customer_ref, ordered_at } of chunk?.rows.orders ?? []) {
      const customer = (customer_ref ?? null) === null ? -1 : numberIn(customers, customer_ref);
      if (status === 'valid')
        orders.set(id, [customer, Math.floor(Date.parse(String(ordered_at)) / 86_400_000)]);
    }
    for (const { order_ref, product } of chunk?.rows.order_lines ?? []) {
      const article = numberIn(articles, product);
      const order = orders.get(order_ref);
      // The first two numbers are the customer and the day.
      if (order && !order.slice(2).includes(article)) order.push(article);
    }
  }
  const text = [...orders.values()].map((order) => order.join(' ')).join(';');
  return { book: readOrderBook([text], articles.size, customers.size), names: [...articles.keys()] };
}
