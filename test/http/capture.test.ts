import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/server/configuration.ts';
import { type OpenApplication, openApplication } from '../../src/server/open-application.ts';
import { statement } from '../../src/store/engine/statement.ts';
import { engines } from '../support/engines.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const host = 'localhost:3210';

/** Current rows of a ledger table. */
async function current({ application }: OpenApplication, columns: string, table: string) {
  return application.store.engine.reader.run(
    statement(`SELECT ${columns} FROM ${table} WHERE superseded_at IS NULL ORDER BY ${columns}`),
  );
}

describe.each(engines)('leads by call on $name', (engine) => {
  let opened: OpenApplication;
  beforeAll(async () => {
    opened = await openTestApp(engine);
  });
  afterAll(() => opened.close());
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    opened.app.inject({
      method: 'POST',
      url: '/api/leads',
      headers: { host, 'accept-language': 'en', ...headers },
      payload: body as object,
    });

  it('are durable with all that says where they come from', async () => {
    const answer = await post({
      email: 'Ada@Example.com',
      phone: '06 12 34 56 78',
      full_name: 'Ada Lovelace',
      postcode: '69001',
      message: 'Three windows,\nplease.',
      landing_page:
        'https://www.fenetres.example/devis?utm_source=google&utm_medium=cpc&utm_campaign=Lyon&gclid=g-1',
      referrer: 'https://www.google.com/',
      fbclid: 'f-1',
      details: { surface: 12, urgent: true },
      permissions: [{ channel: 'email', given: true, wording: 'You may write to me.' }],
    });
    expect(answer.statusCode).toBe(200);
    const [lead] = answer.json().leads;
    expect(lead).toEqual({ key: expect.any(String), state: 'new', duplicateOf: null, problems: [] });
    const [row] = await current(
      opened,
      'key, channel, source, medium, campaign, click_id, landing_page, postcode',
      'leads',
    );
    expect(row).toEqual({
      key: lead.key,
      channel: 'paid_search',
      source: 'google',
      medium: 'cpc',
      campaign: 'Lyon',
      click_id: 'g-1',
      landing_page: 'fenetres.example/devis',
      postcode: '69001',
    });
    const details = await current(opened, 'name, value', 'lead_details');
    expect(Object.fromEntries(details.map(({ name, value }) => [name, value]))).toEqual({
      message: 'Three windows,\nplease.',
      referrer: 'https://www.google.com/',
      fbclid: 'f-1',
      surface: '12',
      urgent: 'true',
    });
    const [permission] = await current(
      opened,
      'channel, given, wording, lead_ref, person_key',
      'permissions',
    );
    expect(permission).toMatchObject({ channel: 'email', given: true, lead_ref: lead.key });
    expect(permission?.person_key).not.toBeNull();
    const { totals } = await clientOf(opened.app)('query', {
      body: { metrics: ['leads'], from: '2020-01-01', to: '2099-12-31' },
    });
    expect(totals.leads).toBe(1);
  });

  it('tell whose open lead one repeats, and count once', async () => {
    const again = (await post({ phone: '+33612345678', first_name: 'Ada' })).json().leads[0];
    expect(again.duplicateOf).toEqual(expect.any(String));
    const other = (await post({ phone: '+33612345678', product: 'door', email: 'ada@example.com' })).json();
    // The first one names no product, so it may be about a door too.
    expect(other.leads[0].duplicateOf).toBe(again.duplicateOf);
    const batch = (
      await post([
        { email: 'bob@example.com', product: 'door' },
        { email: 'BOB@example.com', product: 'window' },
        { email: 'bob@example.com', product: 'window' },
      ])
    ).json();
    const [door, window, twice] = batch.leads;
    expect([door.duplicateOf, window.duplicateOf, twice.duplicateOf]).toEqual([null, null, window.key]);
    const { totals } = await clientOf(opened.app)('query', {
      body: { metrics: ['leads'], from: '2020-01-01', to: '2099-12-31' },
    });
    expect(totals.leads).toBe(3);
  });

  it('of one person that come at the same time see each other', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({ email: 'eve@example.com' })));
    const leads = answers.map((answer) => answer.json().leads[0]);
    expect(leads.filter(({ duplicateOf }) => duplicateOf === null)).toHaveLength(1);
  });

  it('come once under one idempotency key, also at the same time', async () => {
    const headers = { 'idempotency-key': 'order-form-77' };
    const body = { email: 'once@example.com', details: { room: 'bath' } };
    const answers = await Promise.all([post(body, headers), post(body, headers), post(body, headers)]);
    const keys = new Set(answers.map((answer) => JSON.stringify(answer.json())));
    expect(keys.size).toBe(1);
    const other = await post({ email: 'twice@example.com' }, headers);
    expect([other.statusCode, other.json().error.code]).toEqual([409, 'key_used_otherwise']);
    const rows = await opened.application.store.engine.reader.run(
      statement(
        `SELECT l.key FROM leads l JOIN persons p ON p.person_key = l.person_key
          WHERE l.superseded_at IS NULL AND p.email IN ('once@example.com', 'twice@example.com')`,
      ),
    );
    expect(rows).toHaveLength(1);
  });

  it('restate under their own id what is new, and keep the rest', async () => {
    await post({
      system: 'crm',
      leads: [{ id: 7, email: 'cy@example.com', city: 'Lyon', channel: 'fair', details: { a: '1' } }],
    });
    const again = (
      await post({ system: 'crm', leads: [{ id: 7, postcode: '69003', details: { a: '1', b: '2' } }] })
    ).json();
    expect(again.leads[0]).toMatchObject({ key: 'crm:7', state: 'known' });
    const rows = await opened.application.store.engine.reader.run(
      statement(
        `SELECT l.channel, l.postcode, p.email, p.city FROM leads l JOIN persons p ON p.person_key = l.person_key
          WHERE l.superseded_at IS NULL AND l.key = 'crm:7'`,
      ),
    );
    expect(rows).toEqual([{ channel: 'fair', postcode: '69003', email: 'cy@example.com', city: 'Lyon' }]);
    const details = await opened.application.store.engine.reader.run(
      statement(`SELECT name, value FROM lead_details WHERE lead_ref = 'crm:7' ORDER BY name`),
    );
    expect(details).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: '2' },
    ]);
    const same = (await post({ system: 'crm', leads: [{ id: 7, postcode: '69003' }] })).json();
    expect(same.batch).toBeNull();
  });

  it('keep what cannot be read, and say so', async () => {
    const { leads } = (
      await post([
        { full_name: 'Zoé', email: 'zoe at example.com', phone: '📞 call me', fist_name: 'Z' },
        { details: { note: 'nobody' } },
      ])
    ).json();
    expect(leads[0].state).toBe('new');
    expect(leads[0].problems.map(({ field }: { field: string }) => field)).toEqual([
      'email',
      'phone',
      'fist_name',
    ]);
    expect(leads[0].problems[0].reason).toBe(
      '"zoe at example.com" is not an e-mail address; it is kept among the lead’s details',
    );
    expect(leads[1]).toMatchObject({ key: null, state: 'refused' });
    const kept = await opened.application.store.engine.reader.run(
      statement('SELECT name, value FROM lead_details WHERE lead_ref = $1 ORDER BY name', leads[0].key),
    );
    expect(kept).toEqual([
      { name: 'email', value: 'zoe at example.com' },
      { name: 'fist_name', value: 'Z' },
      { name: 'phone', value: '📞 call me' },
    ]);
  });
});

