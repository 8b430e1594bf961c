import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { fr } from './fr.ts';
import type { Language } from './language.ts';

type Key = keyof typeof fr;
/** Keys of the words; the plural forms `_one` and `_other` are asked for by their common stem and `count`. */
export type Message = Key extends infer K
  ? K extends `${infer Stem}_one` | `${infer Stem}_other`
    ? Stem
    : K
  : never;
export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: Message, values?: Values) => string;

/** Words in the reader's language. */
export function useT(): Translate {
  const { t } = useTranslation('words');
  return useCallback((key, values) => t(key, values ?? {}), [t]);
}

/** The reader's language. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'fr';
}
