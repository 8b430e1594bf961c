/** The normal distribution's quantile for 95 %, both sides together. */
const z = 1.959964;

/**
 * The quantile of Student's t for 95 %, both sides together, from 9 degrees of freedom on to the fourth decimal: the
 * expansion in 1/ν of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.5.
 */
export function studentQuantile(degrees: number): number {
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0);
}
