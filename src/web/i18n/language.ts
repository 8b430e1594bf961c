export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

const place = 'filon.language';

function isLanguage(value: string | null): value is Language {
  return value === 'fr' || value === 'en';
}

/** The language chosen here before, else the browser's first that Filon speaks, else French. */
export function chosenLanguage(): Language {
  const stored = localStorage.getItem(place);
  if (isLanguage(stored)) return stored;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return spoken ?? 'fr';
}

let current: Language = 'fr';

/** The language of the page; also sent to the API. */
export function currentLanguage(): Language {
  return current;
}

/** Remembers the language for this browser and tells it to the document. */
export function rememberLanguage(language: Language, keep: boolean): void {
  current = language;
  document.documentElement.lang = language;
  if (keep) localStorage.setItem(place, language);
}
