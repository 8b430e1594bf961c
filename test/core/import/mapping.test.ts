import { describe, expect, it } from 'vitest';
import { FilonError } from '../../../src/core/errors/filon-error.ts';
import { fitMapping } from '../../../src/core/import/fit-mapping.ts';
import { knownKinds } from '../../../src/core/import/known-kinds.ts';
import { parseMapping } from '../../../src/core/import/parse-mapping.ts';
import { writeMapping } from '../../../src/core/import/write-mapping.ts';

const leads = (fields: Record<string, unknown>, rest: Record<string, unknown> = {}) => ({
  name: 'test',
  facts: { leads: { created_at: 'Date', ...fields } },
  ...rest,
});

function refusal(raw: unknown, language: 'fr' | 'en' = 'en'): FilonError {
  try {
    parseMapping(raw, language);
  } catch (error) {
    if (error instanceof FilonError) return error;
    throw error;
  }
  throw new Error('the mapping was accepted');
}

describe('parseMapping', () => {
  it('reads every form of source', () => {
    const mapping = parseMapping(
      leads({
        id: 'N°',
        channel: '= email',
        full_name: '{Prénom} {Nom}',
        email: ['E-mail', 'Mail pro?'],
        stage: { column: 'Statut', values: { Gagné: 'won', '': null }, otherwise: 'new' },
        owner: { exactly: 'Qui?' },
        medium: { name_part: 'Coût (*)' },
        region: { column: 'Régions', split: ';' },
      }),
      'fr',
    );
    const fields = mapping.facts[0]?.fields ?? {};
    expect(fields.channel?.from).toEqual([{ kind: 'constant', text: 'email' }]);
    expect(fields.full_name?.from).toEqual([
      { kind: 'template', parts: [{ column: 'Prénom' }, ' ', { column: 'Nom' }] },
    ]);
    expect(fields.email?.from).toEqual([
      { kind: 'column', name: 'E-mail', optional: false },
      { kind: 'column', name: 'Mail pro', optional: true },
    ]);
    expect(fields.stage).toMatchObject({ values: { gagne: 'won', '': '' }, otherwise: 'new' });
    expect(fields.owner?.from).toEqual([{ kind: 'column', name: 'Qui?', optional: false }]);
    expect(fields.region?.split).toBe(';');
  });

  it.each([
    ['nonsense', '—'],
    [{ name: 'test' }, '—'],
    [{ name: 'Été', facts: { leads: { created_at: 'D' } } }, 'name'],
    [leads({ chanel: 'x' }), 'facts.leads.chanel'],
    [{ name: 'test', facts: { leed: {} } }, 'facts.leed'],
    [{ name: 'test', facts: { leads: { id: 'x' } } }, 'facts.leads'],
    [{ name: 'test', facts: { lead_events: { at_time: 'x', type: '= won' } } }, 'facts.lead_events'],
    [leads({ email: { colum: 'x' } }), 'facts.leads.email.colum'],
    [leads({ email: 7.5, when: { A: { maybe: 1 } } }), 'facts.leads.when.A'],
    [leads({ each: { a: 'A' } }), 'facts.leads.each'],
    [{ name: 'test', facts: { lead_details: { at_time: 'D', each: ['A'] } } }, 'facts.lead_details.each'],
    [leads({ created_at: { column: 'D', first_year: 'x' } }), 'facts.leads.created_at.first_year'],
    [leads({}, { dates: 'ddmm' }), 'dates'],
    [leads({}, { decimal: 'dot' }), 'decimal'],
    [leads({}, { zone: 'Europe/Pariis' }), 'zone'],
    [leads({}, { system: 'Hub Spot' }), 'system'],
    [leads({}, { fill_down: 'A' }), 'fill_down'],
    [leads({}, { skip: ['A'] }), 'skip.1'],
    [leads({}, { colums: {} }), 'colums'],
  ])('says where %j is wrong', (raw, where) => {
    const error = refusal(raw);
    expect(error.code).toBe('mapping_invalid');
    expect(error.values.where).toBe(where);
  });

  it('proposes the nearest word, in the language asked for', () => {
    expect(refusal(leads({ chanel: 'x' })).values.reason).toContain('channel');
    expect(refusal(leads({ chanel: 'x' }), 'fr').values.reason).toMatch(/pas ce champ.*channel/u);
  });

  it('writes lines, years and what each stands for so that they are read back', () => {
    const mapping = parseMapping(
      {
        name: 'test',
        facts: {
          lead_details: {
            lead_ref: '= line',
            at_time: { column: '{Jour} {Mois}', first_year: 2008 },
            each: { job: 'Métier?', both: '{A} {B}' },
          },
        },
      },
      'en',
    );
    expect(mapping.facts.map(({ when, fields }) => [fields.name?.from, when])).toEqual([
      [[{ kind: 'constant', text: 'job' }], [{ column: 'Métier?', is: 'filled', values: [] }]],
      [[{ kind: 'constant', text: 'both' }], []],
    ]);
    expect(parseMapping(writeMapping(mapping), 'en')).toEqual(mapping);
  });

  it.each(knownKinds.map((kind) => [kind.id, kind] as const))('is written as it was read: %s', (_, kind) => {
    const mapping = parseMapping(kind.mapping, 'en');
    expect(parseMapping(writeMapping(mapping), 'en')).toEqual(mapping);
  });
});

