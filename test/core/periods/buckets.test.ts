import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bucketEnd,
  bucketKey,
  bucketPeriod,
  bucketStart,
  bucketsOf,
  bucketUnits,
  nextBucket,
} from '../../../src/core/periods/buckets.ts';
import { addDays, dayOf } from '../../../src/core/periods/days.ts';

describe('buckets', () => {
  test.each([
    // ISO 8601: week 1 has the year's first Thursday.
    ['2024-12-30', '2025-W01'],
    ['2025-12-29', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2021-01-03', '2020-W53'],
    ['2023-01-01', '2022-W52'],
    ['2026-01-31', '2026-W05'],
  ])('%s lies in week %s', (day, week) => {
    expect(bucketKey('week', day)).toBe(week);
  });

  test('bear names that can be read back', () => {
    expect(bucketPeriod('month', '2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(bucketPeriod('quarter', '2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(bucketPeriod('week', '2026-W53')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
    expect(bucketPeriod('week', '2025-W53')).toBeNull();
    expect(bucketPeriod('month', '2026-13')).toBeNull();
    expect(bucketPeriod('day', '2026-02-30')).toBeNull();
    const day = fc.integer({ min: -20_000, max: 40_000 }).map(dayOf);
    fc.assert(
      fc.property(day, fc.constantFrom(...bucketUnits), (of, unit) => {
        const period = bucketPeriod(unit, bucketKey(unit, of));
        expect(period).toEqual({ from: bucketStart(unit, of), to: bucketEnd(unit, of) });
        expect(nextBucket(unit, period?.from ?? '')).toBe(addDays(period?.to ?? '', 1));
      }),
    );
  });

  test('cover a period once', () => {
    expect(bucketsOf('week', '2025-12-27', '2026-01-05')).toEqual(['2025-W52', '2026-W01', '2026-W02']);
    expect(bucketsOf('month', '2024-02-29', '2024-03-01')).toEqual(['2024-02', '2024-03']);
    expect(bucketsOf('day', '2026-03-28', '2026-03-30')).toHaveLength(3);
  });
});
