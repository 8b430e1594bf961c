import { addDays } from './days.ts';

/** Holidays by law that a workspace can take over beside the days it lists itself. */
export const publicHolidayCalendars = ['none', 'fr', 'fr_alsace_moselle'] as const;
export type PublicHolidayCalendar = (typeof publicHolidayCalendars)[number];

/**
 * Easter Sunday of a year of the Gregorian calendar, `YYYY-MM-DD`.
 * Source: the anonymous algorithm of Nature 13 (1876), p. 487, as in J. Meeus, "Astronomical Algorithms", chapter 8.
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${pad(Math.floor(n / 31))}-${pad((n % 31) + 1)}`;
}

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const;

/**
 * The public holidays of a year, in order, `YYYY-MM-DD`: the eleven of article L3133-1 of the French Code du travail;
 * in Alsace and Moselle also Good Friday and 26 December (article L3134-13). Whit Monday is one of them, though some
 * companies work on it. Empty for `none`.
 */
export function publicHolidays(calendar: PublicHolidayCalendar, year: number): readonly string[] {
  if (calendar === 'none') return [];
  const easter = easterSunday(year);
  const moving = [1, 39, 50].map((days) => addDays(easter, days));
  const local = calendar === 'fr_alsace_moselle' ? [addDays(easter, -2), `${easter.slice(0, 4)}-12-26`] : [];
  const days = [...fixed.map((day) => `${easter.slice(0, 4)}-${day}`), ...moving, ...local];
  // Ascension can fall on 1 May.
  return [...new Set(days)].sort();
}

/** First and last year for which business time is counted. */
export const calendarYears = { first: 2000, last: 2060 } as const;

interface Holidays {
  readonly holidays: readonly string[];
  readonly publicHolidays: PublicHolidayCalendar;
}

/** Whether nobody works on a local day: the workspace lists it, or its calendar does. */
export function isHoliday(day: string, { holidays, publicHolidays: calendar }: Holidays): boolean {
  return holidays.includes(day) || publicHolidays(calendar, Number(day.slice(0, 4))).includes(day);
}

/** All days of a workspace on which nobody works, from the first to the last year, without doubles. */
export function allHolidays({ holidays, publicHolidays: calendar }: Holidays): readonly string[] {
  const years = Array.from(
    { length: calendarYears.last - calendarYears.first + 1 },
    (_, index) => calendarYears.first + index,
  );
  return [...new Set([...holidays, ...years.flatMap((year) => publicHolidays(calendar, year))])];
}
