import { binomialTest } from './binomial-test.ts';
import { falseDiscoveryRates } from './false-discoveries.ts';

/** Which of two items the customers buy first who bought both, in orders of different days. */
export interface InOrder {
  /** Customers who bought the left side first, and the right side first. */
  readonly before: number;
  readonly after: number;
  /** The sign test, two-sided, adjusted for all pairs asked about (Benjamini and Hochberg). */
  readonly adjustedChance: number;
}

/** The order in time of each pair, in the order given; null where no customer bought both on different days. */
export function boughtInOrder(
  pairs: readonly { readonly before: number; readonly after: number }[],
): readonly (InOrder | null)[] {
  const rates = falseDiscoveryRates(
    pairs.flatMap(({ before, after }) => (before + after > 0 ? [binomialTest(before, after)] : [])),
  );
  let place = 0;
  return pairs.map(({ before, after }) => {
    if (before + after === 0) return null;
    const adjustedChance = rates[place] ?? 1;
    place += 1;
    return { before, after, adjustedChance };
  });
}
