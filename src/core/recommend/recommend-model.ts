import { holdersOf, listAt, type NumberLists } from '../basket/number-lists.ts';
import { boughtAfterwards } from './bought-afterwards.ts';
import { type BoughtAgain, boughtAgain } from './bought-again.ts';
import { countNeighbours, type Neighbours } from './count-neighbours.ts';
import { articlesByCustomer, firstOrders, lastDays, type OrderBook, ordersByCustomer } from './order-book.ts';

/** What is known of who buys what with what, ready to be asked. */
export interface RecommendModel {
  readonly book: OrderBook;
  /** The orders of each customer, the earliest first. */
  readonly byCustomer: NumberLists;
  /** What each customer bought, each article once. */
  readonly bought: NumberLists;
  /** Who bought each article. */
  readonly buyersOf: NumberLists;
  /** Articles that go together in a basket. */
  readonly inBaskets: Neighbours;
  /** Articles that the same customers buy, in whatever order. */
  readonly byBuyers: Neighbours;
  /** Articles that customers buy after each, on later days, beyond lot. */
  readonly afterwards: Neighbours;
  readonly again: BoughtAgain;
  /** In how many of the orders counted for popularity each article is, and how many those are. */
  readonly popular: Int32Array;
  readonly popularOrders: number;
  /** The articles that most buy at present, the first of them first. */
  readonly mostBought: Int32Array;
  /** The day each article was last sold on. */
  readonly lastDays: Int32Array;
  /** The day of the latest order; −1 without orders. */
  readonly until: number;
}

/** Neighbours kept of an article. */
const neighbours = 30;
/** Of who bought more different articles, the latest are looked at. */
const mostOfCustomer = 500;
const mostBoughtKept = 300;
/** What is popular is what was bought in so many days, where they have enough orders. */
const popularDays = 90;
const popularOrdersNeeded = 200;

/** Learns from orders; `categories` has a number for each article's category, −1 for none. */
export function learnModel(book: OrderBook, categories: Int32Array): RecommendModel {
  const byCustomer = ordersByCustomer(book);
  const bought = articlesByCustomer(book, byCustomer, mostOfCustomer);
  const { popular, popularOrders } = boughtLately(book);
  const order = Array.from(popular.keys()).filter((article) => (popular[article] ?? 0) > 0);
  order.sort((one, other) => (popular[other] ?? 0) - (popular[one] ?? 0) || one - other);
  return {
    book,
    byCustomer,
    bought,
    buyersOf: holdersOf(bought, book.articles),
    inBaskets: countNeighbours(book.orders, book.articles, neighbours),
    byBuyers: countNeighbours(bought, book.articles, neighbours),
    afterwards: boughtAfterwards(book),
    again: boughtAgain(book, byCustomer, categories),
    popular,
    popularOrders,
    mostBought: Int32Array.from(order.slice(0, mostBoughtKept)),
    lastDays: lastDays(book),
    until: book.days.at(-1) ?? -1,
  };
}

function boughtLately(book: OrderBook): Pick<RecommendModel, 'popular' | 'popularOrders'> {
  const until = book.days.at(-1) ?? -1;
  const late = book.days.findIndex((day) => day > until - popularDays);
  const all = book.buyers.length;
  const from = late >= 0 && all - late >= popularOrdersNeeded ? late : 0;
  const popular = new Int32Array(book.articles);
  for (let order = from; order < all; order += 1) {
    for (const article of listAt(book.orders, order)) popular[article] = (popular[article] ?? 0) + 1;
  }
  return { popular, popularOrders: all - from };
}

/** The model as it would have been learned before the order of that place. */
export function modelBefore(book: OrderBook, order: number, categories: Int32Array): RecommendModel {
  return learnModel(firstOrders(book, order), categories);
}

/** Whether an article is still sold: its last sale is at most `catalogueDays` before the latest order. */
export function isSold(
  { lastDays: last, until }: RecommendModel,
  article: number,
  catalogueDays: number,
): boolean {
  const day = last[article] ?? -1;
  return day >= 0 && until - day <= catalogueDays;
}

/** The articles of each order of a customer, the earliest first. */
export function historyOf({ book, byCustomer }: RecommendModel, customer: number): readonly Int32Array[] {
  if (customer < 0) return [];
  return Array.from(listAt(byCustomer, customer), (order) => listAt(book.orders, order));
}
