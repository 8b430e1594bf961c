import { describe, expect, it, test } from 'vitest';
import { betaQuantile } from '../../../src/core/metrics/beta-quantile.ts';
import { betaShare } from '../../../src/core/metrics/beta-share.ts';

describe('the share of a beta distribution', () => {
  it('has its closed forms', () => {
    expect(betaShare(1, 1, 0.3)).toBeCloseTo(0.3, 14);
    expect(betaShare(0.5, 0.5, 0.5)).toBeCloseTo(0.5, 14);
    for (const x of [1e-9, 0.01, 0.4, 0.85, 0.999]) {
      // I(x; 2, 3) = 6x² − 8x³ + 3x⁴, I(x; a, 1) = xᵃ, I(x; ½, ½) = 2 arcsin(√x) / π.
      expect(betaShare(2, 3, x)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 13);
      expect(betaShare(7, 1, x)).toBeCloseTo(x ** 7, 13);
      expect(betaShare(0.5, 0.5, x)).toBeCloseTo((2 * Math.asin(Math.sqrt(x))) / Math.PI, 13);
      expect(betaShare(31, 270, x) + betaShare(270, 31, 1 - x)).toBeCloseTo(1, 13);
    }
  });

  it('is 0 below and 1 above', () => {
    expect([betaShare(2, 3, -0.1), betaShare(2, 3, 0), betaShare(2, 3, 1), betaShare(2, 3, 1.1)]).toEqual([
      0, 0, 1, 1,
    ]);
  });

  // The upper 5 % points of F, as Abramowitz and Stegun print them (table 26.9); 26.6.2 makes a beta share of each.
  test.each([
    [5, 10, 3.33],
    [3, 20, 3.1],
    [10, 10, 2.98],
    [1, 10, 4.96],
    [20, 4, 5.8],
  ])('leaves one in twenty above F(%d, %d) = %d', (one, other, f) => {
    expect(Math.abs(betaShare(other / 2, one / 2, other / (other + one * f)) - 0.05)).toBeLessThan(2e-4);
  });
});

describe('the quantile of a beta distribution', () => {
  // NIST/SEMATECH, e-Handbook of Statistical Methods, 7.2.4.1: 4 defectives of 20, exact interval of 90 %.
  it('gives the exact interval of a proportion', () => {
    expect(betaQuantile(4, 17, 0.05)).toBeCloseTo(0.071354, 5);
    expect(betaQuantile(5, 16, 0.95)).toBeCloseTo(0.401029, 5);
  });

  it('turns the share round', () => {
    for (const share of [0.025, 0.5, 0.975])
      expect(betaShare(31, 270, betaQuantile(31, 270, share))).toBeCloseTo(share, 9);
  });
});
