import { expect, it } from 'vitest';
import { intakeStore } from './intake-store.ts';

const intake = intakeStore();

it.each(['--', ' --', '-', '—', '" --"'])(
  'keeps the impressions of a Google Ads row whose cost is %j',
  async (mark) => {
    const workspace = intake.workspace();
    const path = await intake.file(
      'google-ads.csv',
      [
        'Jour;Campagne;Code de la devise;Impr.;Clics;Coût;Conversions',
        '04/03/2026;Fenêtres;EUR;2 000;30;41,50;1,00',
        `05/03/2026;Portes d'entrée;EUR;1 020;12;${mark};0,00`,
        `06/03/2026;Volets;EUR;${mark};${mark};3,00;${mark}`,
      ].join('\n'),
    );
    const report = await intake.importFile(workspace, path);
    expect(report).toMatchObject({ kind: 'google_ads', rowsRead: 3, rowsRefused: 0, problemCount: 0 });
    const [first, second, third] = await intake.rows(workspace, 'costs');
    expect(first).toMatchObject({ amount: 4150n, impressions: 2000n });
    expect(second).toMatchObject({ impressions: 1020n, clicks: 12n });
    expect(third).toMatchObject({ amount: 300n });
    expect(third).not.toHaveProperty('impressions');
  },
);

/** Whole cells only: "n/a" within a text is part of it. */
it.each(['n/a', '-', '--', 'null', 'NÉANT', '#N/A', '(vide)', ' – '])(
  'reads %j as an empty cell in any field, whatever it holds',
  async (mark) => {
    const workspace = intake.workspace();
    const mapping = `
name: commandes
facts:
  orders: { id: N°, ordered_at: [Date, Saisie], total: Total, currency: Devise, status: État, email: Mail, units: Qté, store: Magasin, product: Produit }
  answers: { answered_at: Date?, kind: = csat, score: Note, email: Mail, when: { Note: filled } }
`;
    const path = await intake.file(
      'commandes.csv',
      [
        'N°;Date;Saisie;Total;Devise;État;Mail;Qté;Magasin;Produit;Note',
        `A;${mark};2026-03-25;12,00;${mark};${mark};${mark};${mark};${mark};Rayon n/a;${mark}`,
        `${mark};2026-03-26;2026-03-26;13,00;EUR;valid;b@example.com;1;Lyon;Volet;4`,
      ].join('\n'),
    );
    const report = await intake.importFile(workspace, path, { mapping });
    expect(report).toMatchObject({ rowsRefused: 0, problemCount: 0, rowsRead: 2 });
    const [first, second] = await intake.rows(workspace, 'orders');
    expect(first).toMatchObject({ key: 'A', total: 1200n, product: 'Rayon n/a' });
    for (const field of ['currency', 'status', 'person_key', 'units', 'store'])
      expect(first).not.toHaveProperty(field);
    expect(second).toMatchObject({ store: 'Lyon', units: '1.0000' });
    expect(await intake.rows(workspace, 'answers')).toHaveLength(1);
    expect(await intake.persons(workspace)).toHaveLength(1);
  },
);

it('asks for the date where a mark stands in place of one that is needed', async () => {
  const path = await intake.file('leads.csv', 'Date;Mail\nn/a;a@example.com\n2026-03-25;b@example.com\n');
  const mapping = 'name: l\nfacts:\n  leads: { created_at: Date, email: Mail }\n';
  expect(await intake.importFile(intake.workspace(), path, { mapping })).toMatchObject({
    rowsRefused: 1,
    problems: [{ line: 2, column: 'Date', code: 'value_missing' }],
  });
});
