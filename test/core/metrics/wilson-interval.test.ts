import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/core/metrics/wilson-interval.ts';

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i has the published interval', (seen, n, low, high) => {
  const interval = wilsonInterval(seen / n, n);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test('a proportion and its complement have mirrored intervals, within 0 and 1', () => {
  for (const n of [1, 7, 20, 4000]) {
    for (let seen = 0; seen <= n; seen += Math.max(1, Math.floor(n / 7))) {
      const [one, other] = [wilsonInterval(seen / n, n), wilsonInterval(1 - seen / n, n)];
      expect(one?.low).toBeCloseTo(1 - (other?.high ?? 0), 10);
      expect(one?.low).toBeGreaterThanOrEqual(0);
      expect(one?.high).toBeLessThanOrEqual(1);
      expect(one?.low).toBeLessThanOrEqual(seen / n);
      expect(one?.high).toBeGreaterThanOrEqual(seen / n);
    }
  }
});

test('what is no proportion of anything has none', () => {
  expect(wilsonInterval(0.5, 0)).toBeNull();
  expect(wilsonInterval(1.2, 30)).toBeNull();
  expect(wilsonInterval(-0.1, 30)).toBeNull();
});
