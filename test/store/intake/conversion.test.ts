import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../src/core/import/numbers.ts';
import { parseTime } from '../../../src/core/import/times.ts';
import { minorFromDecimal } from '../../../src/core/money/currencies.ts';
import {
  full,
  localTimeReader,
  numberReader,
  phoneReader,
  timeShape,
} from '../../../src/store/intake/read-expression.ts';
import { phoneText } from '../../../src/store/intake/read-leftovers.ts';
import { intakeStore } from './intake-store.ts';

const intake = intakeStore();

/** What SQL reads of each text, as text; null where it leaves the text to core. */
async function sqlReads(texts: readonly string[], value: string): Promise<readonly (string | null)[]> {
  const rows = await intake.store.engine.reader.run({
    sql: `SELECT CAST(${value} AS VARCHAR) AS v FROM
      (SELECT unnest(from_json($1, '["VARCHAR"]')) AS t, generate_subscripts(from_json($1, '["VARCHAR"]'), 1) AS i) ORDER BY i`,
    parameters: [JSON.stringify(texts)],
  });
  return rows.map((row) => (row.v === null ? null : String(row.v)));
}

describe('the fast way in SQL and the way of core agree', () => {
  it.each(['comma', 'point'] as const)('on numbers with decimal %s', async (mark) => {
    const digits = fc.stringMatching(/^-?\d{1,4}([ .,\u00a0\u202f]\d{1,4}){0,3}([ \u00a0]?€)?$/u);
    const texts = [
      ...fc.sample(digits, 4_000),
      '1 234,56',
      '1,234.56',
      '0.123',
      '0,123',
      '5,',
      '1.234.567,8',
      '١٢',
    ];
    const read = await sqlReads(texts, numberReader(mark).value('t'));
    let fast = 0;
    for (const [index, text] of texts.entries()) {
      const value = read[index];
      if (value === null || value === undefined) continue;
      fast += 1;
      const core = parseNumber(text, mark);
      expect(core, text).not.toBeNull();
      expect(minorFromDecimal(value, 'CLF'), text).toBe(minorFromDecimal(core ?? '', 'CLF'));
    }
    expect(fast).toBeGreaterThan(1_000);
  });

  it.each(['dmy', 'mdy'] as const)('on dates in order %s', async (order) => {
    const part = fc.integer({ min: 0, max: 45 }).map((value) => String(value).padStart(2, '0'));
    const day = fc.oneof(
      fc.tuple(part, part, fc.constantFrom('2026', '2024', '1969', '2200')).map((parts) => parts.join('/')),
      fc.tuple(fc.constantFrom('2026', '2024', '1970', '9999'), part, part).map((parts) => parts.join('-')),
    );
    const clock = fc.oneof(
      fc.constant(''),
      fc.tuple(part, part).map((parts) => ` ${parts.join(':')}`),
      fc.tuple(part, part, part).map((parts) => ` ${parts.join(':')}`),
    );
    const texts = [
      ...fc.sample(
        fc.tuple(day, clock).map((parts) => parts.join('')),
        4_000,
      ),
      '29/02/2024',
      '1/2/2026',
    ];
    const shapes = new Set(texts.flatMap((text) => timeShape(text) ?? []));
    const read = await sqlReads(texts, localTimeReader(order, shapes).value('t'));
    let fast = 0;
    for (const [index, text] of texts.entries()) {
      const value = read[index];
      if (value === null || value === undefined) continue;
      fast += 1;
      expect(value, text).toBe(parseTime(text, order)?.local);
    }
    expect(fast).toBeGreaterThan(200);
  });

  it('also where a whole column has the plain form', async () => {
    const cents = fc.stringMatching(/^-?\d{1,10},\d\d$/u);
    const moments = fc
      .tuple(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 10, max: 23 }),
      )
      .map(([day, month, hour]) => `${day}/${month}/2026 ${hour}:05`);
    for (const [reader, texts] of [
      [numberReader('comma'), fc.sample(cents, 500)],
      [localTimeReader('dmy', new Set(['slashed_minutes'])), fc.sample(moments, 500)],
    ] as const) {
      const { plain } = reader;
      expect(plain).not.toBeNull();
      const found = await sqlReads(texts, full('t', plain?.pattern ?? ''));
      expect(new Set(found)).toEqual(new Set(['true']));
      const values = await sqlReads(texts, `CAST(${plain?.read('t')} AS VARCHAR)`);
      const general = await sqlReads(texts, `CAST(${reader.value('t')} AS VARCHAR)`);
      const shortened = general.map((value) => value?.replace(/(\.\d\d)0000$/u, '$1') ?? null);
      expect(values).toEqual(shortened);
    }
  });

  it('on French phone numbers', async () => {
    const texts = fc.sample(fc.stringMatching(/^(0|\+33 ?)[1-9]([ .-]?\d{2}){4}$/u), 500);
    const read = await sqlReads(texts, phoneReader('FR').value('t'));
    for (const [index, text] of texts.entries()) expect(read[index], text).toBe(phoneText('FR')(text)?.[0]);
  });
});

