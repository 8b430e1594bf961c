import type { Language } from '../words/language.ts';

const notes: Readonly<Record<'correlation', Readonly<Record<Language, string>>>> = {
  correlation: {
    fr: 'Taux constatés sur vos leads : ceux qu’on rappelle vite sont peut-être aussi les meilleurs. Ce n’est pas la preuve qu’en répondant plus tôt on vend plus.',
    en: 'Shares observed on your leads: those called back soon may also be the better ones. This is no proof that answering sooner sells more.',
  },
};

/** A remark that goes with figures of the desk, in a language. */
export function deskNote(note: keyof typeof notes, language: Language): string {
  return notes[note][language].replace(/ ([;:!?])/g, language === 'fr' ? '\u202f$1' : ' $1');
}
