import type { Language } from '../../core/words/language.ts';

/** Small chances to one digit, as nobody reads the others. */
export function chanceText(chance: number, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return chance < 0.001 ? `< ${percent.format(0.001)}` : percent.format(chance);
}
