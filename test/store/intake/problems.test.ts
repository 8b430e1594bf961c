import { expect, it } from 'vitest';
import type { ImportProgress } from '../../../src/store/intake/import-file.ts';
import { previewFile } from '../../../src/store/intake/preview-file.ts';
import { withoutFormula } from '../../../src/store/intake/problems-csv.ts';
import { intakeStore, now } from './intake-store.ts';

const intake = intakeStore();
const mapping = `
name: commandes
system: boutique
facts:
  orders:
    id: N°
    ordered_at: Date
    total: Total
    email: Mail
    status: { column: État, values: { Payée: valid } }
  order_lines:
    order_ref: N°
    product: Produit
    quantity: Qté
`;
const text = [
  'N°;Date;Total;Mail;État;Produit;Qté',
  'A;25/03/2026;12,00;a@example.com;Payée;Thé;1',
  'B;32/03/2026;12,00;b@example.com;Payée;Thé;1',
  'C;26/03/2026;douze;c@example.com;Payée;Thé;deux',
  'D;27/03/2026;12,00;c@;Payée;Thé;1',
  'E;28/03/2026;12,00;e@example.com;Perdue;"Thé; vert";1',
  'F;29/03/2026;;f@example.com;Payée;=Thé;1',
  ';30/03/2026;15,00;g@example.com;Payée;Thé;1',
  'Total;;51,00;;;;',
].join('\n');

it('keeps good rows, reports every bad one, and takes the repaired file', async () => {
  const workspace = intake.workspace();
  const path = await intake.file('commandes.csv', text);
  const report = await intake.importFile(workspace, path, { mapping });
  expect(report).toMatchObject({ rowsRead: 8, rowsSkipped: 1, rowsRefused: 5, problemCount: 7 });
  expect(report.problems.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
    [3, 'Date', '32/03/2026', 'date_unreadable'],
    [4, 'Total', 'douze', 'number_unreadable'],
    [4, 'Qté', 'deux', 'number_unreadable'],
    [5, 'Mail', 'c@', 'email_unreadable'],
    [6, 'État', 'Perdue', 'value_not_allowed'],
    [7, 'Total', '', 'value_missing'],
    [8, 'N°', '', 'value_missing'],
  ]);
  expect(report.problems[0]).toMatchObject({
    reason: 'Ce n’est pas une date.',
    advice: 'Écrivez-la ainsi\u00a0: 31/12/2026.',
  });
  expect((await intake.rows(workspace, 'orders')).map((row) => row.key)).toEqual([
    'boutique:A',
    'boutique:D',
  ]);

  const csv = await intake.problemFile(report.batch);
  const lines = csv.trimEnd().split('\r\n');
  expect(lines[0]).toBe('N°;Date;Total;Mail;État;Produit;Qté;filon_line;filon_problem;filon_advice');
  expect(lines).toHaveLength(7);
  expect(lines[4]).toContain(';"Thé; vert";1;6;');
  expect(lines[5]).toContain(`;'=Thé;1;7;`);
  const repaired = csv
    .replace('32/03/2026', '31/03/2026')
    .replace('douze', '12,00')
    .replace('deux', '2')
    .replace('c@;', 'c@example.com;')
    .replace('Perdue', 'Payée')
    .replace('29/03/2026;;', '29/03/2026;20,00;')
    .replace('\n;30/03', '\nG;30/03');
  const second = await intake.importFile(workspace, await intake.file('commandes-repris.csv', repaired), {
    mapping,
  });
  expect(second).toMatchObject({ rowsRead: 6, rowsRefused: 0, problemCount: 0 });
  expect((await intake.rows(workspace, 'orders')).map((row) => row.key).sort()).toEqual(
    ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id) => `boutique:${id}`),
  );
  const products = (await intake.rows(workspace, 'order_lines')).map((row) => row.product);
  expect(products).toContain('=Thé');
  expect(products).toContain('Thé; vert');
});

