import { fold } from '../import/fold.ts';

/** What a search looks for: words that must all be found, and digits that may be part of a phone or a postcode. */
export interface SearchWords {
  readonly words: readonly string[];
  /** Digits without leading zeros and signs; null unless the whole search reads as a number. */
  readonly digits: string | null;
  /** The digits as written, for postcodes. */
  readonly written: string | null;
}

const mostWords = 8;

/** One letter or digit: nearly every lead has it somewhere, and so it is not looked for. */
const single = /^[\p{Script=Latin}\p{N}\p{P}]$/u;

/** Whether a search is too short to be looked for: one letter of our alphabet, or one digit. */
export function tooShort(typed: string): boolean {
  return single.test(fold(typed));
}

/** The words of a search as it is typed; null if there is nothing to look for, or too little. */
export function searchWords(typed: string): SearchWords | null {
  const folded = fold(typed).slice(0, 200);
  if (folded === '' || single.test(folded)) return null;
  if (/^[+(]?[\d\s().+/-]{2,}$/.test(folded)) {
    const written = folded.replace(/\D/g, '');
    const digits = written.replace(/^0+/, '');
    if (digits !== '') return { words: [], digits, written };
  }
  return { words: folded.split(' ').slice(0, mostWords), digits: null, written: null };
}
