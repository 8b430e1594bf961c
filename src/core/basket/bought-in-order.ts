import { binomialTest } from './binomial-test.ts';
import { falseDiscoveryRates } from './false-discoveries.ts';

/** Customers who bought two items in orders of different days. */
export interface CountedOrder {
  /** Who bought the left side first, and the right side first. */
  readonly before: number;
  readonly after: number;
  /** How many would have bought the left side first if only chance decided, as often as they bought each. */
  readonly expected: number;
}

export interface InOrder extends CountedOrder {
  /** The exact binomial test against what is expected, two-sided, adjusted for all pairs (Benjamini and Hochberg). */
  readonly adjustedChance: number;
}

/** The order in time of each pair, in the order given; null where no customer bought both on different days. */
export function boughtInOrder(pairs: readonly CountedOrder[]): readonly (InOrder | null)[] {
  const chances = pairs.flatMap(({ before, after, expected }) => {
    const all = before + after;
    return all > 0 ? [binomialTest(before, all, expected / all)] : [];
  });
  const rates = falseDiscoveryRates(chances);
  let place = 0;
  return pairs.map((pair) => {
    if (pair.before + pair.after === 0) return null;
    const adjustedChance = rates[place] ?? 1;
    place += 1;
    return { ...pair, adjustedChance };
  });
}
