import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basketHistogram, cumulativeCurve } from '../../../../src/core/basket/figures/basket-histogram.ts';
import { logGamma } from '../../../../src/core/lifetime/log-gamma.ts';

const bins = (values: readonly number[]) => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([low, baskets]) => ({ low, baskets })).sort((a, b) => a.low - b.low);
};

describe('the histogram of baskets', () => {
  test('holds all baskets between borders that follow on each other, in few bins', () => {
    // To three digits, as the database gives them.
    const value = fc
      .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 5 }))
      .map(([digits, zeros]) => digits * 10 ** zeros);
    fc.assert(
      fc.property(fc.array(fc.oneof(value, fc.constant(-1)), { minLength: 1, maxLength: 60 }), (values) => {
        const found = basketHistogram(bins(values), 100);
        expect(found.reduce((sum, { baskets }) => sum + baskets, 0)).toBe(values.length);
        expect(found.length).toBeLessThanOrEqual(22);
        const above = found.filter(({ from, to }) => from !== null && from !== to);
        above.forEach(({ from, to }, place) => {
          if (place > 0) expect(from).toBe(above[place - 1]?.to);
          if (to !== null) expect(to).toBeGreaterThan(from ?? 0);
          const inside = values.filter(
            (one) => one > 0 && one >= (from ?? 0) * 100 && (to === null || one < to * 100),
          );
          expect(inside.length).toBe(above[place]?.baskets);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('is even where baskets are alike and grows where they are not', () => {
    const alike = basketHistogram(bins(Array.from({ length: 200 }, (_, place) => 10_000 + place * 50)), 100);
    expect(new Set(alike.slice(1, -1).map(({ from, to }) => (to ?? 0) - (from ?? 0)))).toEqual(new Set([10]));
    const far = basketHistogram(bins(Array.from({ length: 200 }, (_, place) => 100 * (place + 1) ** 2)), 100);
    expect(far.slice(0, 3).map(({ from }) => from)).toEqual([0, 5, 10]);
    expect(far.at(-1)?.to).toBeNull();
  });

  test('the curve climbs from nothing to all', () => {
    const curve = cumulativeCurve(bins([0, 0, 500, 500, 700, 900]), 100);
    expect(curve).toEqual([
      { value: 0, share: 0 },
      { value: 5, share: 2 / 6 },
      { value: 7, share: 4 / 6 },
      { value: 9, share: 5 / 6 },
      { value: 9.01, share: 1 },
    ]);
  });
});

test('the median’s interval holds with 95 % or more, whatever the law of baskets', () => {
  // It fails where fewer than `rank` or more than n − `rank` values lie below the median: binomial with one half.
  for (let n = 10; n <= 1000; n += n < 100 ? 1 : 37) {
    const rank = Math.max(1, Math.floor((n + 1) / 2 - 0.98 * Math.sqrt(n)));
    let outside = 0;
    for (let below = 0; below < rank; below += 1)
      outside += Math.exp(logGamma(n + 1) - logGamma(below + 1) - logGamma(n - below + 1) - n * Math.log(2));
    expect(1 - 2 * outside, `${n}`).toBeGreaterThanOrEqual(0.95);
    expect(1 - 2 * outside, `${n}`).toBeLessThan(0.99);
  }
});
