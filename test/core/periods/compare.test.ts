import { describe, expect, test } from 'vitest';
import { comparedPeriod } from '../../../src/core/periods/compare.ts';
import { daysBetween, weekdayOf } from '../../../src/core/periods/days.ts';

const period = (from: string, to: string) => ({ from, to });

describe('the earlier period', () => {
  test('is as long, just before', () => {
    expect(comparedPeriod(period('2024-03-01', '2024-03-31'), { kind: 'previous_period' })).toEqual(
      period('2024-01-30', '2024-02-29'),
    );
    expect(comparedPeriod(period('2026-01-01', '2026-01-01'), { kind: 'previous_period' })).toEqual(
      period('2025-12-31', '2025-12-31'),
    );
  });

  test('meets the same weekdays, whole weeks before', () => {
    const asked = period('2026-03-05', '2026-03-14');
    const earlier = comparedPeriod(asked, { kind: 'same_weekdays' });
    expect(weekdayOf(earlier.from)).toBe(weekdayOf(asked.from));
    expect(daysBetween(earlier.from, asked.from)).toBe(14);
    expect(earlier.to < asked.from).toBe(true);
  });

  test('is a year before, leap days included', () => {
    const year = { kind: 'previous_year' } as const;
    expect(comparedPeriod(period('2024-02-29', '2024-02-29'), year)).toEqual(
      period('2023-02-28', '2023-02-28'),
    );
    expect(comparedPeriod(period('2025-02-01', '2025-02-28'), year)).toEqual(
      period('2024-02-01', '2024-02-29'),
    );
    expect(comparedPeriod(period('2025-02-10', '2025-02-28'), year)).toEqual(
      period('2024-02-10', '2024-02-28'),
    );
  });

  test('is the one chosen, if it is one', () => {
    expect(
      comparedPeriod(period('2026-01-01', '2026-01-31'), {
        kind: 'period',
        ...period('2020-01-01', '2020-06-30'),
      }),
    ).toEqual(period('2020-01-01', '2020-06-30'));
    expect(() =>
      comparedPeriod(period('2026-01-01', '2026-01-31'), {
        kind: 'period',
        ...period('2020-02-30', '2020-06-30'),
      }),
    ).toThrowError(expect.objectContaining({ code: 'bad_day' }));
    expect(() =>
      comparedPeriod(period('2026-01-01', '2026-01-31'), {
        kind: 'period',
        ...period('2020-03-01', '2020-02-01'),
      }),
    ).toThrowError(expect.objectContaining({ code: 'bad_period' }));
  });
});
