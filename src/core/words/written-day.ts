import { isDay } from '../periods/days.ts';
import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A day `2026-03-12` inside a sentence: « 12 mars 2026 », « 1ᵉʳ mars 2026 », "12 March 2026". Other text stays. */
export function writtenDay(day: string, language: Language): string {
  return isDay(day) ? write(day, language, { day: 'numeric', month: 'long', year: 'numeric' }) : day;
}

/** The same, short, for a column: « 12 mars 2026 », « 12 nov. 2026 », "12 Nov 2026". */
export function shortDay(day: string, language: Language): string {
  return isDay(day) ? write(day, language, { day: 'numeric', month: 'short', year: 'numeric' }) : day;
}

/** A month `2026-03`: « mars 2026 », "March 2026". Other text stays. */
export function writtenMonth(month: string, language: Language): string {
  return isDay(`${month}-01`) ? write(`${month}-01`, language, { month: 'long', year: 'numeric' }) : month;
}

/** A period with both days, saying month and year once if they are shared: « du 1ᵉʳ au 31 mars 2026 », "1 to 31 March 2026". */
export function writtenPeriod(from: string, to: string, language: Language): string {
  const last = writtenDay(to, language);
  if (from === to) return last;
  const first = !isDay(from)
    ? from
    : write(from, language, {
        day: 'numeric',
        ...(from.slice(0, 7) === to.slice(0, 7) ? {} : { month: 'long' }),
        ...(from.slice(0, 4) === to.slice(0, 4) ? {} : { year: 'numeric' }),
      });
  return language === 'fr' ? `du ${first} au ${last}` : `${first} to ${last}`;
}

/** Days in order, saying month and year once where they are shared: « 9, 11 et 12 mars 2026 », "9, 11 and 12 March 2026". */
export function writtenDays(days: readonly string[], language: Language): string {
  const written = days.map((day, place) => {
    const next = days[place + 1];
    if (next === undefined || !isDay(day)) return writtenDay(day, language);
    return write(day, language, {
      day: 'numeric',
      ...(day.slice(0, 7) === next.slice(0, 7) ? {} : { month: 'long' }),
      ...(day.slice(0, 4) === next.slice(0, 4) ? {} : { year: 'numeric' }),
    });
  });
  const last = written.pop() ?? '';
  if (written.length === 0) return last;
  return `${written.join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
}

function write(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return language === 'fr' ? text.replace(/^1(?=\s|$)/, '1ᵉʳ') : text;
}