it('doubles nothing when a repaired file comes in, and comes in again, of rows with and without identifier', async () => {
  const workspace = intake.workspace();
  const leads = `
name: contacts
facts:
  leads: { created_at: Date, email: Mail, phone: Tél, channel: Canal }
  interactions: { id: "appel-{Appel}", at_time: Date, type: = call, seconds: Durée, email: Mail }
`;
  const path = await intake.file(
    'contacts.csv',
    [
      'Date;Mail;Tél;Canal;Appel;Durée',
      '25/03/2026 10:00;a@example.com;;Salon;1;30',
      '26/03/2026 10:00;b@;;Salon;2;30',
      '27/03/2026 10:00;c@;;Salon;3;longtemps',
      '32/03/2026 10:00;d@example.com;;Salon;4;30',
    ].join('\n'),
  );
  const count = async (fact: string) => (await intake.rows(workspace, fact)).length;
  const first = await intake.importFile(workspace, path, { mapping: leads });
  // The bad cells of lines 4 and 5 keep the whole rows out, also where one of the two facts could be read.
  expect(first).toMatchObject({ rowsRefused: 2, facts: [{ rows: 2 }, { rows: 2 }] });
  expect(first.notices).toEqual([
    expect.stringMatching(/^Lignes refusées en entier\u202f: 2\. /),
    expect.stringMatching(/^Lignes reprises sans leur valeur illisible\u202f: 1\. /),
  ]);
  const csv = await intake.problemFile(first.batch);
  expect(csv.split('\r\n').map((line) => line.split(';')[4])).toEqual(['Appel', '3', '4', undefined]);
  const repaired = await intake.file(
    'repris.csv',
    csv
      .replace('b@;', 'b@example.com;')
      .replace('c@;', 'c@example.com;')
      .replace('longtemps', '40')
      .replace('32/03', '30/03'),
  );
  for (const _ of ['once', 'again']) {
    expect(await intake.importFile(workspace, repaired, { mapping: leads })).toMatchObject({
      rowsRefused: 0,
    });
    expect([await count('leads'), await count('interactions')]).toEqual([4, 4]);
  }
});

it('refuses the whole file when asked for all or nothing', async () => {
  const workspace = intake.workspace();
  const path = await intake.file('commandes.csv', text);
  await expect(intake.importFile(workspace, path, { mapping, allOrNothing: true })).rejects.toMatchObject({
    code: 'rows_refused',
    values: { count: 5 },
  });
  expect(await intake.rows(workspace, 'orders')).toEqual([]);
});

it('keeps nothing of a dry run, and shows what would be', async () => {
  const workspace = intake.workspace();
  const path = await intake.file('commandes.csv', text);
  const preview = await previewFile(intake.store, workspace, path, 'commandes.csv', {
    mapping,
    now,
    language: 'en',
  });
  expect(preview.report).toMatchObject({
    batch: null,
    dryRun: true,
    rowsRefused: 5,
    facts: [
      { fact: 'orders', added: 2 },
      { fact: 'order_lines', added: 2 },
    ],
  });
  expect(preview.report?.problems[0]?.reason).toBe('This is not a date.');
  expect(preview.preview[0]).toMatchObject({
    fact: 'orders',
    rows: [{ line: 2, id: 'boutique:A', total: 12, email: 'a@example.com', status: 'valid' }, { line: 5 }],
  });
  expect(await intake.rows(workspace, 'orders')).toEqual([]);
  expect((await intake.store.ledger.batches(workspace, { limit: 5 })).batches).toEqual([]);
});

