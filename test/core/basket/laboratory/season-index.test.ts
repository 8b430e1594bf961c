import { describe, expect, test } from 'vitest';
import { seasonIndex, seasonOf, withoutSeason } from '../../../../src/core/basket/why/season-index.ts';

const shape = [0.8, 0.9, 1, 1.1, 1.2, 1.25, 1.2, 1.1, 1, 0.9, 0.85, 0.8];
const level = Math.exp(shape.reduce((sum, one) => sum + Math.log(one), 0) / 12);

/** Months in a row from `first` on, growing by 2 % a month, with that shape of the year. */
function months(first: string, count: number, orders = 20) {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, place) => {
    const number = year * 12 + month - 1 + place;
    return {
      month: `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`,
      orders,
      basket: 100 * 1.02 ** place * (shape[number % 12] ?? 1),
    };
  });
}

describe('the season of the average basket', () => {
  test.each([
    ['2023-01', '2024-12', 24],
    ['2023-05', '2026-06', 38],
  ] as const)('is found beside growth, from %s to %s', (first, last, count) => {
    const season = seasonIndex(months(first, count), last);
    if (season.kind !== 'known') throw new Error('not known');
    expect(season.months).toBe(Math.floor(count / 12) * 12);
    season.index.forEach((one, month) => {
      expect(one).toBeCloseTo((shape[month] ?? 1) / level, 9);
    });
  });

  test('is found from months since, for an early one and for one just begun', () => {
    const all = months('2023-03', 30);
    for (const asked of ['2023-04', '2024-09', '2025-08', '2025-09']) {
      const season = seasonIndex(all, asked);
      if (season.kind !== 'known') throw new Error(asked);
      expect(season.months).toBe(24);
      season.index.forEach((one, month) => {
        expect(one).toBeCloseTo((shape[month] ?? 1) / level, 9);
      });
    }
    expect(seasonIndex(all, '2025-10')).toMatchObject({ kind: 'not_enough_data', found: 0 });
    expect(seasonIndex(all, '2023-01')).toMatchObject({ kind: 'not_enough_data', found: 0 });
  });

  test('needs two years in a row, with enough orders in each month', () => {
    expect(seasonIndex(months('2023-02', 23), '2024-12')).toEqual({
      kind: 'not_enough_data',
      reason: 'months',
      found: 23,
      needed: 24,
    });
    const gap = months('2022-01', 36).map((one) => (one.month === '2024-06' ? { ...one, orders: 9 } : one));
    expect(seasonIndex(gap, '2024-12')).toMatchObject({ kind: 'not_enough_data', found: 6 });
  });

  test('leaves what is no season', () => {
    const index = shape.map((one) => one / level);
    const [before, after] = [
      seasonOf(index, [{ month: '2024-01', orders: 5 }]),
      seasonOf(index, [
        { month: '2024-06', orders: 30 },
        { month: '2024-07', orders: 10 },
      ]),
    ];
    expect(after).toBeCloseTo((1.25 * 0.75 + 1.2 * 0.25) / level, 9);
    // Ten percent of growth, and the season of the months.
    const parts = withoutSeason(100 * before, 110 * after, { before, after });
    expect(parts.season).toBeCloseTo(105 * (after - before), 9);
    expect(parts.season + parts.rest).toBeCloseTo(110 * after - 100 * before, 9);
    expect(withoutSeason(90, 110, { before: 0.9, after: 0.9 })).toEqual({ season: 0, rest: 20 });
  });
});