describe('hostile leads', () => {
  let opened: OpenApplication;
  beforeAll(async () => {
    opened = await openTestApp(duckdb());
  });
  afterAll(() => opened.close());
  const post = (payload: object, headers = {}) =>
    opened.app.inject({ method: 'POST', url: '/api/leads', headers: { host, ...headers }, payload });

  it('with a script in the name or signs that no screen shows are plain text', async () => {
    const name = '<script>alert("x")</script>\u0000\u202e\u0007 =HYPERLINK("http://x")';
    const { leads } = (await post({ full_name: name, email: 'x@example.com' })).json();
    const [row] = await opened.application.store.engine.reader.run(
      statement(
        'SELECT p.full_name FROM persons p JOIN leads l ON l.person_key = p.person_key WHERE l.key = $1',
        leads[0].key,
      ),
    );
    expect(row?.full_name).toBe('<script>alert("x")</script> =HYPERLINK("http://x")');
  });

  it('of ten megabytes are refused, a long note is cut and named', async () => {
    const huge = await post({ email: 'y@example.com', message: 'a'.repeat(10_000_000) });
    expect([huge.statusCode, huge.json().error.code]).toEqual([413, 'body_too_large']);
    const { leads } = (await post({ email: 'y@example.com', message: '🙂'.repeat(30_000) })).json();
    expect(leads[0].problems).toEqual([{ field: 'message', reason: expect.stringContaining('20000') }]);
    const [row] = await opened.application.store.engine.reader.run(
      statement(`SELECT length(value) AS size FROM lead_details WHERE name = 'message'`),
    );
    expect(Number(row?.size)).toBe(10_000);
  });

  it('that say nobody at all are refused in French too', async () => {
    const answer = await post([{}, { details: { a: 1 } }], { 'accept-language': 'fr' });
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, 'no_lead_taken']);
    expect(answer.json().error.message).toContain('rien ne dit qui c’est');
  });
});

describe('a key with the right to capture', () => {
  it('hands in leads and sees nothing', async () => {
    const opened = await openTestApp(duckdb());
    const { secret } = await clientOf(opened.app)('createKey', {
      body: { name: 'site', scopes: ['capture'] },
    });
    const authorization = `Bearer ${secret}`;
    const headers = { host, authorization };
    const posted = await opened.app.inject({
      method: 'POST',
      url: '/api/leads',
      headers,
      payload: { email: 'a@example.com' },
    });
    expect(posted.statusCode).toBe(200);
    for (const url of ['/api/batches', '/api/workspace', '/api/keys']) {
      expect((await opened.app.inject({ url, headers })).statusCode).toBe(403);
    }
    const facts = await opened.app.inject({
      method: 'POST',
      url: '/api/facts/leads',
      headers,
      payload: { rows: [{}] },
    });
    expect(facts.statusCode).toBe(403);
    await opened.close();
  });
});

describe('a server that starts again', () => {
  it('knows an idempotency key of before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'filon-capture-'));
    const start = async () =>
      openApplication({
        configuration: readConfiguration({ FILON_DATABASE: join(folder, 'filon.duckdb') }, folder),
        webFolder: null,
        logger: null,
      });
    const post = (opened: OpenApplication) =>
      opened.app.inject({
        method: 'POST',
        url: '/api/leads',
        headers: { host, 'idempotency-key': 'k1' },
        payload: { email: 'again@example.com' },
      });
    const first = await start();
    const before = (await post(first)).json();
    await first.close();
    const second = await start();
    expect((await post(second)).json()).toEqual(before);
    expect(await current(second, 'key', 'leads')).toEqual([{ key: before.leads[0].key }]);
    await second.close();
    rmSync(folder, { recursive: true });
  });
});
