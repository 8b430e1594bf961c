import { logGamma } from '../lifetime/log-gamma.ts';

/**
 * The share of a beta (a, b) distribution below x: the regularised incomplete beta function by its continued fraction
 * (Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.5.8), turned round where that converges sooner.
 */
export function betaShare(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(b, a, 1 - x);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return (front * continuedFraction(a, b, x)) / a;
}

/** By Lentz's method, which goes on until a step changes nothing. */
function continuedFraction(a: number, b: number, x: number): number {
  const least = 1e-300;
  const guarded = (value: number): number => (Math.abs(value) < least ? least : value);
  let [c, d] = [1, 1 / guarded(1 - ((a + b) * x) / (a + 1))];
  let fraction = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-12) break;
  }
  return fraction;
}

/** The value below which that share of a beta (a, b) distribution lies, to twelve decimals. */
export function betaQuantile(a: number, b: number, share: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60 && high - low > 1e-12; step += 1) {
    const middle = (low + high) / 2;
    if (betaShare(a, b, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
