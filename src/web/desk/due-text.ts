import type { Language } from '../i18n/language.ts';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

function localDate(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
}

/** When something is due, as one says it: « aujourd’hui 14:00 », « demain 09:00 », « lun. 3 mars 09:00 ». */
export function dueText(due: string, now: Date, zone: string, language: Language): string {
  const at = new Date(due);
  const days = Math.round((Date.parse(localDate(at, zone)) - Date.parse(localDate(now, zone))) / 86_400_000);
  const time = new Intl.DateTimeFormat(locales[language], { timeZone: zone, timeStyle: 'short' }).format(at);
  if (Math.abs(days) <= 1) {
    const day = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day');
    return `${day} ${time}`;
  }
  const options: Intl.DateTimeFormatOptions = { timeZone: zone, day: 'numeric', month: 'short' };
  if (Math.abs(days) < 7) options.weekday = 'short';
  if (Math.abs(days) > 300) options.year = 'numeric';
  return `${new Intl.DateTimeFormat(locales[language], options).format(at)} ${time}`;
}
