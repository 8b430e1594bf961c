import { expect, it } from 'vitest';
import { intakeStore } from './intake-store.ts';

const intake = intakeStore();

it('leaves out a total whose label stands in another column, and only that', async () => {
  const workspace = intake.workspace();
  const mapping = `
name: commandes
facts:
  orders:
    id: N°
    ordered_at: Date
    company: Client
    total: Montant
`;
  const path = await intake.file(
    'commandes.csv',
    [
      'N°;Date;Ville;Pièces;Client;Remise;Note;Vendeur;Montant',
      'A;25/03/2026;Lyon;1;Durand;;;Anne;12,00',
      ';;;1;;;;TOTAL;12,00',
      'B;;Lyon;1;Total;;;Anne;15,00',
      ';26/03/2026;Lyon;1;Total;;;Anne;douze',
    ].join('\n'),
  );
  const report = await intake.importFile(workspace, path, { mapping });
  expect(report.problems.map(({ line }) => line)).toEqual([4, 5]);
  expect(report).toMatchObject({ rowsRead: 4, rowsSkipped: 1, rowsRefused: 2, problemCount: 2 });
});

it('counts a bad cell once, however many facts read it', async () => {
  const workspace = intake.workspace();
  const mapping = `
name: couts
facts:
  orders: { id: N°, ordered_at: Date, total: Montant }
  costs: { id: N°, day: Date, kind: = ads, amount: Montant }
`;
  const path = await intake.file('deux.csv', 'N°;Date;Montant\nA;25/03/2026;12,00\nB;25/03/2026;douze\n');
  const report = await intake.importFile(workspace, path, { mapping });
  expect(report).toMatchObject({ rowsRefused: 1, problemCount: 1 });
  expect(report.problems.map(({ line, column }) => [line, column])).toEqual([[3, 'Montant']]);
});
