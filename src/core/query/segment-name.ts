import type { Language } from '../words/language.ts';
import { shortDay, writtenMonth } from '../words/written-day.ts';

type Words = Readonly<Record<string, Readonly<Record<Language, string>> | undefined>>;

/** Dimensions whose values are Filon's own words. */
const ownWords: Readonly<Record<string, Words | undefined>> = {
  customer_type: {
    new: { fr: 'nouveau client', en: 'new customer' },
    returning: { fr: 'client fidèle', en: 'returning customer' },
    '': { fr: 'client inconnu', en: 'unknown customer' },
  },
  promotion: { '': { fr: 'sans promotion', en: 'no promotion' } },
  temperature: {
    cold: { fr: 'froid', en: 'cold' },
    warm: { fr: 'tiède', en: 'warm' },
    hot: { fr: 'chaud', en: 'hot' },
  },
  capture: {
    form: { fr: 'formulaire', en: 'form' },
    call: { fr: 'appel', en: 'call' },
    conversation: { fr: 'conversation', en: 'conversation' },
    import: { fr: 'fichier', en: 'file' },
    store: { fr: 'magasin', en: 'store' },
  },
};

/** A value of a dimension as a reader would say it; none is « (vide) ». Text that a user gave stays as it is. */
export function segmentName(dimension: string, value: unknown, language: Language): string {
  const text = value === null || value === undefined ? '' : String(value);
  const own = ownWords[dimension]?.[text];
  if (own) return own[language];
  if (text === '') return language === 'fr' ? '(vide)' : '(empty)';
  switch (dimension) {
    case 'day':
      return shortDay(text, language);
    case 'week':
      return text.replace(/^(\d+)-W0?(\d+)$/, language === 'fr' ? 'S$2 $1' : 'W$2 $1');
    case 'month':
      return writtenMonth(text, language);
    case 'quarter':
      return text.replace(/^(\d+)-Q(\d)$/, language === 'fr' ? 'T$2 $1' : 'Q$2 $1');
    case 'weekday':
      return /^[1-7]$/.test(text) ? weekdayName(Number(text), language) : text;
    case 'hour':
      return text.replace(/^(\d+)$/, language === 'fr' ? '$1\u202fh' : '$1:00');
    default:
      return text;
  }
}

/** 1 = Monday … 7 = Sunday. */
function weekdayName(weekday: number, language: Language): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'long' }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  );
}
