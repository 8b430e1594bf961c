import { describe, expect, test } from 'vitest';
import { basketChange, beyondChance } from '../../../../src/core/basket/figures/basket-change.ts';
import type { CountedBaskets } from '../../../../src/core/basket/figures/counted-baskets.ts';

/** Baskets of these cents, of which so much was given back. */
function counted(cents: readonly number[], refund = 0): CountedBaskets {
  return {
    group: null,
    baskets: cents.length,
    sum: BigInt(cents.reduce((sum, one) => sum + one, 0)),
    squares: cents.reduce((sum, one) => sum + one * one, 0),
    middle: [0, 0],
    middleBounds: [0, 0],
    trimmed: { sum: 0n, baskets: 0 },
    quarters: [0, 0],
    paying: cents.length,
    besides: { sum: 0n, squares: 0 },
    refunds: { sum: BigInt(refund), squares: refund * refund },
  };
}

const times = (of: readonly number[], count: number) => Array.from({ length: count }, () => of).flat();

describe('the change of the mean basket', () => {
  test('has Welch’s interval, worked out by hand', () => {
    // 10 at 20 € and 10 at 40 € before; 30 € and 50 € after: both with a variance of 2000/19, t of 38 degrees is 2.0244.
    const found = basketChange(counted(times([3_000, 5_000], 10)), counted(times([2_000, 4_000], 10)), 100);
    const half = 2.024394 * Math.sqrt((2 * 2_000) / 19 / 20);
    expect(found?.low).toBeCloseTo(10 - half, 2);
    expect(found?.high).toBeCloseTo(10 + half, 2);
    expect(beyondChance(found)).toBe(true);
  });

  test('may be chance where nothing lies in it, and widens with what was given back', () => {
    const before = counted(times([2_000, 4_000], 10));
    const near = basketChange(counted(times([2_100, 4_100], 10)), before, 100);
    expect(beyondChance(near)).toBe(false);
    const back = basketChange(counted(times([2_100, 4_100], 10), 4_100), before, 100);
    expect((back?.high ?? 0) - (back?.low ?? 0)).toBeGreaterThan((near?.high ?? 0) - (near?.low ?? 0));
  });

  test('cannot be said of few baskets, or of baskets that are all alike', () => {
    const many = counted(times([2_000, 4_000], 10));
    expect(basketChange(counted(times([2_000, 4_000], 4)), many, 100)).toBeNull();
    expect(basketChange(counted(times([2_000], 20)), counted(times([3_000], 20)), 100)).toBeNull();
    expect(beyondChance(null)).toBeNull();
  });
});