describe('what rows become', () => {
  it('reads every form of value of one file', async () => {
    const workspace = intake.workspace();
    const text = [
      'N°;Date;TTC;Devise;Client;Mail;Tél;Articles;Statut',
      'A;31/12/2026 23:30;1\u202f234,56 €;EUR;Anne;Anne@Example.com;06 12 34 56 78;3;Payée',
      'B;1 janv. 2027;-12,5;JPY;Bo;pas de mail;+44 20 7946 0958;1,5;Annulée',
      'C;02/01/2027 à 9h05;(3,00);TND;Cé;;612345678;;Payée',
      'D;2027-01-03T10:00:00+01:00;7;€;;;12;;Payée',
    ].join('\n');
    const mapping = `
name: test
system: shop
facts:
  orders:
    id: N°
    ordered_at: Date
    total: TTC
    currency: Devise
    full_name: Client
    email: Mail
    phone: Tél
    units: Articles
    status: { column: Statut, values: { Payée: valid, Annulée: cancelled } }
`;
    const report = await intake.importFile(workspace, await intake.file('orders.csv', text), { mapping });
    expect(await intake.rows(workspace, 'orders')).toMatchObject([
      {
        key: 'shop:A',
        ordered_at: '2026-12-31T22:30:00.000Z',
        total: 123_456n,
        currency: 'EUR',
        units: '3.0000',
      },
      {
        key: 'shop:B',
        ordered_at: '2026-12-31T23:00:00.000Z',
        total: -13n,
        currency: 'JPY',
        units: '1.5000',
        status: 'cancelled',
      },
      { key: 'shop:C', ordered_at: '2027-01-02T08:05:00.000Z', total: -3_000n, currency: 'TND' },
      { key: 'shop:D', ordered_at: '2027-01-03T09:00:00.000Z', total: 700n, currency: 'EUR' },
    ]);
    expect(report.problems.map(({ line, code, level }) => [line, code, level])).toEqual([
      [3, 'email_unreadable', 'warning'],
      [5, 'phone_unreadable', 'warning'],
    ]);
    const phones = (await intake.persons(workspace))
      .map((person) => person.phone)
      .filter((phone) => phone !== null);
    expect(phones.sort()).toEqual(['+33612345678', '+442079460958']);
  });

  it('asks for the date order only if nothing in the file shows it', async () => {
    const mapping = 'name: test\nfacts:\n  leads:\n    id: N\n    created_at: Date\n';
    const rows = Array.from({ length: 12_000 }, (_, index) => `${index};05/03/2026`);
    const open = await intake.file('open.csv', `N;Date\n${rows.join('\n')}\n`);
    const workspace = intake.workspace();
    await expect(intake.importFile(workspace, open, { mapping })).rejects.toMatchObject({
      code: 'dates_ambiguous',
      values: { column: 'Date', example: '05/03/2026' },
    });
    await intake.importFile(workspace, open, { mapping, dates: 'mdy' });
    expect((await intake.rows(workspace, 'leads'))[0]).toMatchObject({
      created_at: '2026-05-02T22:00:00.000Z',
    });
    // One row outside of what is sampled decides.
    const shown = await intake.file(
      'shown.csv',
      `N;Date\n${[...rows.slice(0, 9_001), 'x;05/25/2026', ...rows.slice(9_001)].join('\n')}\n`,
    );
    await intake.importFile(workspace, shown, { mapping });
    expect(
      (await intake.rows(workspace, 'leads')).every((row) => String(row.created_at).startsWith('2026-05-')),
    ).toBe(true);
  });

  it('lets one column that shows its decimal mark speak for the others', async () => {
    const workspace = intake.workspace();
    const text = 'Jour,Clics,A,B\n2026-03-05,"1,234","1,234","12.50"\n';
    const mapping =
      'name: test\nfacts:\n  costs:\n    day: Jour\n    clicks: Clics\n    amount: A\n    claimed_value: B\n';
    await intake.importFile(workspace, await intake.file('costs.csv', text), { mapping });
    expect(await intake.rows(workspace, 'costs')).toMatchObject([
      { clicks: 1_234n, amount: 123_400n, claimed_value: 1_250n },
    ]);
  });

  it('makes several facts of one row, repeats what the line above says, skips what the mapping skips', async () => {
    const workspace = intake.workspace();
    const text = [
      'Affaire;Créée;Étape;Gagnée le;Montant',
      'A;05/03/2026;Signé;20/03/2026;1000,00',
      ';06/03/2026;Devis;;',
      'B;07/03/2026;Spam;;',
      'C;08/03/2026;test;;',
    ].join('\n');
    const mapping = `
name: deals
system: crm
fill_down: [Affaire]
skip:
  - Étape: [spam]
  - { Étape: test, Gagnée le: empty }
facts:
  leads:
    id: "{Affaire}/{Créée}"
    created_at: Créée
    campaign: Affaire
  lead_events:
    when: { Gagnée le: filled }
    lead_ref: "{Affaire}/{Créée}"
    at_time: Gagnée le
    type: = won
  orders:
    when: { Étape: [signe, facturé], Montant: nonzero }
    ordered_at: Gagnée le
    lead_ref: "{Affaire}/{Créée}"
    net: Montant
    currency: = CHF
`;
    const report = await intake.importFile(workspace, await intake.file('deals.csv', text), { mapping });
    expect(report).toMatchObject({ rowsRead: 4, rowsSkipped: 2, problemCount: 0, unjoined: [] });
    expect((await intake.rows(workspace, 'leads')).map((row) => [row.key, row.campaign, row.line])).toEqual([
      ['crm:A/05/03/2026', 'A', 2n],
      ['crm:A/06/03/2026', 'A', 3n],
    ]);
    expect(await intake.rows(workspace, 'lead_events')).toMatchObject([
      { lead_ref: 'crm:A/05/03/2026', type: 'won' },
    ]);
    expect(await intake.rows(workspace, 'orders')).toMatchObject([{ net: 100_000n, currency: 'CHF' }]);
    expect(report.notices.join()).toContain('CHF');
  });
});
