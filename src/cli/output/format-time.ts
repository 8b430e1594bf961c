import type { Language } from '../../core/words/language.ts';

/** An instant as date and time in a zone: 31/12/2026 18:05. */
export function formatTime(instant: string, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
}
