/** A language that Filon speaks, completely. */
export type Language = 'fr' | 'en';
