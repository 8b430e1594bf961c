import { listAt, sharedCount } from '../number-lists.ts';
import type { ItemRates } from './item-rates.ts';
import type { PurchaseDays, Purchases } from './purchase-days.ts';

/** Beyond so many pairs those of few customers are not looked at, so that time and memory end. */
const mostPairs = 200_000;

/** Customers who bought two items, first on different days. */
export interface CountedPair {
  readonly one: number;
  readonly other: number;
  /** Who began with `one`, and with `other`; and how many would have begun with `one` by lot. */
  before: number;
  after: number;
  expected: number;
}

/**
 * Every two items that at least `least` customers bought first on different days, item by item: first the customers are
 * counted in one row of counters, then only the pairs that have enough of them are worked out. Null where
 * there are more than 200,000 of these.
 */
export function countPairs(
  days: PurchaseDays,
  purchases: Purchases,
  rates: ItemRates,
  least: number,
): readonly CountedPair[] | null {
  const { starts, items, customers, on, ofItem } = purchases;
  const kinds = ofItem.starts.length - 1;
  const counts = new Int32Array(kinds);
  const pairOf = new Int32Array(kinds).fill(-1);
  const pairs: CountedPair[] = [];
  const firstOn = (place: number): number => on.items[on.starts[place] ?? 0] ?? 0;
  for (let one = 0; one < kinds; one += 1) {
    const own = listAt(ofItem, one);
    const begin = pairs.length;
    if (begin > mostPairs) return null;
    for (const place of own) {
      const to = starts[(customers[place] ?? 0) + 1] ?? 0;
      for (let later = place + 1; later < to; later += 1) {
        if (firstOn(later) === firstOn(place)) continue;
        const other = items[later] ?? 0;
        const count = (counts[other] ?? 0) + 1;
        counts[other] = count;
        if (count !== least) continue;
        pairOf[other] = pairs.length;
        pairs.push({ one, other, before: 0, after: 0, expected: 0 });
      }
    }
    for (const place of own) {
      const customer = customers[place] ?? 0;
      const to = starts[customer + 1] ?? 0;
      for (let later = place + 1; later < to; later += 1) {
        const other = items[later] ?? 0;
        counts[other] = 0;
        const pair = pairs[pairOf[other] ?? -1];
        if (!pair || firstOn(later) === firstOn(place)) continue;
        if (firstOn(place) < firstOn(later)) pair.before += 1;
        else pair.after += 1;
        pair.expected += beganByLot(days, rates, customer, pair, [listAt(on, place), listAt(on, later)]);
      }
    }
    for (const { other } of pairs.slice(begin)) pairOf[other] = -1;
  }
  return pairs;
}

/**
 * How likely the customer would have begun with `one` if only lot decided, 0 to 1: each purchase of the one alone, and of
 * the other alone, falls on one of the customer's days by the rates. Of the chance that the first of them falls on a day,
 * each has the part of its purchases × rate / rates still to come, so that equal rates give x / (x + y); see `countInTime`.
 */
function beganByLot(
  { starts }: PurchaseDays,
  { spanOf, rates, spans }: ItemRates,
  customer: number,
  { one, other }: CountedPair,
  [ofOne, ofOther]: readonly [Int32Array, Int32Array],
): number {
  const both = sharedCount(ofOne, ofOther);
  const [alone, otherAlone] = [ofOne.length - both, ofOther.length - both];
  if (alone === 0 || otherAlone === 0) return alone === 0 ? 0 : 1;
  const [from, to] = [starts[customer] ?? 0, starts[customer + 1] ?? 0];
  let [left, otherLeft, began] = [0, 0, 0];
  for (let day = from; day < to; day += 1) {
    const at = spanOf[day] ?? 0;
    left += rates[one * spans + at] ?? 0;
    otherLeft += rates[other * spans + at] ?? 0;
  }
  const [all, otherAll] = [left, otherLeft];
  let neitherYet = 1;
  for (let day = from; day < to; day += 1) {
    const at = spanOf[day] ?? 0;
    const rate = rates[one * spans + at] ?? 0;
    const otherRate = rates[other * spans + at] ?? 0;
    const hazard = (alone * rate) / (left - rate / 2);
    const otherHazard = (otherAlone * otherRate) / (otherLeft - otherRate / 2);
    left -= rate;
    otherLeft -= otherRate;
    const neither =
      day + 1 < to
        ? (Math.max(0, left) / all) ** alone * (Math.max(0, otherLeft) / otherAll) ** otherAlone
        : 0;
    began += ((neitherYet - neither) * hazard) / (hazard + otherHazard);
    neitherYet = neither;
  }
  return began;
}
