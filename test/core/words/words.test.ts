import { describe, expect, it } from 'vitest';
import { factIds } from '../../../src/core/facts/fact.ts';
import { factForms } from '../../../src/core/facts/fact-names.ts';
import { segmentName } from '../../../src/core/query/segment-name.ts';
import { counted } from '../../../src/core/words/counted.ts';
import { frenchSpaces } from '../../../src/core/words/french-spaces.ts';
import {
  shortDay,
  writtenDay,
  writtenDays,
  writtenMonth,
  writtenPeriod,
} from '../../../src/core/words/written-day.ts';

describe('words', () => {
  it('days are written, and what is no day stays', () => {
    expect(writtenDay('2026-03-12', 'fr')).toBe('12 mars 2026');
    expect(writtenDay('2026-03-01', 'fr')).toBe('1ᵉʳ mars 2026');
    expect(writtenDay('2026-03-11', 'fr')).toBe('11 mars 2026');
    expect(writtenDay('2026-03-01', 'en')).toBe('1 March 2026');
    expect(shortDay('2026-11-12', 'en')).toBe('12 Nov 2026');
    expect(writtenMonth('2026-08', 'fr')).toBe('août 2026');
    expect(writtenDay('2026-02-30', 'fr')).toBe('2026-02-30');
    expect(writtenDay('soon', 'en')).toBe('soon');
  });

  it('periods say a shared month and year once', () => {
    expect(writtenPeriod('2026-03-01', '2026-03-31', 'fr')).toBe('du 1ᵉʳ au 31 mars 2026');
    expect(writtenPeriod('2026-03-01', '2026-04-01', 'fr')).toBe('du 1ᵉʳ mars au 1ᵉʳ avril 2026');
    expect(writtenPeriod('2025-12-31', '2026-01-01', 'fr')).toBe('du 31 décembre 2025 au 1ᵉʳ janvier 2026');
    expect(writtenPeriod('2026-03-01', '2026-03-31', 'en')).toBe('1 to 31 March 2026');
    expect(writtenPeriod('2026-03-05', '2026-03-05', 'en')).toBe('5 March 2026');
  });

  it('counts take the form of their language: French 0 is singular, English 0 is not', () => {
    const forms = { one: 'ligne', other: 'lignes' };
    expect([0, 1, 2].map((count) => counted(count, forms, 'fr'))).toEqual(['0 ligne', '1 ligne', '2 lignes']);
    expect(counted(12_345, forms, 'fr')).toBe('12\u202f345 lignes');
    expect(counted(0, { one: 'row', other: 'rows' }, 'en')).toBe('0 rows');
  });

  it('French spaces do not break, and what stands inside a word stays', () => {
    expect(frenchSpaces('« a » : b ; c ! 5 % (10:30, dates: oui)')).toBe(
      '«\u202fa\u202f»\u202f: b\u202f; c\u202f! 5\u202f% (10:30, dates: oui)',
    );
    expect(frenchSpaces('filon import --mapping x.yaml')).toBe('filon import --mapping x.yaml');
  });

  it('every fact has a name in both languages', () => {
    for (const id of [...factIds, 'rates']) {
      for (const language of ['fr', 'en'] as const) {
        expect(factForms(id, language).one, id).not.toBe(id);
      }
    }
    expect(factForms('cats', 'fr')).toEqual({ one: 'cats', other: 'cats' });
  });

  it('segments are said, and a user’s own text stays', () => {
    const fr = (dimension: string, value: unknown) => segmentName(dimension, value, 'fr');
    expect(fr('month', '2026-03')).toBe('mars 2026');
    expect(fr('week', '2026-W03')).toBe('S3 2026');
    expect(fr('quarter', '2026-Q1')).toBe('T1 2026');
    expect(fr('weekday', 1)).toBe('lundi');
    expect(fr('hour', 9)).toBe('9\u202fh');
    expect(fr('weekday', '(compté dans plusieurs segments)')).toBe('(compté dans plusieurs segments)');
    expect(fr('customer_type', null)).toBe('client inconnu');
    expect(fr('customer_type', 'new')).toBe('nouveau client');
    expect(fr('channel', null)).toBe('(vide)');
    expect(fr('channel', '2026-03')).toBe('2026-03');
    expect(segmentName('hour', 9, 'en')).toBe('9:00');
    expect(fr('temperature', 'warm')).toBe('tiède');
    expect(fr('capture', 'import')).toBe('fichier');
    expect(fr('capture', 'salon de l’habitat')).toBe('salon de l’habitat');
  });
});

it('says month and year of several days once', () => {
  expect(writtenDays(['2026-03-01', '2026-03-09', '2026-03-12'], 'fr')).toBe('1ᵉʳ, 9 et 12 mars 2026');
  expect(writtenDays(['2025-12-31', '2026-01-02', '2026-02-03'], 'en')).toBe(
    '31 December 2025, 2 January and 3 February 2026',
  );
  expect(writtenDays(['2026-03-01'], 'en')).toBe('1 March 2026');
  expect(writtenDays([], 'fr')).toBe('');
});
