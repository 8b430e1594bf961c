import type { Language } from '../i18n/language.ts';

/** A sentence with the narrow spaces French wants before ; : ! ? and inside « »; English stays as it is. */
export function typeset(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text
    .replace(/ ([;!?%»])/g, '\u202f$1')
    .replace(/ :(?=\s|$)/g, '\u00a0:')
    .replace(/« /g, '«\u202f')
    .replace(/(\d) (?=(?:€|pt|h|min|j|jours?|mois)(?:[\s.,;)]|$))/g, '$1\u202f');
}
