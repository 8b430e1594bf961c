import { describe, expect, test } from 'vitest';
import { basketChange, beyondChance } from '../../../../src/core/basket/figures/basket-change.ts';
import type { ClusterSums } from '../../../../src/core/metrics/clustered-mean.ts';
import { clustersOf, strangers } from './orders-by-owner.ts';

/** Baskets of these cents, each of somebody else, one of whom has given so much back. */
function counted(cents: readonly number[], refund = 0): ClusterSums {
  const sums = clustersOf(strangers(cents));
  const [first = 0] = cents;
  return {
    ...sums,
    sum: sums.sum - refund,
    sumSquares: sums.sumSquares - first ** 2 + (first - refund) ** 2,
    products: sums.products - refund,
  };
}

const apart = { sums: 0, sumCases: 0, caseSums: 0, cases: 0 };
const change = (after: ClusterSums, before: ClusterSums, cross = apart) =>
  basketChange(after, before, cross, 100);

const times = (of: readonly number[], count: number) => Array.from({ length: count }, () => of).flat();

describe('the change of the mean basket', () => {
  test('has Welch’s interval, worked out by hand', () => {
    // 10 at 20 € and 10 at 40 € before; 30 € and 50 € after: both with a variance of 2000/19, t of 38 degrees is 2.0244.
    const found = change(counted(times([3_000, 5_000], 10)), counted(times([2_000, 4_000], 10)));
    const half = 2.024394 * Math.sqrt((2 * 2_000) / 19 / 20);
    expect(found?.low).toBeCloseTo(10 - half, 2);
    expect(found?.high).toBeCloseTo(10 + half, 2);
    expect(beyondChance(found)).toBe(true);
  });

  test('may be chance where nothing lies in it, and widens with what was given back', () => {
    const before = counted(times([2_000, 4_000], 10));
    const near = change(counted(times([2_100, 4_100], 10)), before);
    expect(beyondChance(near)).toBe(false);
    const back = change(counted(times([4_100, 2_100], 10), 4_100), before);
    expect((back?.high ?? 0) - (back?.low ?? 0)).toBeGreaterThan((near?.high ?? 0) - (near?.low ?? 0));
  });

  test('of the same customers is seen better than of others', () => {
    const before = strangers(times([2_000, 4_000, 6_000], 10));
    const after = before.map(({ owner, amount }, place) => ({
      owner,
      amount: amount + 200 + (place % 2) * 10,
    }));
    const cross = {
      sums: after.reduce((sum, { amount }, place) => sum + amount * (before[place]?.amount ?? 0), 0),
      sumCases: after.reduce((sum, { amount }) => sum + amount, 0),
      caseSums: before.reduce((sum, { amount }) => sum + amount, 0),
      cases: after.length,
    };
    // Every one of 30 customers pays 2 € more: of others that would be nothing.
    expect(beyondChance(change(clustersOf(after), clustersOf(before)))).toBe(false);
    const found = change(clustersOf(after), clustersOf(before), cross);
    expect(found?.low).toBeGreaterThan(2);
    expect(found?.high).toBeLessThan(2.1);
  });

  test('cannot be said of few baskets, or of baskets that are all alike', () => {
    const many = counted(times([2_000, 4_000], 10));
    expect(change(counted(times([2_000, 4_000], 4)), many)).toBeNull();
    expect(change(counted(times([2_000], 20)), counted(times([3_000], 20)))).toBeNull();
    expect(beyondChance(null)).toBeNull();
  });
});
