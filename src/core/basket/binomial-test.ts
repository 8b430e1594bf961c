import { logGamma } from '../lifetime/log-gamma.ts';

/**
 * The chance that of `all` cases so few, or so many, as `found` have what each has with probability `p`: the exact
 * binomial test, two-sided by doubling the smaller tail, 0 to 1; 1 without cases. With p = ½ it is the sign test.
 * Where the cases' probabilities differ and p is their mean, the number varies less than that: the test errs on the safe
 * side (W. Hoeffding, "On the distribution of the number of successes in independent trials", 1956).
 */
export function binomialTest(found: number, all: number, p: number): number {
  if (all === 0) return 1;
  if (p <= 0 || p >= 1) return found === all * Math.min(1, Math.max(0, p)) ? 1 : 0;
  const by = found <= all * p ? -1 : 1;
  const odds = p / (1 - p);
  let term = Math.exp(
    logGamma(all + 1) -
      logGamma(found + 1) -
      logGamma(all - found + 1) +
      found * Math.log(p) +
      (all - found) * Math.log1p(-p),
  );
  let tail = 0;
  // From the case that was seen outwards, where the terms fall.
  for (let k = found; k >= 0 && k <= all && term > tail * 1e-17; k += by) {
    tail += term;
    term *= by > 0 ? ((all - k) / (k + 1)) * odds : k / (all - k + 1) / odds;
  }
  return Math.min(1, 2 * tail);
}
