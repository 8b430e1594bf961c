import { FilonError } from '../errors/filon-error.ts';
import type { Comparison, Period } from '../query/query.ts';
import { addDays, addMonths, daysBetween, isDay, lastDayOfMonth } from './days.ts';

/**
 * The earlier period that a period is compared with.
 * - `previous_period`: as many days, just before.
 * - `same_weekdays`: moved back by whole weeks, at least its length, so that each weekday meets the same weekday.
 * - `previous_year`: the same dates a year before; 29 February meets 28 February, and whole months meet whole months.
 * Errors: `bad_day`, `bad_period` for a chosen period.
 */
export function comparedPeriod(period: Period, comparison: Comparison): Period {
  switch (comparison.kind) {
    case 'previous_period':
      return previousPeriod(period);
    case 'same_weekdays': {
      const days = Math.ceil((daysBetween(period.from, period.to) + 1) / 7) * 7;
      return { from: addDays(period.from, -days), to: addDays(period.to, -days) };
    }
    case 'previous_year': {
      const from = addMonths(period.from, -12);
      const to = addMonths(period.to, -12);
      return { from, to: wholeMonths(period) ? lastDayOfMonth(to.slice(0, 7)) : to };
    }
    case 'period':
      return checkedPeriod(comparison.from, comparison.to);
  }
}

/** The period just before, of as many days. */
export function previousPeriod(period: Period): Period {
  const days = daysBetween(period.from, period.to) + 1;
  return { from: addDays(period.from, -days), to: addDays(period.from, -1) };
}

/** A period from two days as written. Errors: `bad_day` with the field's name, `bad_period` if it ends before it begins. */
export function checkedPeriod(from: string, to: string): Period {
  if (!isDay(from)) throw new FilonError('bad_day', { value: from, field: 'from' });
  if (!isDay(to)) throw new FilonError('bad_day', { value: to, field: 'to' });
  if (to < from) throw new FilonError('bad_period', { from, to });
  return { from, to };
}

function wholeMonths(period: Period): boolean {
  return period.from.endsWith('-01') && period.to === lastDayOfMonth(period.to.slice(0, 7));
}
