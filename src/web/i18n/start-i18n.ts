import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, type Language, rememberLanguage } from './language.ts';

/** Loads the words of a language and makes it the page's. */
async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'words')) return;
  const words: Readonly<Record<string, string>> =
    language === 'fr' ? (await import('./fr.ts')).fr : (await import('./en.ts')).en;
  i18next.addResourceBundle(language, 'words', withMany(words));
}

/** French has a third plural form, for millions; its words are those of the plural. */
function withMany(words: Readonly<Record<string, string>>): Record<string, string> {
  const all: Record<string, string> = { ...words };
  for (const [key, value] of Object.entries(words)) {
    if (key.endsWith('_other')) all[key.replace(/_other$/, '_many')] ??= value;
  }
  return all;
}

/** Starts in the reader's language. */
export async function startI18n(): Promise<void> {
  const language = chosenLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    ns: ['words'],
    defaultNS: 'words',
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    resources: {},
    react: { useSuspense: false },
  });
  await load(language);
  rememberLanguage(language, false);
}

/** Changes the language of the page and remembers it. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  rememberLanguage(language, true);
  await i18next.changeLanguage(language);
}
