import type { Language } from '../../core/words/language.ts';
import type { ImportStep } from '../../store/intake/import-file.ts';

const names: Readonly<Record<ImportStep, Readonly<Record<Language, string>>>> = {
  recognise: { fr: 'reconnaissance', en: 'recognising' },
  read: { fr: 'lecture', en: 'reading' },
  convert: { fr: 'conversion', en: 'converting' },
  record: { fr: 'enregistrement', en: 'recording' },
  done: { fr: 'fini', en: 'done' },
};

/** What an import does at the moment, in words. */
export function importStepName(step: ImportStep, language: Language): string {
  return names[step][language];
}
