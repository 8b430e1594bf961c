import { describe, expect, it } from 'vitest';
import { en } from '../../src/cli/texts/en.ts';
import { fr } from '../../src/cli/texts/fr.ts';

type Said = readonly [place: string, text: string];

/** Every sentence of a language; those with places are filled with a day, with 1 and with 12,345. */
function sentences(texts: object, place = ''): Said[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]): Said[] => {
    const at = `${place}${key}`;
    if (typeof text === 'string') return [[at, text]];
    if (typeof text === 'function') {
      return ['2026-03-01', 1, 12_345].map((value): Said => [at, String(text(value, value, value))]);
    }
    return sentences(text as object, `${at}.`);
  });
}

describe('what the command line says', () => {
  it('is set as French is', () => {
    for (const [place, text] of sentences(fr)) {
      expect(text, `${place}: typographic apostrophe`).not.toMatch(/\p{L}'\p{L}/u);
      expect(text, `${place}: narrow space before : ; ! ? % »`).not.toMatch(/[^\u202f][;:!?%»](\s|$)/);
      expect(text, `${place}: narrow space after «`).not.toMatch(/«[^\u202f]/);
    }
  });

  it('has the right form of a word after a count', () => {
    for (const [place, text] of [...sentences(fr), ...sentences(en)]) {
      expect(text, place).not.toMatch(/(?<![\d.,\u202f])1 (lignes|rows|remarques|remarks|others|autres)\b/);
    }
    expect(fr.query.rowsSum(1, '3')).toBe('1 ligne, somme 3');
    expect(en.query.rowsSum(2, '3')).toBe('2 rows, sum 3');
  });

  it('writes days out', () => {
    expect(fr.query.period('2026-03-01', '2026-03-31')).toBe('du 1ᵉʳ au 31 mars 2026');
    expect(fr.query.comparedWith('2025-03-01', '2025-03-01')).toBe('comparé au 1ᵉʳ mars 2025');
    expect(en.query.asKnown('2026-07-01')).toBe('as known on 1 July 2026');
    for (const [place, text] of [...sentences(fr), ...sentences(en)].filter(([at]) => at !== 'query.from')) {
      if (/period|compared|asKnown/.test(place)) expect(text, place).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }
  });
});
