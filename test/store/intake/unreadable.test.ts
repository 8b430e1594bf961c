import { expect, it } from 'vitest';
import { previewFile } from '../../../src/store/intake/preview-file.ts';
import { intakeStore, now } from './intake-store.ts';

const intake = intakeStore();

/** What a dry run finds in a file, with a guessed mapping unless one is given. */
async function tried(name: string, lines: readonly string[], mapping?: string) {
  const path = await intake.file(name, `${lines.join('\n')}\n`);
  const { report } = await previewFile(intake.store, intake.workspace(), path, name, {
    mapping,
    now,
    language: 'fr',
  });
  if (!report) throw new Error('there is an obstacle');
  return {
    report,
    problems: report.problems.map(({ line, column, value, code, level }) => [
      line,
      column,
      value,
      code,
      level,
    ]),
  };
}

it('shows every unreadable cell of an unknown file of leads', async () => {
  const { report, problems } = await tried('leads.csv', [
    'Nom;E-mail;Date;Téléphone;Couleur',
    'Anne;anne@example.com;25/03/2026;06 12 34 56 78;rouge',
    'Benoît;pas de mail;26/03/2026;06 12 34 56 79;rouge',
    'Cécile;cecile@example.com;bientôt;06 12 34 56 70;bleu',
    'Denis;denis@example.com;28/03/2026;le soir;bleu',
  ]);
  expect(problems).toEqual([
    [3, 'E-mail', 'pas de mail', 'email_unreadable', 'warning'],
    [4, 'Date', 'bientôt', 'date_unreadable', 'error'],
    [5, 'Téléphone', 'le soir', 'phone_unreadable', 'warning'],
  ]);
  expect(report).toMatchObject({ rowsRefused: 1, facts: [{ fact: 'leads', added: 3 }] });
  expect(report.notices).toEqual([
    expect.stringMatching(/^Lignes reprises sans leur valeur illisible\u202f: 2\. /),
    'Colonnes non reprises\u202f: Couleur. Ajoutez-les à la correspondance si elles comptent.',
  ]);
});

it('shows every unreadable cell of an unknown file of orders, and an empty date is missing, not today', async () => {
  const { report, problems } = await tried('commandes.csv', [
    'Référence;Date de commande;Montant HT;TVA',
    'A;25/03/2026;1200,00;240,00',
    'B;à voir;1300,00;260,00',
    'C;26/03/2026;douze;2,40',
    'D;;12,00;2,40',
  ]);
  expect(problems).toEqual([
    [3, 'Date de commande', 'à voir', 'date_unreadable', 'error'],
    [4, 'Montant HT', 'douze', 'number_unreadable', 'error'],
    [5, 'Date de commande', '', 'value_missing', 'error'],
  ]);
  expect(report.facts).toMatchObject([{ fact: 'orders', added: 1 }]);
});

it('lets the day of the import stand in for empty cells only, and says for how many rows', async () => {
  const mapping = "name: x\nfacts:\n  leads:\n    id: N\n    created_at: [Créé, '= today']\n";
  const { report, problems } = await tried(
    'leads.csv',
    ['N;Créé', '1;25/03/2026', '2;', '3;demain', '4;--'],
    mapping,
  );
  expect(problems).toEqual([[4, 'Créé', 'demain', 'date_unreadable', 'error']]);
  expect(report.notices.join()).toContain('Lignes sans date\u202f: 2.');
  expect(report.facts).toMatchObject([{ added: 3 }]);
});

it('refuses what is no number, currency, yes or no, or value of a closed list', async () => {
  const orders = 'name: x\nfacts:\n  orders:\n    id: N\n    ordered_at: Date\n    total: Total\n';
  expect(
    (
      await tried(
        'commandes.csv',
        ['N;Date;Total;Devise;État', '1;2026-03-25;12 pommes;EUR;valid', '2;2026-03-25;12;ZZZ;valid']
          .concat('3;2026-03-25;12;euros;valid', '4;2026-03-25;12;chf;perdue')
          .concat('5;2026-03-25;12;€;cancelled'),
        `${orders}    currency: Devise\n    status: État\n`,
      )
    ).problems,
  ).toEqual([
    [2, 'Total', '12 pommes', 'number_unreadable', 'error'],
    [3, 'Devise', 'ZZZ', 'currency_unknown', 'error'],
    [4, 'Devise', 'euros', 'currency_unknown', 'error'],
    [5, 'État', 'perdue', 'value_not_allowed', 'error'],
  ]);
  const visits = 'name: x\nfacts:\n  visits:\n    id: N\n    visited_at: Date\n    engaged: Actif\n';
  expect(
    (
      await tried(
        'visites.csv',
        ['N;Date;Actif', '1;2026-03-25;oui', '2;2026-03-25;bof', '3;2026-03-25;'],
        visits,
      )
    ).problems,
  ).toEqual([[3, 'Actif', 'bof', 'boolean_unreadable', 'error']]);
});

it('refuses an amount whose sign or code is of another currency than its row', async () => {
  const amounts = ['12,00 €', '$12', '12,00 USD', '12', 'CHF 12', '12,00 EUR'];
  const lines = ['N;Date;Total', ...amounts.map((amount, index) => `${index + 1};2026-03-25;${amount}`)];
  const orders = 'name: x\nfacts:\n  orders:\n    id: N\n    ordered_at: Date\n    total: Total\n';
  const refusedIn = async (currency: string) =>
    (await tried('commandes.csv', lines, `${orders}${currency}`)).problems.map(([, column, value, code]) => [
      column,
      value,
      code,
    ]);
  const refused = (...values: readonly string[]) =>
    values.map((value) => ['Total', value, 'currency_contradicted']);
  expect(await refusedIn('    currency: = EUR\n')).toEqual(refused('$12', '12,00 USD', 'CHF 12'));
  expect(await refusedIn('    currency: = usd\n')).toEqual(refused('12,00 €', 'CHF 12', '12,00 EUR'));
  expect(await refusedIn('    currency: = CAD\n')).toEqual(
    refused('12,00 €', '12,00 USD', 'CHF 12', '12,00 EUR'),
  );
  // Without a currency, amounts are in the workspace's: euros.
  expect(await refusedIn('')).toEqual(refused('$12', '12,00 USD', 'CHF 12'));

  const own = [
    'N;Date;Total;Devise',
    '1;2026-03-25;12 €;EUR',
    '2;2026-03-25;12 €;USD',
    '3;2026-03-25;$ 12;USD',
  ];
  own.push('4;2026-03-25;$ 12;', '5;2026-03-25;12 €;');
  const { problems } = await tried('commandes.csv', own, `${orders}    currency: Devise\n`);
  expect(problems.map(([line, , , code]) => [line, code])).toEqual([
    [3, 'currency_contradicted'],
    [5, 'currency_contradicted'],
  ]);
});
