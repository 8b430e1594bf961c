import { expect, it } from 'vitest';
import { intakeStore } from './intake-store.ts';

const intake = intakeStore();

/** Titles as the dashboard of Stripe writes them, older and newer; the rows are made up. */
const newer = 'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Fee,Refunded date (UTC),Status';
const older =
  'id,Description,Created (UTC),Amount,Amount Refunded,Currency,Status,Customer ID,Customer Email';

it('reads the payments of Stripe’s dashboard: days by UTC, refunds apart, what failed counts nowhere', async () => {
  const workspace = intake.workspace();
  const path = await intake.file(
    'unified_payments.csv',
    `${newer}
ch_1,2026-06-30 23:30:00,"1,250.00",0.00,eur,true,18.20,,Paid
ch_2,2026-06-05 08:00:00,80.00,80.00,eur,true,1.40,2026-07-02 10:00:00,Refunded
ch_3,2026-06-06 08:00:00,100.00,30.00,eur,true,1.70,2026-06-07 09:00:00,Partial Refund
ch_4,2026-06-07 08:00:00,55.00,0.00,eur,false,0.00,,Failed
ch_5,2026-06-08 08:00:00,60.00,0.00,eur,true,0.00,,Under review
`,
  );
  const report = await intake.importFile(workspace, path);
  expect(report).toMatchObject({ kind: 'stripe_payments', rowsRead: 5, rowsRefused: 1, problemCount: 1 });
  const orders = await intake.rows(workspace, 'orders');
  expect(orders.map(({ key, status, total }) => [key, status, total])).toEqual([
    ['stripe:ch_1', 'valid', 125_000n],
    ['stripe:ch_2', 'valid', 8_000n],
    ['stripe:ch_3', 'valid', 10_000n],
    ['stripe:ch_4', 'cancelled', 5_500n],
  ]);
  expect(orders[0]?.ordered_at).toBe('2026-06-30T23:30:00.000Z');
  const refunds = await intake.rows(workspace, 'refunds');
  expect(refunds.map((one) => [one.order_ref, one.amount, one.refunded_at])).toEqual([
    ['stripe:ch_2', 8_000n, '2026-07-02T10:00:00.000Z'],
    ['stripe:ch_3', 3_000n, '2026-06-07T09:00:00.000Z'],
  ]);
});

it('reads the older form, with decimal commas, and the same payment from both only once', async () => {
  const workspace = intake.workspace();
  const rows = 'ch_1,Contrat,2026-06-30 23:30,"49,90","0,00",eur,Paid,cus_1,anne@example.com\n';
  const report = await intake.importFile(workspace, await intake.file('old.csv', `${older}\n${rows}`));
  expect(report).toMatchObject({ kind: 'stripe_payments', rowsRefused: 0, problemCount: 0 });
  const again = `${newer}\nch_1,2026-06-30 23:30:00,49.90,0.00,eur,true,1.00,,Paid\n`;
  await intake.importFile(workspace, await intake.file('new.csv', again));
  expect(await intake.rows(workspace, 'orders')).toMatchObject([{ key: 'stripe:ch_1', total: 4_990n }]);
});

it.each([
  ['clients', 'id,Description,Email,Name,Created (UTC),Delinquent,Card ID', 'la liste des clients de Stripe'],
  [
    'subscriptions',
    'id,Customer ID,Customer Email,Plan,Quantity,Interval,Amount,Status,Created (UTC),Current Period End (UTC)',
    'la liste des abonnements de Stripe',
  ],
])('says of the export of %s what to take instead', async (name, titles, what) => {
  const path = await intake.file(`${name}.csv`, `${titles}\n${titles.replace(/[^,]+/gu, 'x')}\n`);
  await expect(intake.importFile(intake.workspace(), path)).rejects.toMatchObject({
    code: 'mapping_finds_no_facts',
    values: { what },
  });
});
