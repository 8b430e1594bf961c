import { logBeta } from '../../lifetime/log-gamma.ts';

/**
 * The chance that Student's t with so many degrees of freedom lies as far from 0 as `t`, on either side: the incomplete
 * beta function I(ν/(ν + t²); ν/2, 1/2). Source: Abramowitz, Stegun, "Handbook of Mathematical Functions", 26.7.1.
 */
export function studentChance(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

const tiny = 1e-300;

/** I(x; a, b) by Lentz's continued fraction (the same handbook, 26.5.8), to about 14 digits. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  const held = (value: number) => (Math.abs(value) < tiny ? tiny : value);
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
  return front * fraction;
}