it('tells the obstacles a user can remove, with the file as it is', async () => {
  const workspace = intake.workspace();
  const path = await intake.file('leads.csv', 'Date;Canal\n05/03/2026;email\n');
  const ask = (yaml?: string) =>
    previewFile(intake.store, workspace, path, 'leads.csv', { mapping: yaml, now, language: 'fr' });
  expect(await ask()).toMatchObject({ mappingSource: 'guessed', obstacle: { code: 'dates_ambiguous' } });
  const wrong = 'name: x\nfacts:\n  leads:\n    created_at: Jour\n';
  expect(await ask(wrong)).toMatchObject({
    mapping: wrong,
    obstacle: { code: 'mapping_column_gone', message: expect.stringContaining('«') },
    recognised: { columns: [{ name: 'Date' }, { name: 'Canal' }] },
  });
  expect(await ask('name: [')).toMatchObject({ obstacle: { code: 'mapping_invalid' } });
  expect(await ask('name: x\ndates: dmy\nfacts:\n  leads:\n    created_at: Date\n')).toMatchObject({
    obstacle: null,
    report: { facts: [{ fact: 'leads', added: 1 }] },
  });
});

it.each([false, true])('never imports on a guess alone, but proposes it (dry run: %s)', async (dryRun) => {
  const path = await intake.file('demandes.csv', 'Date de la demande;Mail\n25/03/2026;a@example.com\n');
  await expect(intake.importFile(intake.workspace(), path, { dryRun })).rejects.toMatchObject({
    code: 'mapping_needed',
    values: { proposal: expect.stringContaining('email: Mail') },
  });
});

it('takes a saved mapping by name, and unasked where it fits', async () => {
  const path = await intake.file('demandes.csv', 'Quand;Mail\n25/03/2026;a@example.com\n');
  const saved = [
    { name: 'autre', yaml: 'name: autre\nfacts:\n  leads:\n    created_at: Ailleurs\n' },
    { name: 'demandes', yaml: 'name: demandes\nfacts:\n  leads:\n    created_at: Quand\n    email: Mail\n' },
  ];
  expect(await intake.importFile(intake.workspace(), path, { saved })).toMatchObject({ kind: 'demandes' });
  await expect(intake.importFile(intake.workspace(), path, { saved, kind: 'autre' })).rejects.toMatchObject({
    code: 'mapping_column_gone',
    values: { column: 'Ailleurs', columns: 'Quand, Mail' },
  });
  await expect(intake.importFile(intake.workspace(), path, { saved, kind: 'rien' })).rejects.toMatchObject({
    code: 'unknown_kind',
  });
});

it('reports its steps in order', async () => {
  const steps: ImportProgress[] = [];
  const path = await intake.file('commandes.csv', text);
  await intake.importFile(intake.workspace(), path, { mapping, onProgress: (step) => steps.push(step) });
  expect([...new Set(steps.map(({ step }) => step))]).toEqual([
    'recognise',
    'read',
    'convert',
    'record',
    'done',
  ]);
  for (const { share } of steps) if (share !== null) expect(share).toBeGreaterThanOrEqual(0);
});

it.each([
  ['=1+1', `'=1+1`],
  ['@x', `'@x`],
  ['+33 6 12', '+33 6 12'],
  ['-12,50 €', '-12,50 €'],
  ['-cmd', `'-cmd`],
  ['a=b', 'a=b'],
])('guards %j as %j', (cell, guarded) => {
  expect(withoutFormula(cell)).toBe(guarded);
});

it('refuses answers off the scale of their question, and keeps the others', async () => {
  const workspace = intake.workspace();
  const path = await intake.file(
    'avis.csv',
    'Date;Genre;Note\n2026-03-01;nps;10\n2026-03-02;nps;11\n2026-03-03;csat;0\n2026-03-04;csat;5\n2026-03-05;rating;-1\n',
  );
  const report = await intake.importFile(workspace, path, {
    mapping: 'facts:\n  answers:\n    answered_at: Date\n    kind: Genre\n    score: Note\n',
  });
  expect(report.problems.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
    [3, 'Note', '11', 'score_off_scale'],
    [4, 'Note', '0', 'score_off_scale'],
    [6, 'Note', '-1', 'score_off_scale'],
  ]);
  expect(await intake.rows(workspace, 'answers')).toHaveLength(2);
});
