import { listAt, type NumberLists } from '../basket/number-lists.ts';
import type { OrderBook } from './order-book.ts';

/** Of the buyers of each article who came back on a later day: how many bought it again then. */
export interface BoughtAgain {
  readonly cameBack: Int32Array;
  readonly again: Int32Array;
  /** The share, 0 to 1, drawn towards that of its category, and that towards the share of all articles. */
  readonly share: Float64Array;
}

/** So many buyers weigh as much as what the category says. */
const weight = 5;

/**
 * How often articles are bought again. An article of few buyers is judged by its category (`categories`: its number; −1
 * for none): share = (again + 5·share of the category) / (came back + 5).
 */
export function boughtAgain(book: OrderBook, byCustomer: NumberLists, categories: Int32Array): BoughtAgain {
  const cameBack = new Int32Array(book.articles);
  const again = new Int32Array(book.articles);
  const firstDay = new Int32Array(book.articles).fill(-1);
  const counted = new Uint8Array(book.articles);
  for (let customer = 0; customer < book.customers; customer += 1) {
    const orders = listAt(byCustomer, customer);
    const lastDay = book.days[orders.at(-1) ?? -1] ?? -1;
    for (const order of orders) {
      const day = book.days[order] ?? -1;
      for (const article of listAt(book.orders, order)) {
        const first = firstDay[article] ?? -1;
        if (first < 0) {
          firstDay[article] = day;
          if (lastDay > day) cameBack[article] = (cameBack[article] ?? 0) + 1;
        } else if (day > first && counted[article] === 0) {
          counted[article] = 1;
          again[article] = (again[article] ?? 0) + 1;
        }
      }
    }
    for (const order of orders) {
      for (const article of listAt(book.orders, order)) {
        firstDay[article] = -1;
        counted[article] = 0;
      }
    }
  }
  return { cameBack, again, share: shares(cameBack, again, categories) };
}

function shares(cameBack: Int32Array, again: Int32Array, categories: Int32Array): Float64Array {
  const sums = new Map<number, { cameBack: number; again: number }>();
  const all = { cameBack: 0, again: 0 };
  for (const [article, category] of categories.entries()) {
    const sum = sums.get(category) ?? { cameBack: 0, again: 0 };
    for (const one of [sum, all]) {
      one.cameBack += cameBack[article] ?? 0;
      one.again += again[article] ?? 0;
    }
    sums.set(category, sum);
  }
  const ofAll = all.cameBack === 0 ? 0 : all.again / all.cameBack;
  return Float64Array.from(categories, (category, article) => {
    const sum = sums.get(category) ?? all;
    const usual = (sum.again + weight * ofAll) / (sum.cameBack + weight);
    return ((again[article] ?? 0) + weight * usual) / ((cameBack[article] ?? 0) + weight);
  });
}
