import { listAt, sharedCount } from '../basket/number-lists.ts';
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
const mostCompared = 200;

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
  const shared = new Uint16Array(bought.starts.length);
  const met: number[] = [];
  const buyersCount = (article: number): number =>
    (buyersOf.starts[article + 1] ?? 0) - (buyersOf.starts[article] ?? 0);
  const rarest = Array.from(own).sort((one, other) => buyersCount(one) - buyersCount(other));
  let looked = 0;
  for (const article of rarest) {
    if (looked >= mostLooked) break;
    const buyers = listAt(buyersOf, article).subarray(0, mostLooked - looked);
    looked += buyers.length;
    for (const buyer of buyers) {
      if (buyer === except) continue;
      const before = shared[buyer] ?? 0;
      if (before === 0) met.push(buyer);
      shared[buyer] = before + 1;
    }
  }
  const near = mostShared(met, shared);
  return near
    .map((customer) => {
      const theirs = listAt(bought, customer);
      const both = sharedCount(own, theirs);
      const cosine = both / Math.sqrt(own.length * theirs.length);
      return { customer, likeness: (cosine * both) / (both + shrinkage) };
    })
    .sort((one, other) => other.likeness - one.likeness || one.customer - other.customer)
    .slice(0, asked);
}

/** Those who share most, at least as many as are compared if there are, found without sorting them all. */
function mostShared(met: readonly number[], shared: Uint16Array): readonly number[] {
  const sizes: number[] = [];
  for (const one of met) sizes[shared[one] ?? 0] = (sizes[shared[one] ?? 0] ?? 0) + 1;
  let [least, count] = [sizes.length, 0];
  while (least > 1 && count < mostCompared) {
    least -= 1;
    count += sizes[least] ?? 0;
  }
  return met
    .filter((one) => (shared[one] ?? 0) >= least)
    .sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || one - other)
    .slice(0, mostCompared);
}