describe('fitMapping', () => {
  const fitted = (raw: unknown, headers: readonly string[]) =>
    fitMapping(parseMapping(raw, 'en'), headers, 'f.csv');

  it('finds columns whatever their case, accents and spaces', () => {
    const mapping = fitted(leads({ channel: 'origine du contact' }), ['DATE', 'Origine\u00a0du  contact']);
    expect(mapping.facts[0]?.fields.channel?.from).toEqual([
      { kind: 'column', name: 'Origine\u00a0du  contact', optional: false },
    ]);
  });

  it('says which column is gone', () => {
    expect(() => fitted(leads({ channel: 'Origine' }), ['Date'])).toThrow(
      expect.objectContaining({
        code: 'mapping_column_gone',
        values: expect.objectContaining({ column: 'Origine' }),
      }),
    );
    expect(() => fitted(leads({}, { fill_down: ['Canal'] }), ['Date'])).toThrow(/Canal/u);
    expect(() => fitted(leads({ when: { Statut: 'filled' } }), ['Date'])).toThrow(/Statut/u);
    expect(() => fitted(leads({ full_name: '{Prénom} {Nom}' }), ['Date', 'Nom'])).toThrow(/Prénom/u);
  });

  it('does without what the mapping calls optional', () => {
    const mapping = fitted(
      leads({ channel: 'Origine?', email: ['Mail', 'E-mail'], when: { 'Statut?': { not: 'spam' } } }),
      ['Date', 'E-mail'],
    );
    expect(Object.keys(mapping.facts[0]?.fields ?? {})).toEqual(['created_at', 'email']);
    expect(mapping.facts[0]?.when).toEqual([]);
  });

  it('leaves out a fact whose test can never hold', () => {
    const raw = {
      name: 'test',
      facts: { leads: { created_at: 'Date' }, orders: { when: { 'Payé?': 'filled' }, ordered_at: 'Date' } },
    };
    expect(fitted(raw, ['Date']).facts.map((fact) => fact.fact)).toEqual(['leads']);
  });

  it('takes the currency out of a column’s name', () => {
    const raw = {
      name: 'test',
      facts: { costs: { day: 'Jour', amount: 'Montant (*)', currency: { name_part: 'Montant (*)' } } },
    };
    const [costs] = fitted(raw, ['Jour', 'Montant (cad)']).facts;
    expect(costs?.fields.amount?.from).toEqual([{ kind: 'column', name: 'Montant (cad)', optional: false }]);
    expect(costs?.fields.currency?.from).toEqual([{ kind: 'constant', text: 'CAD' }]);
  });
});
