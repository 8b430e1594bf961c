import { listAt } from '../basket/number-lists.ts';
import type { RecommendModel } from './recommend-model.ts';

export interface CustomerAlike {
  readonly customer: number;
  /** 0 to 1. */
  readonly likeness: number;
}

/** So many customers are asked; whoever shares but one article with the customer counts half of the cosine. */
const [asked, shrinkage] = [50, 1];
/** Buyers looked at, those of the rarest articles first, so that an answer takes no longer with a million customers. */
const mostLooked = 20_000;
const mostCompared = 400;

/**
 * The customers whose articles are most like these (`own`, ascending, each once), without `except`. Likeness is the
 * cosine of the two rows of the customer × article table, n₁₂ / √(n₁·n₂), times n₁₂ / (n₁₂ + 1).
 * Source: B. Sarwar et al., "Analysis of recommendation algorithms for e-commerce", EC 2000.
 */
export function customersAlike(
  { bought, buyersOf }: Pick<RecommendModel, 'bought' | 'buyersOf'>,
  own: Int32Array,
  except: number,
): readonly CustomerAlike[] {
  const shared = new Map<number, number>();
  const rarest = Array.from(own).sort(
    (one, other) => listAt(buyersOf, one).length - listAt(buyersOf, other).length,
  );
  let looked = 0;
  for (const article of rarest) {
    if (looked >= mostLooked) break;
    const buyers = listAt(buyersOf, article).subarray(0, mostLooked - looked);
    looked += buyers.length;
    for (const buyer of buyers) if (buyer !== except) shared.set(buyer, (shared.get(buyer) ?? 0) + 1);
  }
  const near = [...shared]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, mostCompared);
  return near
    .map(([customer]) => {
      const theirs = listAt(bought, customer);
      const both = sharedCount(own, theirs);
      const cosine = both / Math.sqrt(own.length * theirs.length);
      return { customer, likeness: (cosine * both) / (both + shrinkage) };
    })
    .sort((one, other) => other.likeness - one.likeness || one.customer - other.customer)
    .slice(0, asked);
}

/** How many numbers two ascending lists share. */
function sharedCount(one: Int32Array, other: Int32Array): number {
  let [i, j, count] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0];
    if (a === b) count += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return count;
}
