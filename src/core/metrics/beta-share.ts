import { logBeta } from '../lifetime/log-gamma.ts';

/**
 * The share of a beta (a, b) distribution below x, from 0 to 1: the regularised incomplete beta function I(x; a, b) by
 * its continued fraction, turned round where that converges sooner, to about 14 digits.
 * Source: Abramowitz, Stegun, "Handbook of Mathematical Functions", 26.5.8 and 26.5.2.
 */
export function betaShare(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(b, a, 1 - x);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  return (front * continuedFraction(a, b, x)) / a;
}

const tiny = 1e-300;
const held = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** By Lentz's method, which goes on until a step changes nothing. */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / held(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m += 1) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / held(1 + term * d);
      c = held(1 + term / c);
      fraction *= d * c;
    }
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}
