import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { intakeStore } from '../intake-store.ts';
import { adsCases } from './ads-cases.ts';
import { crmCases } from './crm-cases.ts';
import { imported, samples } from './samples.ts';
import { shopCases } from './shop-cases.ts';

const intake = intakeStore();

describe.skipIf(!existsSync(samples))(
  'samples of ../shared/data/export_formats (skipped where they are not)',
  () => {
    adsCases(intake);
    shopCases(intake);
    crmCases(intake);
  },
);

it('reads rates in the layout of the European Central Bank', async () => {
  const workspace = intake.workspace();
  const text = 'Date,USD,JPY,BGN,\n2026-09-02,1.0812,158.4,N/A,\n2026-09-01,1.08,158.1,1.9558,\n';
  const report = await intake.importFile(workspace, await intake.file('eurofxref-hist.csv', text));
  expect(report).toMatchObject({ kind: 'rates', rowsRead: 2, rowsSkipped: 0, facts: [] });
  expect(await intake.store.ledger.rates(workspace)).toEqual([
    { currency: 'BGN', firstDay: '2026-09-01', lastDay: '2026-09-01', days: 1 },
    { currency: 'JPY', firstDay: '2026-09-01', lastDay: '2026-09-02', days: 2 },
    { currency: 'USD', firstDay: '2026-09-01', lastDay: '2026-09-02', days: 2 },
  ]);
});

it('reads Filon’s own layout', async () => {
  const text = 'id;created_at;email;channel;stage\nL1;2026-03-05;a@example.com;email;new\n';
  const { report, rows } = await imported(intake, 'leads.csv', text, ['leads']);
  expect(report.kind).toBe('filon_leads');
  expect(rows.leads).toMatchObject([{ key: 'L1', channel: 'email', stage: 'new' }]);
});
