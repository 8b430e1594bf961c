import type { OrderBook } from '../../recommend/order-book.ts';
import { binomialTest } from '../binomial-test.ts';
import { falseDiscoveryRates } from '../false-discoveries.ts';
import { listAt } from '../number-lists.ts';
import { type CountedPair, countPairs } from './count-pairs.ts';
import { itemRates } from './item-rates.ts';
import { type PurchaseDays, type Purchases, purchaseDays, purchasesOf } from './purchase-days.ts';

/** Two items that the same customers bought, first on different days. */
export interface PairInTime {
  readonly first: number;
  readonly next: number;
  /** Customers who began with `first`, and with `then`. */
  readonly before: number;
  readonly after: number;
  /** How many would have begun with `first` if the order of each customer's purchases were drawn by lot. */
  readonly expected: number;
  /** The exact binomial test against that, two-sided, adjusted for all pairs looked at (Benjamini and Hochberg). */
  readonly adjustedChance: number;
}

export interface CountedInTime {
  /** Each pair once, with what comes before more often than by lot as `first`; the surest first. */
  readonly pairs: readonly PairInTime[];
  /** Customers with a purchase, and those with purchases on several days. */
  readonly customers: number;
  readonly cameBack: number;
  /** The middle one of the days between, of those who began with the first of the pair. */
  readonly medianDays: (pair: Pick<PairInTime, 'first' | 'next'>) => number;
  /** Customers that a pair had to have: more than were asked for where too many pairs had those. */
  readonly least: number;
  /** How many customers bought each item. */
  readonly buyers: Int32Array;
  /** Customers left out for having bought too many different items. */
  readonly leftOut: number;
}

export interface InTimeLimits {
  /** Customers who bought both, first on different days, that a pair must have; from 1. */
  readonly least: number;
  /** Customers with more different items are left out. */
  readonly mostItems: number;
}

/**
 * Which items follow which, over the customers. By lot means: each customer's days stay, and what was bought on them is
 * shuffled. Whoever bought only the one of the two on x days and only the other on y then begins with the one x / (x + y) of
 * the time; what was bought together stays together. Days on which an item was sold more than usual, to whomever, draw
 * more of its purchases: a Christmas box does not "follow" tea for being bought in December, nor a new article an old one.
 * Source of the test within each: P. Good, "Permutation, parametric and bootstrap tests of hypotheses" (2005), chapter 3;
 * the sum is held against the binomial law, which errs on the safe side (W. Hoeffding, 1956).
 */
export function countInTime(book: OrderBook, { least, mostItems }: InTimeLimits): CountedInTime {
  const days = purchaseDays(book);
  const buyers = buyersOfItems(days, book.articles);
  const looked = Uint8Array.from(buyers, (count) => (count >= least ? 1 : 0));
  const purchases = purchasesOf(days, looked, mostItems);
  const rates = itemRates(days, looked);
  let needed = least;
  let counted = countPairs(days, purchases, rates, needed);
  while (counted === null) {
    needed *= 2;
    counted = countPairs(days, purchases, rates, needed);
  }
  const adjusted = falseDiscoveryRates(
    counted.map(({ before, after, expected }) =>
      binomialTest(before, before + after, expected / (before + after)),
    ),
  );
  const pairs = counted.map((pair, place) => directed(pair, adjusted[place] ?? 1));
  return {
    pairs: pairs.sort((one, other) => one.adjustedChance - other.adjustedChance || other.before - one.before),
    customers: customersWith(days, 1),
    cameBack: customersWith(days, 2),
    medianDays: ({ first, next }) => medianBetween(days, purchases, first, next),
    least: needed,
    buyers,
    leftOut: purchases.leftOut,
  };
}

/** The pair with what comes before more often than by lot in front. */
function directed({ one, other, before, after, expected }: CountedPair, adjustedChance: number): PairInTime {
  const pair =
    before >= expected
      ? { first: one, next: other, before, after, expected }
      : { first: other, next: one, before: after, after: before, expected: before + after - expected };
  return { ...pair, adjustedChance };
}

function medianBetween(
  { days }: PurchaseDays,
  { customers, on, ofItem }: Purchases,
  first: number,
  next: number,
): number {
  const firstDay = (place: number): number => days[on.items[on.starts[place] ?? 0] ?? 0] ?? 0;
  const begun = new Map<number, number>();
  for (const place of listAt(ofItem, first)) begun.set(customers[place] ?? -1, firstDay(place));
  const between: number[] = [];
  for (const place of listAt(ofItem, next)) {
    const from = begun.get(customers[place] ?? -1);
    if (from !== undefined && firstDay(place) > from) between.push(firstDay(place) - from);
  }
  between.sort((one, other) => one - other);
  const middle = (between.length - 1) / 2;
  return ((between[Math.floor(middle)] ?? 0) + (between[Math.ceil(middle)] ?? 0)) / 2;
}

function buyersOfItems({ starts, items }: PurchaseDays, kinds: number): Int32Array {
  const buyers = new Int32Array(kinds);
  const seenBy = new Int32Array(kinds).fill(-1);
  for (let customer = 0; customer + 1 < starts.length; customer += 1) {
    for (let day = starts[customer] ?? 0; day < (starts[customer + 1] ?? 0); day += 1) {
      for (const item of listAt(items, day)) {
        if (seenBy[item] === customer) continue;
        seenBy[item] = customer;
        buyers[item] = (buyers[item] ?? 0) + 1;
      }
    }
  }
  return buyers;
}

function customersWith({ starts }: PurchaseDays, fewest: number): number {
  let count = 0;
  for (let customer = 0; customer + 1 < starts.length; customer += 1)
    if ((starts[customer + 1] ?? 0) - (starts[customer] ?? 0) >= fewest) count += 1;
  return count;
}
