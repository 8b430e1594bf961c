import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { limits } from '../../../src/store/intake/limits.ts';
import { recogniseFile } from '../../../src/store/intake/recognise-file.ts';
import { intakeStore } from './intake-store.ts';

const intake = intakeStore();
/** Stripe's own examples of its objects; skipped where they are not. */
const fixtures = new URL(
  '../../../../shared/data/export_formats/stripe_api_objects_official_fixtures.json',
  import.meta.url,
);

/** Made up, in the shape of Stripe's API. */
const charge = (id: string, status = 'succeeded') => ({
  object: 'charge',
  id,
  amount: 5000,
  amount_captured: 5000,
  captured: true,
  created: 1774429200,
  currency: 'eur',
  customer: 'cus_1',
  status,
  billing_details: { email: 'anne@example.com' },
});
const objects = [
  charge('ch_1'),
  charge('ch_2', 'failed'),
  {
    object: 'refund',
    id: 're_1',
    charge: 'ch_1',
    amount: 1250,
    created: 1774515600,
    currency: 'eur',
    status: 'succeeded',
  },
  {
    object: 'refund',
    id: 're_2',
    charge: 'ch_1',
    amount: 1250,
    created: 1774515600,
    currency: 'eur',
    status: 'failed',
  },
  {
    object: 'invoice',
    id: 'in_1',
    status: 'paid',
    created: 1774429200,
    total: 5000,
    total_excluding_tax: 4000,
    currency: 'eur',
    customer: 'cus_1',
    subscription: 'sub_1',
  },
  {
    object: 'subscription',
    id: 'sub_1',
    status: 'canceled',
    customer: 'cus_1',
    currency: 'eur',
    start_date: 1774429200,
    ended_at: 1777107600,
    items: {
      data: [
        { quantity: 1, price: { unit_amount: 24000, recurring: { interval: 'year', interval_count: 1 } } },
      ],
    },
  },
];

it.each([
  ['a list of the API', JSON.stringify({ object: 'list', data: objects }, null, 2)],
  ['an array', `\ufeff${JSON.stringify(objects)}`],
  ['one object per line', objects.map((one) => JSON.stringify(one)).join('\n')],
  ['named objects', JSON.stringify(Object.fromEntries(objects.map((one) => [one.id, one])))],
])('reads the payments, refunds and subscriptions of Stripe from %s', async (_, text) => {
  const workspace = intake.workspace();
  const path = await intake.file('stripe.json', text);
  const report = await intake.importFile(workspace, path);
  expect(report).toMatchObject({ kind: 'stripe', rowsRefused: 0, problemCount: 0, unjoined: [] });
  const orders = await intake.rows(workspace, 'orders');
  expect(orders.map(({ key, status, total }) => [key, status, total])).toEqual([
    ['stripe:ch_1', 'valid', 5000n],
    ['stripe:ch_2', 'cancelled', 5000n],
  ]);
  expect(await intake.rows(workspace, 'refunds')).toMatchObject([
    { order_ref: 'stripe:ch_1', amount: 1250n },
  ]);
  const changes = await intake.rows(workspace, 'subscription_changes');
  expect(changes.map(({ mrr, currency }) => [mrr, currency])).toEqual(
    expect.arrayContaining([
      [2000n, 'EUR'],
      [0n, 'EUR'],
    ]),
  );
  expect(await intake.rows(workspace, 'invoices')).toMatchObject([
    { key: 'stripe:in_1', net: 4000n, total: 5000n, subscription: 'sub_1', status: 'valid' },
  ]);
  expect((await intake.importFile(workspace, path)).batch).toBeNull();
});

it('says of objects without money what to export instead, and reads other text that begins like JSON as text', async () => {
  const products = await intake.file('products.json', JSON.stringify([{ object: 'product', id: 'prod_1' }]));
  await expect(intake.importFile(intake.workspace(), products)).rejects.toMatchObject({
    code: 'mapping_finds_no_facts',
    values: { instead: expect.stringContaining('charges') },
  });
  const csv = await intake.file('leads.csv', '{"id"};created_at\nA;2026-03-25\n');
  const { recognised } = await recogniseFile(csv, 'leads.csv', { language: 'fr' });
  expect(recognised.columns.map(({ name }) => name)).toEqual(['{"id"}', 'created_at']);
});

it('refuses JSON too large to be read whole, and nesting without end, within seconds', async () => {
  const large = await intake.file('large.json', Buffer.alloc(limits.json + 1, '[{"object":"charge"}'));
  await expect(intake.importFile(intake.workspace(), large)).rejects.toMatchObject({
    code: 'file_too_large',
  });
  const deep = await intake.file('deep.json', `[{"a":${'['.repeat(200_000)}`);
  await expect(intake.importFile(intake.workspace(), deep)).rejects.toMatchObject({ name: 'FilonError' });
});

it.skipIf(!existsSync(fixtures))('reads Stripe’s own examples (skipped where they are not)', async () => {
  const workspace = intake.workspace();
  const path = await intake.file('stripe.json', readFileSync(fixtures));
  expect(await intake.importFile(workspace, path)).toMatchObject({
    kind: 'stripe',
    rowsRead: 5,
    rowsRefused: 0,
  });
  expect(await intake.rows(workspace, 'orders')).toMatchObject([{ status: 'cancelled', total: 100n }]);
  expect(await intake.rows(workspace, 'subscription_changes')).toMatchObject([
    { mrr: 2000n, currency: 'USD' },
    // Its pause says that nothing of it will be paid.
    { mrr: 0n, currency: 'USD' },
  ]);
  expect(await intake.rows(workspace, 'invoices')).toMatchObject([{ status: 'cancelled', total: 1000n }]);
});
