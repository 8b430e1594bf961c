import type { Language } from './language.ts';

/** The two forms of a word that a count goes before. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A count and its word in the right form: « 1 ligne », « 12 345 lignes »; in French 0 is singular, in English not. */
export function counted(count: number, forms: Forms, language: Language): string {
  const number = new Intl.NumberFormat(locales[language]).format(count);
  return `${number} ${formOf(count, forms, language)}`;
}

/** The form of a word that goes with a count. */
export function formOf(count: number, forms: Forms, language: Language): string {
  return forms[new Intl.PluralRules(locales[language]).select(count) === 'one' ? 'one' : 'other'];
}
