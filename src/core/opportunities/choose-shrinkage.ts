import { hearOthers, othersOf, shareOf } from './propensity.ts';
import { hasPlace, type ServiceSet, withoutOne } from './service-book.ts';

/** As many clients as all others together may count for, besides the similar ones. */
const candidates = [1, 3, 10, 30, 100, Number.POSITIVE_INFINITY];

/**
 * How much all others count beside the similar ones: what foretells best whether each client has each service, from its
 * other services and the other clients (the least −Σ ln p, leaving each client out). Infinity where likeness foretells
 * nothing, so that the share of all is taken.
 */
export function chooseShrinkage(sets: readonly ServiceSet[], services: number): number {
  const losses = candidates.map(() => 0);
  for (const { bits, clients } of sets) {
    const others = othersOf(withoutOne(sets, bits));
    // A share of none or all does not make the other outcome impossible.
    const least = 1 / (2 * others.clients + 2);
    for (let service = 0; service < services; service += 1) {
      const voices = hearOthers(others, bits & ~(1 << service), service);
      for (const [index, shrinkage] of candidates.entries()) {
        const share = shareOf(others, service, voices, shrinkage);
        const chance = Math.min(1 - least, Math.max(least, share));
        const told = hasPlace(bits, service) ? chance : 1 - chance;
        losses[index] = (losses[index] ?? 0) - clients * Math.log(told);
      }
    }
  }
  let best = candidates.length - 1;
  for (const [index, loss] of losses.entries()) if (loss < (losses[best] ?? 0) * (1 - 1e-9)) best = index;
  return candidates[best] ?? Number.POSITIVE_INFINITY;
}
