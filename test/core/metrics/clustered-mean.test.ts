import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clusteredCovariance,
  clusteredInterval,
  clusteredMean,
} from '../../../src/core/metrics/clustered-mean.ts';
import { meanVariance } from '../../../src/core/metrics/mean-interval.ts';
import { clustersOf, strangers } from '../basket/laboratory/orders-by-owner.ts';

test('the variance by customer, worked out by hand', () => {
  const orders = [10, 10, 20, 20, 60].map((amount, place) => ({
    owner: ['one', 'one', 'two', 'two', 'three'][place] ?? '',
    amount,
  }));
  const found = clusteredMean(clustersOf(orders));
  expect(found?.mean).toBe(24);
  // (28² + 8² + 36²) · 3/2 / 5².
  expect(found?.variance).toBeCloseTo(128.64, 10);
  expect(found?.cases).toBe(3);
});

test('of strangers it is the textbook’s', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 2, maxLength: 40 }), (amounts) => {
      const sums = clustersOf(strangers(amounts));
      const mean = sums.sum / sums.cases;
      const usual =
        meanVariance({ mean, cases: amounts.length, own: sums.sum, squares: sums.sumSquares }) ?? 0;
      expect(clusteredMean(sums)?.variance).toBeCloseTo(usual, 4);
    }),
    { numRuns: 30, seed: 5 },
  );
});

test('the same customers on both sides have the variance of one side in common', () => {
  const orders = [3, 9, 4, 8, 20].map((amount, place) => ({ owner: place % 3, amount }));
  const sums = clustersOf(orders);
  const { sumSquares, products, caseSquares } = sums;
  const cross = { sums: sumSquares, sumCases: products, caseSums: products, cases: caseSquares };
  expect(clusteredCovariance(sums, sums, cross)).toBeCloseTo(clusteredMean(sums)?.variance ?? 0, 12);
});

test('needs two customers, and has no width where all pay the same', () => {
  expect(clusteredInterval(clustersOf([{ owner: 'one', amount: 5 }]))).toBeNull();
  const alike = clusteredInterval(clustersOf(strangers([19.99, 19.99, 19.99])));
  expect(alike?.low).toBe(alike?.high);
});
