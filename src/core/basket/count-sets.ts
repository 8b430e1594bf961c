import { holdersOf, listAt, type NumberLists } from './number-lists.ts';

/** Baskets as lists of item numbers, each item at most once in a list and in ascending order. */
export interface Baskets extends NumberLists {
  /** How many different items there are; their numbers are below it. */
  readonly kinds: number;
}

/** Items that were bought together, in ascending order, and in how many baskets. */
export interface ItemSet {
  readonly items: readonly number[];
  readonly baskets: number;
}

export interface CountedSets {
  readonly sets: readonly ItemSet[];
  /** More sets than `mostSets` were frequent: those found are not all. */
  readonly truncated: boolean;
}

/** What bounds the search, however the baskets are made. */
export interface SetLimits {
  /** Items of a set at most. */
  readonly longest: number;
  readonly mostSets: number;
}

/**
 * All sets of items that at least `least` baskets hold, single items included, by depth: a set's baskets are the common
 * ones of a shorter set and one more item, so what is rare is never looked at again.
 * Pairs are counted basket by basket into one row of counters per item, without a table of pairs.
 * Source: M. J. Zaki, "Scalable algorithms for association mining" (Eclat), IEEE TKDE 12 (2000).
 */
export function countSets(baskets: Baskets, least: number, { longest, mostSets }: SetLimits): CountedSets {
  const { starts, items, kinds } = baskets;
  const holders = holdersOf(baskets, kinds);
  const sets: ItemSet[] = [];
  const counts = new Int32Array(kinds);
  let truncated = false;
  const add = (set: readonly number[], found: number): boolean => {
    if (sets.length >= mostSets) {
      truncated = true;
      return false;
    }
    sets.push({ items: set, baskets: found });
    return true;
  };
  for (let item = 0; item < kinds && !truncated; item += 1) {
    const own = listAt(holders, item);
    if (own.length < least || !add([item], own.length) || longest < 2) continue;
    const touched: number[] = [];
    for (const basket of own) {
      const to = starts[basket + 1] ?? 0;
      // Items stand in order, so that from the end only pairs with a later item are met; the item itself ends it.
      for (let place = to - 1; ; place -= 1) {
        const other = items[place] ?? item;
        if (other === item) break;
        const seen = (counts[other] ?? 0) + 1;
        counts[other] = seen;
        if (seen === 1) touched.push(other);
      }
    }
    const partners: Branch[] = [];
    const depth = longest > 2;
    for (const other of touched.sort((one, two) => one - two)) {
      const together = counts[other] ?? 0;
      counts[other] = 0;
      if (together < least || !add([item, other], together)) continue;
      if (depth) partners.push({ item: other, held: common(own, listAt(holders, other), together) });
    }
    if (depth) truncated ||= !deepen([item], partners, { least, longest, add });
  }
  return { sets, truncated };
}

interface Branch {
  readonly item: number;
  /** Baskets that hold the set so far and this item. */
  readonly held: Int32Array;
}

interface Search {
  readonly least: number;
  readonly longest: number;
  readonly add: (set: readonly number[], found: number) => boolean;
}

/** Adds sets that begin with `set` and one of the branches, which are frequent each by itself; false once it is full. */
function deepen(set: readonly number[], branches: readonly Branch[], search: Search): boolean {
  for (const [index, one] of branches.entries()) {
    const longer = [...set, one.item];
    const next: Branch[] = [];
    for (let place = index + 1; place < branches.length; place += 1) {
      const other = branches[place];
      if (!other) continue;
      const held = common(one.held, other.held, Math.min(one.held.length, other.held.length));
      if (held.length < search.least) continue;
      if (!search.add([...longer, other.item], held.length)) return false;
      next.push({ item: other.item, held });
    }
    const goesOn = longer.length + 1 < search.longest && next.length > 1;
    if (goesOn && !deepen(longer, next, search)) return false;
  }
  return true;
}

/** Numbers of both lists, each in ascending order; at most `most` of them. */
function common(one: Int32Array, other: Int32Array, most: number): Int32Array {
  const found = new Int32Array(most);
  let [i, j, size] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0];
    if (a === b) {
      found[size] = a;
      size += 1;
    }
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return size === most ? found : found.slice(0, size);
}
