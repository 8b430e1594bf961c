import type { Period } from '../../core/query/query.ts';
import type { Language } from '../i18n/language.ts';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options });
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** French writes the first of a month « 1ᵉʳ ». */
function firstOfMonth(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/(^|\s)1(?=\s\p{L})/gu, '$11ᵉʳ') : text;
}

/** « 12 nov. 2026 » / "12 Nov 2026"; without the year where the reader knows it. */
export function formatDay(day: string, language: Language, year = true): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  if (year) options.year = 'numeric';
  return firstOfMonth(format(language, options).format(dateOf(day)), language);
}

/** A day among many: with its year only where that is not the year of `today`. */
export function formatNearDay(day: string, today: string, language: Language): string {
  return formatDay(day, language, day.slice(0, 4) !== today.slice(0, 4));
}

/** A period, saying month and year once when both ends share them: « 1–30 nov. 2026 ». */
export function formatPeriod({ from, to }: Period, language: Language): string {
  if (from === to) return formatDay(from, language);
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return `${Number(from.slice(8))}–${formatDay(to, language)}`;
  }
  return `${formatDay(from, language, from.slice(0, 4) !== to.slice(0, 4))} – ${formatDay(to, language)}`;
}

/** An instant in a zone, else in the reader's own: « 12 nov. 2026, 14:05 ». */
export function formatInstant(instant: string, language: Language, zone?: string): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };
  if (zone) options.timeZone = zone;
  const written = new Intl.DateTimeFormat(locales[language], options).format(new Date(instant));
  return firstOfMonth(written, language);
}

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** « il y a 3 jours » / "3 days ago". */
export function formatAgo(instant: string, now: Date, language: Language): string {
  const seconds = Math.round((new Date(instant).getTime() - now.getTime()) / 1000);
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(0, 'minute');
}

/** Name of a weekday, 1 = Monday … 7 = Sunday. */
export function weekdayName(weekday: number, language: Language, width: 'short' | 'long' = 'long'): string {
  return format(language, { weekday: width }).format(new Date(Date.UTC(2024, 0, weekday)));
}

/** Name of a month from `2026-03`: « mars 2026 ». */
export function formatMonth(month: string, language: Language): string {
  return format(language, { month: 'short', year: 'numeric' }).format(dateOf(`${month}-01`));
}
