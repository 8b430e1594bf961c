import { logGamma } from '../lifetime/log-gamma.ts';

/**
 * The chance that of `one` + `other` cases so many fall on one side, or more, if each side is as likely: the exact sign
 * test, two-sided by doubling the smaller tail, 0 to 1; 1 without cases.
 * Source: W. J. Conover, "Practical nonparametric statistics" (1999), section 3.4.
 */
export function binomialTest(one: number, other: number): number {
  const all = one + other;
  const least = Math.min(one, other);
  let term = Math.exp(logGamma(all + 1) - logGamma(least + 1) - logGamma(all - least + 1) - all * Math.LN2);
  let tail = 0;
  // From the greatest term of the tail outwards.
  for (let k = least; k >= 0 && term > tail * 1e-17; k -= 1) {
    tail += term;
    term *= k / (all - k + 1);
  }
  return Math.min(1, 2 * tail);
}
