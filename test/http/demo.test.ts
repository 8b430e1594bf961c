import { afterAll, beforeAll, expect, it } from 'vitest';
import { formSettingsSchema } from '../../src/api/capture-forms.ts';
import { newSequenceSchema } from '../../src/api/sequences.ts';
import { demoForm, demoSequence } from '../../src/demo/desk-settings.ts';
import { lastDemoFile } from '../../src/demo/generate-demo.ts';
import { toldCompanies } from '../../src/demo/told-companies.ts';
import { checkDemoFits, isDemoBroken, startDemo } from '../../src/server/load-demo.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

let opened: OpenApplication;
beforeAll(async () => {
  opened = await openTestApp(duckdb());
});
afterAll(() => opened.close());

it('a demo that was left half is loaded anew, and others are served meanwhile', async () => {
  const { application, app } = opened;
  const { store, workspace } = application;
  const call = clientOf(app);
  // What a process that was killed while loading leaves: some files, and not the last one.
  const origin = { file: 'crm-2024.csv', kind: null, system: 'demo', author: null, demo: true };
  const rows = { leads: [{ id: 'left over', created_at: '2024-11-22T09:00:00Z' }] };
  await store.ledger.record(workspace, origin, rows, '2026-06-01T00:00:00Z');
  expect(await isDemoBroken(application)).toBe(true);

  await checkDemoFits(application);
  // A demo of two years comes the same way, and takes ten times as long; the browser's tests load that one.
  const { id } = startDemo(application, undefined, { days: 75 });
  await expect(call('loadDemo')).rejects.toMatchObject({ code: 'demo_exists' });
  let answered = 0;
  for (;;) {
    const found = await call('job', { params: { id } });
    if (found.step === 'generate') answered += 1;
    if (found.state !== 'running') break;
    // Often while it is invented, which is soon over; no more often than the limit of requests allows.
    await new Promise((resume) => setTimeout(resume, found.step === 'generate' ? 2 : 50));
  }
  expect(answered, 'requests answered while the demo is invented').toBeGreaterThan(20);

  const files = await store.ledger.demoFiles(workspace);
  expect(files.at(-1)).toBe(lastDemoFile);
  expect(new Set(files).size).toBe(files.length);
  expect(await isDemoBroken(application)).toBe(false);
  const sql = `SELECT count(*) AS found, count(CASE WHEN key = 'demo:left over' THEN 1 END) AS left_over FROM leads`;
  const [leads] = await store.engine.reader.run({ sql, parameters: [] });
  expect(Number(leads?.found)).toBeGreaterThan(400);
  expect(leads?.left_over).toBe(0n);
  await expect(call('loadDemo')).rejects.toMatchObject({ code: 'demo_exists' });
}, 60_000);

it('another company takes its place, and nothing of the first one stays', async () => {
  const { application, app } = opened;
  const { store, workspace, jobs } = application;
  const call = clientOf(app);
  expect(await call('workspace')).toMatchObject({ demo: true, demoCompany: 'installer' });
  expect((await call('sequences')).sequences).toMatchObject([{ name: demoSequence.name, on: false }]);
  // They are what somebody could have entered.
  expect(newSequenceSchema.parse(demoSequence)).toEqual(demoSequence);
  expect(formSettingsSchema.parse(demoForm.settings)).toEqual(demoForm.settings);
  expect((await call('forms')).forms).toMatchObject([{ name: demoForm.name }]);
  await checkDemoFits(application, 'shop');
  startDemo(application, undefined, { company: 'shop', days: 30 });
  await jobs.settled();

  expect(await call('workspace')).toMatchObject({ demo: true, demoCompany: 'shop', demoJob: null });
  const files = await store.ledger.demoFiles(workspace);
  expect(files.at(-1)).toBe(toldCompanies.shop.lastFile);
  expect(files.every((file) => file.startsWith('boutique-'))).toBe(true);
  const count = async (table: string) => {
    const [row] = await store.engine.reader.run({
      sql: `SELECT count(*) AS n FROM ${table}`,
      parameters: [],
    });
    return Number(row?.n);
  };
  expect(await count('leads')).toBe(0);
  expect(await count('vendor_contracts')).toBe(0);
  expect(await count('sequences')).toBe(0);
  expect(await count('capture_forms')).toBe(0);
  expect(await count('orders')).toBeGreaterThan(100);
  await expect(call('loadDemo', { body: { company: 'shop' } })).rejects.toMatchObject({
    code: 'demo_exists',
  });

  // The agency brings exchange rates, too.
  startDemo(application, undefined, { company: 'agency', days: 60 });
  await jobs.settled();
  expect(await call('workspace')).toMatchObject({ demo: true, demoCompany: 'agency' });
  expect(await count('rates')).toBeGreaterThan(40);
  expect(await count('settled_mrr')).toBeGreaterThan(10);
  const [unrated] = await store.engine.reader.run({
    sql: 'SELECT count(*) AS n FROM settled_mrr WHERE rate_missing',
    parameters: [],
  });
  expect(unrated?.n).toBe(0n);

  const origin = { file: 'mine.csv', kind: null, system: 'mine', author: null, demo: false };
  const mine = { orders: [{ id: '1', ordered_at: '2026-05-01T10:00:00Z', total: 100 }] };
  await store.ledger.record(workspace, origin, mine, '2026-06-02T00:00:00Z');
  await expect(call('loadDemo')).rejects.toMatchObject({ code: 'workspace_not_empty' });
  await call('dropDemo');
  expect(await count('orders')).toBe(1);
  expect(await count('rates')).toBe(0);
  expect(await call('workspace')).toMatchObject({ demo: false, demoCompany: null });
}, 60_000);
