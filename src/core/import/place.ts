import type { Language } from '../words/language.ts';

/** Where in which mapping something is wrong, for the message. */
export interface Place {
  readonly mapping: string;
  readonly where: string;
  readonly language: Language;
}

/** The place one key further in. */
export function within(place: Place, key: string): Place {
  return { ...place, where: place.where ? `${place.where}.${key}` : key };
}
