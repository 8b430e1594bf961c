import { describe, expect, it } from 'vitest';
import {
  type Departures,
  departuresOf,
  monthsAhead,
  stillExpected,
} from '../../../src/core/recurring/still-expected.ts';

/** Clients of whom one in two is still there after a month, one in three after two …: beta (1, 1), nothing uncertain. */
const known = (covariance: readonly (readonly number[])[]) => ({
  values: [1, 1],
  covariance,
  logLikelihood: 0,
  model: { alpha: 1, beta: 1 },
});
const certain = known([
  [0, 0],
  [0, 0],
]);
const harmonic = (to: number) => Array.from({ length: to }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b, 0);

describe('what a client is still expected to bring in', () => {
  it('is by hand 1 + 1/2 + … + 1/12 months of a new client, and more of an older one', () => {
    expect(monthsAhead(certain, 0).value).toBeCloseTo(harmonic(12), 12);
    expect(monthsAhead(certain, 0).value).toBeCloseTo(3.1032, 4);
    // Σ S(10 + m) / S(10) = Σ 11 / (11 + m).
    expect(monthsAhead(certain, 10).value).toBeCloseTo(11 * (harmonic(22) - harmonic(10)), 12);
    expect(monthsAhead(certain, 10).value).toBeCloseTo(8.3803, 4);
    const ages = Array.from({ length: 60 }, (_, age) => monthsAhead(certain, age).value);
    expect(ages.every((months, age) => age === 0 || months > (ages[age - 1] ?? 0))).toBe(true);
    expect(ages.every((months) => months <= 12)).toBe(true);
  });

  it('has an interval that holds what is uncertain of the margin and of the curve', () => {
    const steady: Departures = { kind: 'fit', fit: certain };
    const unsure: Departures = {
      kind: 'fit',
      fit: known([
        [0.04, 0],
        [0, 0.04],
      ]),
    };
    const width = (departures: Departures, margins: readonly number[]) => {
      const found = stillExpected(departures, 10, margins);
      if (found.kind !== 'estimate') throw new Error(`${found.reason} of four months`);
      expect(found.value).toBeCloseTo(500 * 8.38029, 2);
      return found.high - found.low;
    };
    const [same, moving] = [
      [500, 500, 500, 500],
      [400, 600, 450, 550],
    ];
    expect(width(steady, same)).toBeCloseTo(0, 6);
    // Student's of four months: 3.1824 × 91.29 / 2 on either side of 500.
    expect(width(steady, moving) / (2 * 3.1824 * (91.287 / 2) * 8.3803)).toBeCloseTo(1, 2);
    expect(width(unsure, same)).toBeGreaterThan(100);
    expect(width(unsure, moving)).toBeCloseTo(Math.hypot(width(unsure, same), width(steady, moving)), 6);
  });

  it('says what is missing', () => {
    const few = departuresOf([
      { periods: 3, left: 29, stayed: 0 },
      { periods: 5, left: 0, stayed: 40 },
    ]);
    expect(stillExpected(few, 4, [1, 1, 1])).toEqual({
      kind: 'not_enough_data',
      reason: 'departures',
      found: 29,
      needed: 30,
    });
    expect(stillExpected({ kind: 'fit', fit: certain }, 4, [500, 500])).toEqual({
      kind: 'not_enough_data',
      reason: 'months',
      found: 2,
      needed: 3,
    });
    // Regular customers of Fader and Hardie (2007), table 1: 1,000 of them, with what is left after seven years.
    const left = [369, 163, 86, 56, 37, 27, 21];
    const regular = departuresOf([
      ...left.map((gone, year) => ({ periods: year + 1, left: gone, stayed: 0 })),
      { periods: 7, left: 0, stayed: 241 },
    ]);
    if (regular.kind !== 'fit') throw new Error('759 left');
    expect(regular.fit.model.alpha).toBeCloseTo(0.704, 3);
    const months = monthsAhead(regular.fit, 7);
    expect(months.low).toBeLessThan(months.value);
    expect(months.high).toBeGreaterThan(months.value);
  });
});
