import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/client.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { statement } from '../../src/store/engine/statement.ts';
import { engines } from '../support/engines.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };
type Row = Record<string, string | number | boolean | null>;

describe.each(engines)('facts by call on $name', (engine) => {
  let opened: OpenApplication;
  beforeAll(async () => {
    opened = await openTestApp(engine);
  });
  afterAll(() => opened.close());
  const post = (fact: string, ...rows: Row[]) =>
    clientOf(opened.app)('recordFacts', { params: { fact }, body: { rows } });

  it('refuses a score off the scale of its question, naming row and field, and writes none of the rows', async () => {
    const answered_at = '2026-01-05';
    await expect(
      post(
        'answers',
        { answered_at, kind: 'nps', score: 10 },
        { answered_at, kind: 'nps', score: 11 },
        { answered_at, kind: 'csat', score: 0 },
      ),
    ).rejects.toMatchObject({
      code: 'bad_request',
      fields: [{ field: 'rows[1].score' }, { field: 'rows[2].score' }],
    });
    const { totals } = await clientOf(opened.app)('query', { body: { metrics: ['nps'], ...january } });
    expect(totals.nps).toBeNull();
  });

  it('counts an order over 1200.00 as 1,200 and joins it to its lead by phone and e-mail', async () => {
    await post(
      'leads',
      { id: '1', created_at: '2026-01-05T09:00', channel: 'seo', phone: '06 12 34 56 78' },
      { id: '2', created_at: '2026-01-05', channel: 'ads', email: ' Ada@Example.com ' },
    );
    await post(
      'orders',
      { id: 'a', ordered_at: '2026-01-07 10:30:00', net: 1200.0, phone: '0612345678' },
      { id: 'b', ordered_at: '2026-01-08', net: '0.29', currency: 'eur', email: 'ada@example.com' },
    );
    const { rows, totals } = await clientOf(opened.app)('query', {
      body: { metrics: ['revenue'], by: ['channel'], ...january },
    });
    expect(totals.revenue).toBe(1200.29);
    expect(rows).toEqual(
      expect.arrayContaining([
        { channel: 'seo', revenue: 1200 },
        { channel: 'ads', revenue: 0.29 },
      ]),
    );
  });

  it('reads a time without offset, and a plain day, in the zone of the workspace', async () => {
    const again = await post('leads', {
      id: '1',
      created_at: '2026-01-05T08:00:00Z',
      channel: 'seo',
      phone: '+33612345678',
    });
    expect(again).toMatchObject({ batch: null, unchanged: 1 });
    // Half past midnight in Paris is still the day before in UTC.
    await post('leads', { id: '3', created_at: '2026-02-01T00:30' }, { id: '4', created_at: '2026-02-01' });
    const { totals } = await clientOf(opened.app)('query', {
      body: { metrics: ['leads'], from: '2026-02-01', to: '2026-02-01' },
    });
    expect(totals.leads).toBe(2);
  });
});

describe('facts by call that cannot be read', () => {
  let opened: OpenApplication;
  beforeAll(async () => {
    opened = await openTestApp(duckdb());
  });
  afterAll(() => opened.close());

  it.each([
    ['costs', { day: '2026-01-05', amount: 10.005 }, 'amount', /more decimals than EUR has \(2\)/],
    ['costs', { day: '2026-01-05', amount: '10.5', currency: 'JPY' }, 'amount', /than JPY has \(0\)/],
    ['costs', { day: '2026-01-05', amount: '1 200,00' }, 'amount', /no amount/],
    ['costs', { day: '2026-01-05', amount: 10, currency: 'EURO' }, 'currency', /not a currency code/],
    ['leads', { created_at: '2026-01-05', email: 'ada at example.com' }, 'email', /not an e-mail address/],
    ['leads', { created_at: '2026-01-05', phone: 'call me' }, 'phone', /not a phone number/],
    ['leads', { created_at: '2026-02-31T09:00' }, 'created_at', /is not a time/],
    ['leads', { created_at: '2026-02-31' }, 'created_at', /is not a time/],
  ] as const)('%s %o is refused', async (fact, row: Row, field, reason) => {
    const call = clientOf(opened.app, { 'accept-language': 'en' });
    await expect(call('recordFacts', { params: { fact }, body: { rows: [row] } })).rejects.toMatchObject({
      status: 400,
      code: 'bad_request',
      values: { field: `rows[0].${field}`, reason: expect.stringMatching(reason) },
    });
  });

  it.each([
    ['en', '"31/12/2026" is not a time', 'a value is needed', '"red" is not accepted'],
    ['fr', '« 31/12/2026 » n’est pas un instant', 'il manque une valeur', '« red » n’est pas accepté'],
  ])('are all named at once, in the language asked for (%s)', async (language, time, needed, choice) => {
    const call = clientOf(opened.app, { 'accept-language': language });
    const rows = [
      { id: '1', ordered_at: '31/12/2026', net: '1 200', status: 'red', emial: 'ada@example.com' },
      { id: '2', ordered_at: '2026-12-31', net: 1 },
      { id: '3', net: 1, email: 'ada' },
    ];
    const refused = await call('recordFacts', { params: { fact: 'orders' }, body: { rows } }).then(
      () => null,
      (error: unknown) => error,
    );
    if (!(refused instanceof ApiError)) throw new Error('not refused');
    const reasons = refused.fields.map(({ field, reason }) => [field, reason.replaceAll('\u202f', ' ')]);
    expect(reasons).toEqual([
      ['rows[0].net', expect.stringContaining('1 200')],
      ['rows[0].ordered_at', time],
      ['rows[0].status', choice],
      ['rows[0].emial', expect.any(String)],
      ['rows[2].email', expect.stringContaining('ada')],
      ['rows[2].ordered_at', needed],
    ]);
    for (const { advice } of refused.fields) expect(advice).not.toBe('');
  });

  it('are told apart from amounts in currencies of other decimals', async () => {
    const call = clientOf(opened.app);
    const rows = [
      { day: '2026-01-05', amount: 500, currency: 'JPY', label: 'yen' },
      { day: '2026-01-05', amount: '1.234', currency: 'TND', label: 'dinar' },
      { day: '2026-01-05', amount: 1.1, label: 'euro' },
    ];
    await call('recordFacts', { params: { fact: 'costs' }, body: { rows } });
    const stored = await opened.application.store.engine.reader.run(
      statement('SELECT label, amount FROM costs ORDER BY label'),
    );
    expect(stored.map(({ label, amount }) => [label, Number(amount)])).toEqual([
      ['dinar', 1234],
      ['euro', 110],
      ['yen', 500],
    ]);
  });

  it('and what can be is described for every fact', async () => {
    const answer = await opened.app.inject({ url: '/api/openapi.json', headers: { host: 'localhost' } });
    const { description } = answer.json().paths['/api/facts/{fact}'].post;
    expect(description).toContain(
      '- `refunds`: order_ref* (id in orders), refunded_at* (time), amount* (money)',
    );
  });
});
