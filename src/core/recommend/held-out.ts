import { listAt, type NumberLists } from '../basket/number-lists.ts';
import type { OrderBook } from './order-book.ts';
import type { Purpose, Situation } from './score-articles.ts';

/** Something that was bought after the learning ended, and what was known before. */
export interface HeldOut {
  readonly situation: Situation;
  /** What was bought then; never empty. */
  readonly wanted: ReadonlySet<number>;
}

/**
 * At most `most` cases, evenly spread, of the orders `from` … `to` − 1. `basket`: of each order of two articles and more, one, drawn by lot, is to be
 * guessed from the others. `customer`: what is in a customer's first order in this time, from the orders of earlier days.
 * `customer_new`: of that, what the customer never had.
 */
export function heldOutCases(
  book: OrderBook,
  byCustomer: NumberLists,
  purpose: Purpose,
  { from, to, most }: { readonly from: number; readonly to: number; readonly most: number },
): readonly HeldOut[] {
  const cases: HeldOut[] = [];
  const asked = new Set<number>();
  const candidates: number[] = [];
  for (let order = from; order < to; order += 1) {
    const buyer = book.buyers[order] ?? -1;
    if (purpose === 'basket') {
      if (listAt(book.orders, order).length > 1) candidates.push(order);
    } else if (buyer >= 0 && !asked.has(buyer)) {
      asked.add(buyer);
      candidates.push(order);
    }
  }
  const step = Math.max(1, candidates.length / most);
  for (let place = 0; place < candidates.length; place += step) {
    const order = candidates[Math.floor(place)] ?? 0;
    const found =
      purpose === 'basket' ? basketCase(book, order) : customerCase(book, byCustomer, purpose, order);
    if (found) cases.push(found);
  }
  return cases;
}

function basketCase(book: OrderBook, order: number): HeldOut {
  const articles = listAt(book.orders, order);
  // A lot that is the same each time, and independent of the articles' numbers.
  const place = (Math.imul(order + 1, 0x9e3779b1) >>> 8) % articles.length;
  return {
    situation: {
      purpose: 'basket',
      articles: articles.filter((_, index) => index !== place),
      history: [],
      customer: -1,
    },
    wanted: new Set([articles[place] ?? 0]),
  };
}

function customerCase(
  book: OrderBook,
  byCustomer: NumberLists,
  purpose: Purpose,
  order: number,
): HeldOut | null {
  const customer = book.buyers[order] ?? -1;
  const day = book.days[order] ?? 0;
  const history = Array.from(listAt(byCustomer, customer))
    .filter((other) => (book.days[other] ?? 0) < day)
    .map((other) => listAt(book.orders, other));
  const articles = articlesOnce(history);
  const had = new Set(articles);
  const then = listAt(book.orders, order);
  const wanted = new Set(purpose === 'customer_new' ? then.filter((article) => !had.has(article)) : then);
  if (articles.length === 0 || wanted.size === 0) return null;
  return { situation: { purpose, articles, history, customer }, wanted };
}

/** The articles of a history, each once, ascending. */
export function articlesOnce(history: readonly Int32Array[]): Int32Array {
  return Int32Array.from(new Set(history.flatMap((order) => Array.from(order)))).sort();
}
