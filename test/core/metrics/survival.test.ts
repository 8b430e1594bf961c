import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maturityCurve } from '../../../src/core/metrics/maturity.ts';
import { survivalCurve, survivalMedian } from '../../../src/core/metrics/survival.ts';

const reached = (time: number, events = 1) => ({ time, events, censored: 0 });
const censored = (time: number, count = 1) => ({ time, events: 0, censored: count });

/** Freireich et al. 1963, weeks of remission under 6-MP, as in every textbook (Cox and Oakes 1984, table 1.1). */
const remission = [
  { time: 6, events: 3, censored: 1 },
  reached(7),
  censored(9),
  { time: 10, events: 1, censored: 1 },
  censored(11),
  reached(13),
  reached(16),
  censored(17),
  censored(19),
  censored(20),
  reached(22),
  reached(23),
  censored(25),
  censored(32, 2),
  censored(34),
  censored(35),
];

describe('survival', () => {
  test('gives the published curve and median', () => {
    const curve = survivalCurve(remission).map(({ time, surviving }) => [time, Number(surviving.toFixed(4))]);
    expect(curve).toEqual([
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ]);
    expect(survivalMedian(remission, 'all')).toBe(23);
    // Half of the 55 % that relapse within sight: S ≤ 0.7241.
    expect(survivalMedian(remission, 'eventual')).toBe(13);
  });

  test('has no median where fewer than half are reached, and none without events', () => {
    expect(survivalMedian([reached(1), censored(5, 3)], 'all')).toBeNull();
    expect(survivalMedian([reached(1), censored(5, 3)], 'eventual')).toBe(1);
    expect(survivalMedian([censored(5)], 'eventual')).toBeNull();
    expect(survivalMedian([], 'all')).toBeNull();
    // 3/4 × 2/3 is one half but for the last bit.
    expect(survivalMedian([reached(1), reached(2), reached(3), reached(4)], 'all')).toBe(2);
  });

  test('without censoring is the share that is left', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (times) => {
        for (const { time, surviving } of survivalCurve(times.map((one) => reached(one)))) {
          expect(surviving).toBeCloseTo(times.filter((one) => one > time).length / times.length, 10);
        }
      }),
    );
  });
});

describe('maturity', () => {
  test('is unknown below thirty sales', () => {
    expect(maturityCurve([reached(3, 29), censored(9, 100)])).toBeNull();
  });

  test('rises from 0 to 1 with age', () => {
    const share = maturityCurve([reached(0, 10), reached(10, 20), reached(40, 10), censored(60, 60)]);
    expect(share?.(0)).toBeCloseTo(0.25, 10);
    expect(share?.(9)).toBeCloseTo(0.25, 10);
    expect(share?.(10)).toBeCloseTo(0.75, 10);
    expect(share?.(40)).toBe(1);
    expect(share?.(4000)).toBe(1);
  });

  test('does not take open leads for lost ones', () => {
    // Half of the leads are two days old; those could not have shown a sale at day 10 yet.
    const share = maturityCurve([reached(1, 20), reached(10, 20), censored(2, 60), censored(50, 20)]);
    expect(share?.(1)).toBeLessThan(0.5);
  });
});
