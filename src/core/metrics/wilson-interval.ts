export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's quantile for 95 %, both sides together. */
const z = 1.959964;

/**
 * The 95 % score interval of a proportion p seen in n cases, both ends between 0 and 1:
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). It stays honest for few cases and near 0 and 1, where
 * p ± z·√(p(1−p)/n) does not: 0 of 20 may be as many as 16 %. null without cases, or if p is no proportion.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927);
 * method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998), whose table I the tests hold.
 */
export function wilsonInterval(p: number, n: number): Interval | null {
  if (n <= 0 || p < 0 || p > 1) return null;
  const square = (z * z) / n;
  const middle = (p + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((p * (1 - p)) / n + square / (4 * n));
  return { low: p === 0 ? 0 : middle - half, high: p === 1 ? 1 : middle + half };
}
