import { logGamma } from '../lifetime/log-gamma.ts';

/** ln n! for whole n, worked out once for each. */
export function logFactorials(): (n: number) => number {
  const known = new Map<number, number>();
  return (n) => {
    let value = known.get(n);
    if (value === undefined) {
      value = logGamma(n + 1);
      known.set(n, value);
    }
    return value;
  };
}

/**
 * The chance of at least `together` baskets with both, if `one` of `all` baskets hold the one and `other` the other by
 * lot: Fisher's exact test, one-sided, 0 to 1. The side of the tail with fewer terms is summed.
 * Source: R. A. Fisher, "Statistical methods for research workers" (1934), section 21.02.
 */
export function fisherTest(
  { together, one, other, all }: { together: number; one: number; other: number; all: number },
  logFactorial = logFactorials(),
): number {
  const least = Math.max(0, one + other - all);
  const most = Math.min(one, other);
  if (together <= least) return 1;
  const log = (k: number): number =>
    logFactorial(one) +
    logFactorial(all - one) +
    logFactorial(other) +
    logFactorial(all - other) -
    logFactorial(all) -
    logFactorial(k) -
    logFactorial(one - k) -
    logFactorial(other - k) -
    logFactorial(all - one - other + k);
  const upwards = (k: number): number => ((one - k) * (other - k)) / ((k + 1) * (all - one - other + k + 1));
  const sum = (from: number, to: number, ratio: (k: number) => number, by: 1 | -1): number => {
    let [term, total] = [Math.exp(log(from)), 0];
    for (let k = from; by > 0 ? k <= to : k >= to; k += by) {
      total += term;
      if (term <= total * 1e-17) break;
      term *= ratio(k);
    }
    return total;
  };
  // Above the mean terms fall upwards; below it the other tail is the short one.
  const mean = (one * other) / all;
  if (together > mean) return Math.min(1, sum(together, most, upwards, 1));
  return Math.max(0, 1 - sum(together - 1, least, (k) => 1 / upwards(k - 1), -1));
}
