/** Terms after which the sum is given up; with z below 0.99 some thousand are enough. */
const mostTerms = 200_000;

/**
 * Gauss's hypergeometric series ₂F₁(a, b; c; z) for 0 ≤ z < 1 and c > 0, summed until a term no longer counts.
 * Callers transform (Abramowitz, Stegun, 15.3.3) so that c − a − b is well above −1 and terms fall quickly.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < mostTerms; n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (Math.abs(term) <= 1e-15 * Math.abs(sum)) return sum;
  }
  return sum;
}
