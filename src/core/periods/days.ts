const msPerDay = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whole days from 1970-01-01 to a day `YYYY-MM-DD`; null if it is no day of the calendar (2026-02-30). */
export function dayNumber(day: string): number | null {
  const match = pattern.exec(day);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const ms = Date.UTC(year, month - 1, date);
  // A date beyond its month rolls over into the next one, and a year below 100 into the last century.
  const found = new Date(ms);
  return found.getUTCDate() === date && found.getUTCMonth() === month - 1 && year > 99 ? ms / msPerDay : null;
}

/** The day of a number of days since 1970-01-01. */
export function dayOf(number: number): string {
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  return dayNumber(value) !== null;
}

/** The day some days later, or earlier with a negative number. */
export function addDays(day: string, days: number): string {
  return dayOf(numberOf(day) + days);
}

/** Days from one day to another; 0 for the same, negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  // 1970-01-01 was a Thursday.
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
}

/** The same day some months later; the last day of the month where that day does not exist. */
export function addMonths(day: string, months: number): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + months;
  const first = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
  const last = Number(lastDayOfMonth(first).slice(8));
  return `${first}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOfMonth(month: string): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);
}

/** Every day of a period, both ends included. */
export function daysOf(from: string, to: string): string[] {
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, index) => dayOf(first + index));
}

function numberOf(day: string): number {
  const number = dayNumber(day);
  if (number === null) throw new RangeError(`not a day: ${day}`);
  return number;
}
