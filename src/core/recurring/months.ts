import { lastDayOfMonth } from '../periods/days.ts';

/** Months are counted since year 0, so that they can be told apart by subtracting. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** A counted month as `2026-01`. */
export function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The months from one day's to another's, both with them; none if the days are the wrong way round. */
export function monthsBetween(from: string, to: string): readonly number[] {
  const first = monthNumber(from);
  return Array.from({ length: Math.max(0, monthNumber(to) - first + 1) }, (_, index) => first + index);
}

/** Days of a counted month. */
export function daysIn(month: number): number {
  return Number(lastDayOfMonth(`${monthName(month)}-01`).slice(8, 10));
}
