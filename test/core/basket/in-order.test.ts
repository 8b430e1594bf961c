import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTest } from '../../../src/core/basket/binomial-test.ts';
import { boughtInOrder } from '../../../src/core/basket/bought-in-order.ts';

const choose = (n: number, k: number): number =>
  Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((all, one) => all * one, 1);

describe('the binomial test', () => {
  it('gives the published chance of a coin and of a die', () => {
    // 7 heads of 10: (120 + 45 + 10 + 1) / 1024, doubled.
    expect(binomialTest(7, 10, 0.5)).toBeCloseTo((2 * 176) / 1024, 12);
    expect(binomialTest(5, 10, 0.5)).toBe(1);
    // Conover (1999), section 3.1, example 1: three or fewer of 19 with p = ½ have the chance 0.0022, one-sided.
    expect(binomialTest(3, 19, 0.5) / 2).toBeCloseTo(0.0022, 4);
  });

  it('sums the chances of all that is as far out, on either side', () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.nat(40),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    );
    fc.assert(
      fc.property(cases, ([all, given, p]) => {
        const found = Math.min(given, all);
        let tail = 0;
        for (let k = 0; k <= all; k += 1)
          if (found <= all * p ? k <= found : k >= found)
            tail += choose(all, k) * p ** k * (1 - p) ** (all - k);
        expect(binomialTest(found, all, p)).toBeCloseTo(Math.min(1, 2 * tail), 9);
      }),
    );
  });
});

describe('the order in time', () => {
  it('is none where nobody bought both on different days, and is adjusted for the pairs that have one', () => {
    const [clear, none, even] = boughtInOrder([
      { before: 9, after: 1, expected: 5 },
      { before: 0, after: 0, expected: 0 },
      { before: 9, after: 1, expected: 9 },
    ]);
    expect(none).toBeNull();
    // 11 of 1024 on each side, for two pairs.
    expect(clear?.adjustedChance).toBeCloseTo((2 * 22) / 1024, 12);
    // As often as chance gives it: nothing to be seen.
    expect(even?.adjustedChance).toBe(1);
  });
});
