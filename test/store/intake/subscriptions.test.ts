import { expect, it } from 'vitest';
import { intakeStore } from './intake-store.ts';

const intake = intakeStore();

/** Subscription, day, MRR in minor units, service of each change, by day. */
async function changesOf(workspace: string) {
  const rows = await intake.rows(workspace, 'subscription_changes');
  return rows
    .map((row) => [row.subscription, String(row.at_time).slice(0, 10), row.mrr, row.product])
    .sort((one, other) => String(one).localeCompare(String(other)));
}

it('reads a plain French list of contracts: amounts for a period as what they are a month, and ends', async () => {
  const workspace = intake.workspace();
  const file = await intake.file(
    'contrats.csv',
    `Client;Prestation;Montant HT;Périodicité;Quantité;Début;Fin
Martin;SEO;500,00 €;mensuel;1;05/01/2026;03/03/2026
Leroy;Hébergement;1 000,00;Annuel;;15/12/2025;
Blanc;Réseaux;"450,00";trimestriel;2;01/02/2026;
Noir;Conseil;100,00;parfois;1;01/02/2026;
`,
  );
  const report = await intake.importFile(workspace, file);
  expect(report).toMatchObject({ kind: 'subscriptions', rowsRead: 4, rowsRefused: 1, problemCount: 1 });
  expect(await changesOf(workspace)).toEqual([
    ['Blanc/Réseaux', '2026-01-31', 30_000n, 'Réseaux'],
    // 1 000 € a year is 83,33 € a month; the 4 cents that twelve of these leave are nobody's.
    ['Leroy/Hébergement', '2025-12-14', 8_333n, 'Hébergement'],
    ['Martin/SEO', '2026-01-04', 50_000n, 'SEO'],
    ['Martin/SEO', '2026-03-02', 0n, 'SEO'],
  ]);
});

it('reads the English one by month, and the same contract again with another end as the same', async () => {
  const workspace = intake.workspace();
  const titles = 'Customer,Service,Monthly amount,Currency,Start date,End date';
  const rows = (end: string) => `${titles}\nAcme,Ads,"1,200.00",USD,2026-01-05,${end}\n`;
  const first = await intake.importFile(workspace, await intake.file('a.csv', rows('2026-06-30')));
  expect(first).toMatchObject({ kind: 'subscriptions', rowsRefused: 0, problemCount: 0 });
  await intake.importFile(workspace, await intake.file('b.csv', rows('2026-09-30')));
  expect(await changesOf(workspace)).toEqual([
    ['Acme/Ads', '2026-01-04', 120_000n, 'Ads'],
    ['Acme/Ads', '2026-09-29', 0n, 'Ads'],
  ]);
});

it('reads the subscriptions of Stripe’s dashboard: yearly plans, quantity, trial, pause and end', async () => {
  const workspace = intake.workspace();
  const titles =
    'id,Customer ID,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Trial End (UTC),Ended At (UTC)';
  const file = await intake.file(
    'subscriptions.csv',
    `${titles}
sub_1,cus_1,anne@example.com,Pro,3,eur,month,20.00,active,2026-01-05 10:00,2026-01-05 10:00,2026-03-05 10:00,2026-04-05 10:00,2026-01-19 10:00,
sub_2,cus_2,bo@example.com,Pro,1,eur,year,240.00,canceled,2026-01-05 10:00,2026-01-05 10:00,2026-01-05 10:00,2027-01-05 10:00,,2026-02-05 10:00
sub_3,cus_3,cy@example.com,Pro,1,eur,month,20.00,paused,2026-01-05 10:00,2026-01-05 10:00,2026-03-05 10:00,2026-04-05 10:00,,
sub_4,cus_4,di@example.com,Pro,1,eur,month,20.00,incomplete_expired,2026-01-05 10:00,2026-01-05 10:00,2026-01-05 10:00,2026-02-05 10:00,,
`,
  );
  const report = await intake.importFile(workspace, file);
  expect(report).toMatchObject({ kind: 'stripe_subscriptions', rowsRefused: 0, problemCount: 0 });
  expect(await changesOf(workspace)).toEqual([
    ['sub_1', '2026-01-19', 6_000n, 'Pro'],
    ['sub_2', '2026-01-05', 2_000n, 'Pro'],
    ['sub_2', '2026-02-05', 0n, 'Pro'],
    ['sub_3', '2026-01-05', 2_000n, 'Pro'],
    ['sub_3', '2026-03-05', 0n, 'Pro'],
  ]);
});
