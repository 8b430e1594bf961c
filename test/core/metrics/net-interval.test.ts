import { expect, it } from 'vitest';
import { netInterval } from '../../../src/core/metrics/net-interval.ts';

/** ln n!, n small. */
const logFactorial = (n: number): number => (n < 2 ? 0 : Math.log(n) + logFactorial(n - 1));

/** How often the interval holds the true value among n answers: each outcome with its chance. */
function coverage(yes: number, no: number, n: number): number {
  let held = 0;
  for (let y = 0; y <= n; y++) {
    for (let x = 0; x + y <= n; x++) {
      const rest = n - y - x;
      const ways = logFactorial(n) - logFactorial(y) - logFactorial(x) - logFactorial(rest);
      const chance = Math.exp(ways + y * Math.log(yes) + x * Math.log(no) + rest * Math.log(1 - yes - no));
      const interval = netInterval(y, x, n);
      if (interval && interval.low <= yes - no && yes - no <= interval.high) held += chance;
    }
  }
  return held;
}

it.each([
  [0.5, 0.2, 20],
  [0.7, 0.1, 20],
  [0.1, 0.6, 30],
  [0.85, 0.05, 40],
  [0.3, 0.3, 12],
])('holds a net share of %s less %s about 19 times out of 20 for %s answers', (yes, no, n) => {
  const held = coverage(yes, no, n);
  expect(held).toBeGreaterThan(0.93);
  expect(held).toBeLessThan(0.99);
});

it('stays honest where all answers are alike, and within its ends', () => {
  const all = netInterval(12, 0, 12);
  expect(all?.high).toBe(1);
  expect(all?.low).toBeGreaterThan(0.4);
  expect(all?.low).toBeLessThan(0.6);
  expect(netInterval(0, 0, 0)).toBeNull();
});
