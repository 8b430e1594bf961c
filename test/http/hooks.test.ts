import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { statement } from '../../src/store/engine/statement.ts';
import { engines } from '../support/engines.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const host = 'localhost:3210';
const own = `http://${host}`;
type Texts = Readonly<Record<string, string>>;

function hmac(algorithm: string, secret: string, text: string, encoding: 'hex' | 'base64'): string {
  return createHmac(algorithm, secret).update(text).digest(encoding);
}

function of(opened: OpenApplication) {
  const send = (url: string, payload: string, headers: Texts = {}) =>
    opened.app.inject({
      method: 'POST',
      url: url.replace(own, ''),
      headers: { host, 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      payload,
    });
  const rows = async (sql: string, ...parameters: readonly string[]) =>
    opened.application.store.engine.reader.run(statement(sql, ...parameters));
  const count = async (table: string) => Number((await rows(`SELECT count(*) AS n FROM ${table}`))[0]?.n);
  return { send, rows, count, call: clientOf(opened.app) };
}

/** A clock that moves when told. */
function clock(start = '2026-03-02T09:00:00Z') {
  let ms = Date.parse(start);
  return { now: () => new Date(ms), pass: (seconds: number) => (ms += seconds * 1000) };
}

describe.each(engines)('signed webhooks on $name', (engine) => {
  let opened: OpenApplication;
  const time = clock();
  beforeAll(async () => {
    opened = await openTestApp(engine, {}, time.now);
  });
  afterAll(() => opened.close());

  it('take what is signed once, and nothing else', async () => {
    const { send, call, count } = of(opened);
    const hook = await call('createHook', { body: { kind: 'signed', name: 'Site' } });
    const body = JSON.stringify({ email: 'sig@example.com', details: { a: 'é' } });
    const signed = (text: string, secret = hook.secret, at = time.now().getTime() / 1000) => ({
      'x-filon-timestamp': String(at),
      'x-filon-signature': `sha256=${hmac('sha256', secret, `${at}.${text}`, 'hex')}`,
    });
    const code = (answer: { json(): { error?: { code: string } }; statusCode: number }) => [
      answer.statusCode,
      answer.json().error?.code,
    ];
    expect(code(await send(hook.address, body))).toEqual([401, 'hook_signature']);
    expect(code(await send(hook.address, body, signed(body, 'wrong')))).toEqual([401, 'hook_signature']);
    expect(code(await send(hook.address, `${body} `, signed(body)))).toEqual([401, 'hook_signature']);
    const old = signed(body, hook.secret, time.now().getTime() / 1000 - 301);
    expect(code(await send(hook.address, body, old))).toEqual([401, 'hook_stale']);
    expect(await count('leads')).toBe(0);
    const headers = signed(body);
    const both = await Promise.all([send(hook.address, body, headers), send(hook.address, body, headers)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    time.pass(60);
    expect(code(await send(hook.address, body, headers))).toEqual([409, 'hook_replayed']);
    const nobody = JSON.stringify([{ email: 'sig@example.com' }, { details: { a: 1 } }]);
    expect((await send(hook.address, nobody, signed(nobody))).json().taken).toBe(1);
    const odd = '[{]';
    expect(code(await send(hook.address, odd, signed(odd)))).toEqual([400, 'hook_body']);
    expect(await count('leads')).toBe(2);
    const [listed] = (await call('hooks')).hooks;
    expect(listed).toMatchObject({ name: 'Site', refusedReason: 'hook_replayed', hasToken: false });
    // Written once a minute; the last one still waits.
    expect(listed?.refusedCount).toBe(6);
    expect(JSON.stringify(await call('hooks'))).not.toContain(hook.secret);
    await call('revokeHook', { params: { id: hook.id } });
    expect(code(await send(hook.address, body, signed(body)))).toEqual([404, 'hook_not_found']);
  });

  it('of Google lead forms bring a lead with its click, and no test data', async () => {
    const { send, call, rows, count } = of(opened);
    const hook = await call('createHook', {
      body: { kind: 'google_lead_form', name: 'Google', settings: { defaults: { product: 'window' } } },
    });
    const lead = {
      lead_id: 'TeSt-1',
      api_version: '1.0',
      form_id: 123,
      campaign_id: 456,
      adgroup_id: 789,
      gcl_id: 'gclid-9',
      google_key: hook.secret,
      is_test: false,
      lead_submit_time: '2026-03-02T08:00:00Z',
      user_column_data: [
        { column_id: 'FULL_NAME', column_name: 'Full name', string_value: 'Jane Doe' },
        { column_id: 'PHONE_NUMBER', string_value: '+33612000001' },
        { column_id: 'EMAIL', string_value: 'jane@example.com' },
        { column_id: 'what_is_your_budget?', string_value: '10 000' },
      ],
    };
    const wrong = await send(hook.address, JSON.stringify({ ...lead, google_key: 'x' }));
    expect(wrong.statusCode).toBe(401);
    const before = await count('leads');
    expect((await send(hook.address, JSON.stringify({ ...lead, is_test: true }))).json()).toMatchObject({
      taken: 0,
      ignored: 1,
    });
    await send(hook.address, JSON.stringify(lead));
    expect((await send(hook.address, JSON.stringify(lead))).statusCode).toBe(200);
    expect(await count('leads')).toBe(before + 1);
    const alone = { ...lead, lead_id: 'TeSt-2', user_column_data: lead.user_column_data.slice(3) };
    expect((await send(hook.address, JSON.stringify(alone))).json().taken).toBe(1);
    const [row] = await rows(
      `SELECT created_at, click_id, campaign_id, channel, source, capture, product FROM leads WHERE key = 'google:TeSt-1'`,
    );
    expect(row).toEqual({
      created_at: '2026-03-02T08:00:00.000Z',
      click_id: 'gclid-9',
      campaign_id: '456',
      channel: 'paid_search',
      source: 'google',
      capture: 'form',
      product: 'window',
    });
    const details = await rows(
      `SELECT name, value FROM lead_details WHERE lead_ref = 'google:TeSt-1' ORDER BY name`,
    );
    expect(details.map(({ name }) => name)).toEqual(['ad_group_id', 'form_id', 'what_is_your_budget?']);
  });

  it('of Brevo and Mailchimp feed the mail figures; machines and wishes apart', async () => {
    const { send, call, rows } = of(opened);
    const brevo = await call('createHook', { body: { kind: 'brevo', name: 'Brevo' } });
    const event = (name: string, more: object = {}) => ({
      event: name,
      email: 'Reader@example.com',
      'message-id': '<m1@relay.example.com>',
      ts_event: 1772442000,
      tags: ['march'],
      ...more,
    });
    const unsigned = await send(
      brevo.address.replace(`/${brevo.secret}`, ''),
      JSON.stringify(event('request')),
    );
    expect(unsigned.statusCode).toBe(401);
    const told = [
      event('request'),
      event('delivered'),
      event('unique_proxy_open'),
      event('click', { user_agent: 'Barracuda Sentinel', ts_event: 1772442010 }),
      event('deferred'),
    ];
    expect((await send(brevo.address, JSON.stringify(told))).json()).toEqual({
      taken: 4,
      toFetch: 0,
      ignored: 1,
    });
    await send(brevo.address, JSON.stringify(told));
    const figures = async () => {
      const metrics = ['messages_sent', 'open_rate', 'email_click_rate'] as const;
      const { totals } = await call('query', {
        body: { metrics: [...metrics], from: '2020-01-01', to: '2099-12-31' },
      });
      return metrics.map((id) => totals[id]);
    };
    expect(await rows(`SELECT type, machine FROM messages ORDER BY type`)).toEqual([
      { type: 'clicked', machine: true },
      { type: 'delivered', machine: false },
      { type: 'opened', machine: true },
      { type: 'sent', machine: false },
    ]);
    expect(await figures()).toEqual([1, 0, 0]);
    await send(
      brevo.address,
      JSON.stringify(
        event('opened', { ts_event: 1772442100, user_agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130' }),
      ),
    );
    expect(await figures()).toEqual([1, 1, 0]);

    const mailchimp = await call('createHook', { body: { kind: 'mailchimp', name: 'Mailchimp' } });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const left = new URLSearchParams({
      type: 'unsubscribe',
      fired_at: '2026-03-02 10:00:00',
      'data[email]': 'reader@example.com',
      'data[campaign_id]': 'cb398d21d2',
    });
    expect(
      (await opened.app.inject({ url: mailchimp.address.replace(own, ''), headers: { host } })).statusCode,
    ).toBe(200);
    expect((await send(mailchimp.address, left.toString(), form)).statusCode).toBe(200);
    expect(await rows(`SELECT channel, given, source, at_time FROM permissions`)).toEqual([
      { channel: 'email', given: false, source: 'mailchimp', at_time: '2026-03-02T10:00:00.000Z' },
    ]);

    const mandrill = await call('createHook', { body: { kind: 'mandrill', name: 'Mandrill' } });
    expect((await send(mandrill.address, 'mandrill_events=%5B%5D', form)).statusCode).toBe(200);
    await call('changeHook', { params: { id: mandrill.id }, body: { settings: { appSecret: 'key' } } });
    const events = JSON.stringify([
      {
        event: 'open',
        ts: 1772442200,
        user_agent: 'Mozilla/5.0',
        msg: { _id: 'x1', email: 'r2@example.com', tags: ['a'] },
      },
    ]);
    const body = new URLSearchParams({ mandrill_events: events }).toString();
    const signature = hmac('sha1', 'key', `${mandrill.address}mandrill_events${events}`, 'base64');
    expect((await send(mandrill.address, body, { ...form, 'x-mandrill-signature': 'AAAA' })).statusCode).toBe(
      401,
    );
    expect(
      (await send(mandrill.address, body, { ...form, 'x-mandrill-signature': signature })).statusCode,
    ).toBe(200);
    expect(await rows(`SELECT machine FROM messages WHERE message = 'mandrill:x1'`)).toEqual([
      { machine: true },
    ]);
  });
});

/** A local stand-in for another program's API. */
async function openSource(answers: (request: IncomingMessage) => { status?: number; body: unknown }) {
  const asked: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request);
    const { status = 200, body } = answers(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { asked, base: `http://127.0.0.1:${port}`, close: () => new Promise((end) => server.close(end)) };
}

describe('webhooks that only announce', () => {
  let opened: OpenApplication;
  const time = clock();
  beforeAll(async () => {
    opened = await openTestApp(duckdb(), {}, time.now);
  });
  afterAll(() => opened.close());

  it('Meta: the lead is fetched afterwards, again until the source answers', async () => {
    const { send, call, rows, count } = of(opened);
    let broken = true;
    const source = await openSource(({ url }) =>
      broken
        ? { status: 500, body: {} }
        : {
            body: {
              id: (url ?? '').slice(1).split('?')[0],
              created_time: '2026-03-02T08:30:00+0000',
              ad_name: 'Video A',
              adset_name: 'Lyon',
              campaign_id: '77',
              campaign_name: 'Spring',
              is_organic: false,
              platform: 'ig',
              field_data: [
                { name: 'full_name', values: ['Marie Curie'] },
                { name: 'email', values: ['marie@example.com'] },
                { name: 'phone_number', values: ['+33612000002'] },
                { name: 'surface', values: ['100 m²'] },
              ],
            },
          },
    );
    const settings = { appSecret: 'app', token: 'page-token', base: source.base };
    const hook = await call('createHook', { body: { kind: 'meta_lead_ads', name: 'Meta', settings } });
    const verify = (token: string) =>
      opened.app.inject({
        url: `/hooks/${hook.id}?${new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '1158201444' })}`,
        headers: { host },
      });
    expect((await verify(hook.secret)).body).toBe('1158201444');
    expect((await verify('other')).statusCode).toBe(401);
    const body = JSON.stringify({
      object: 'page',
      entry: [
        {
          id: '1',
          time: 1772442000,
          changes: [{ field: 'leadgen', value: { leadgen_id: '444', page_id: '1', form_id: '2' } }],
        },
      ],
    });
    const signature = { 'x-hub-signature-256': `sha256=${hmac('sha256', 'app', body, 'hex')}` };
    expect((await send(hook.address, body, { 'x-hub-signature-256': 'sha256=00' })).statusCode).toBe(401);
    expect((await send(hook.address, body, signature)).json()).toEqual({ taken: 0, toFetch: 1, ignored: 0 });
    await opened.application.fetches.run();
    expect(await count('leads')).toBe(0);
    const [waiting] = (await call('fetches')).fetches;
    expect(waiting).toMatchObject({ attempts: 1, failed: false, lastError: 'HTTP 500' });
    await opened.application.fetches.run();
    expect(source.asked).toHaveLength(1);
    broken = false;
    time.pass(31);
    await opened.application.fetches.run();
    expect(source.asked[1]?.headers.authorization).toBe('Bearer page-token');
    expect(await rows('SELECT key, channel, source, campaign, ad_group, ad, created_at FROM leads')).toEqual([
      {
        key: 'meta:444',
        channel: 'paid_social',
        source: 'meta',
        campaign: 'Spring',
        ad_group: 'Lyon',
        ad: 'Video A',
        created_at: '2026-03-02T08:30:00.000Z',
      },
    ]);
    expect((await call('fetches')).fetches).toEqual([]);
    await send(hook.address, body, signature);
    await opened.application.fetches.run();
    expect(await count('leads')).toBe(1);
    await source.close();
  });

  it('what never answers is given up, listed, and tried again when asked', async () => {
    const { send, call, count } = of(opened);
    const hook = await call('createHook', {
      body: { kind: 'pipedrive', name: 'P', settings: { token: 't', base: 'http://127.0.0.1:9' } },
    });
    const body = JSON.stringify({
      meta: { action: 'change', entity: 'deal', version: '2.0' },
      data: { id: 9, title: 'x' },
    });
    await send(hook.address, body, { authorization: `Basic ${btoa(`filon:${hook.secret}`)}` });
    for (let n = 0; n < 20; n++) {
      await opened.application.fetches.run();
      time.pass(6 * 3_600);
    }
    const [given] = (await call('fetches')).fetches;
    expect(given).toMatchObject({ failed: true, attempts: 16 });
    const source = await openSource(({ url }) =>
      url?.startsWith('/v1/stages/')
        ? { body: { success: true, data: { id: 3, name: 'Devis envoyé' } } }
        : {
            body: {
              success: true,
              data: {
                id: 9,
                title: 'Veranda',
                value: 1200.5,
                currency: 'EUR',
                status: 'open',
                stage_id: 3,
                add_time: '2026-02-01 10:00:00',
                update_time: '2026-03-01 10:00:00',
                person_id: {
                  name: 'Paul',
                  email: [{ value: 'paul@example.com', primary: true }],
                  phone: [{ value: '' }],
                },
              },
            },
          },
    );
    await call('changeHook', { params: { id: hook.id }, body: { settings: { base: source.base } } });
    await call('retryFetch', { params: { id: given?.id ?? '' } });
    const before = await count('leads');
    await opened.application.fetches.run();
    expect(source.asked[0]?.headers['x-api-token']).toBe('t');
    expect(await count('leads')).toBe(before + 1);
    const [event] = await of(opened).rows(
      `SELECT lead_ref, type, stage, amount, at_time FROM lead_events WHERE lead_ref = 'pipedrive:9'`,
    );
    expect(event).toEqual({
      lead_ref: 'pipedrive:9',
      type: 'stage',
      stage: 'Devis envoyé',
      amount: 120050n,
      at_time: '2026-03-01T10:00:00.000Z',
    });
    await source.close();
  });

  it('HubSpot: signed with method, address, body and time; a won deal is an order of its contact’s lead', async () => {
    const { send, call, rows } = of(opened);
    const source = await openSource(({ url }) =>
      url?.includes('/contacts/')
        ? {
            body: {
              id: '51',
              properties: {
                email: 'zoe@example.com',
                firstname: 'Zoé',
                createdate: '2026-02-01T08:00:00.000Z',
                lifecyclestage: 'customer',
              },
            },
          }
        : {
            body: {
              id: '900',
              properties: {
                amount: '2500',
                deal_currency_code: 'EUR',
                dealstage: 'closedwon',
                hs_is_closed_won: 'true',
                closedate: '2026-03-01T12:00:00.000Z',
              },
              associations: { contacts: { results: [{ id: '51', type: 'deal_to_contact' }] } },
            },
          },
    );
    const settings = { appSecret: 'client-secret', token: 'pat', base: source.base };
    const hook = await call('createHook', { body: { kind: 'hubspot', name: 'HubSpot', settings } });
    const body = JSON.stringify([
      {
        eventId: 1,
        subscriptionType: 'deal.propertyChange',
        objectId: 900,
        propertyName: 'dealstage',
        propertyValue: 'closedwon',
      },
      { eventId: 2, subscriptionType: 'company.creation', objectId: 3 },
    ]);
    const at = time.now().getTime();
    const signed = (ms: number) => ({
      'x-hubspot-request-timestamp': String(ms),
      'x-hubspot-signature-v3': hmac('sha256', 'client-secret', `POST${hook.address}${body}${ms}`, 'base64'),
    });
    expect(
      (await send(hook.address, body, { ...signed(at), 'x-hubspot-signature-v3': 'AAAA' })).statusCode,
    ).toBe(401);
    expect((await send(hook.address, body, signed(at - 301_000))).json().error.code).toBe('hook_stale');
    expect((await send(hook.address, body, signed(at))).json()).toEqual({ taken: 0, toFetch: 1, ignored: 1 });
    await opened.application.fetches.run();
    const [order] = await rows(`SELECT key, lead_ref, net, ordered_at FROM orders`);
    expect(order).toEqual({
      key: 'hubspot:900',
      lead_ref: 'hubspot:51',
      net: 250000n,
      ordered_at: '2026-03-01T12:00:00.000Z',
    });
    const [lead] = await rows(`SELECT won_day FROM settled_leads WHERE key = 'hubspot:51'`);
    expect(lead?.won_day).toBe('2026-03-01');
    await source.close();
  });

  it('Pipedrive without a token: what the body says is taken, in both versions', async () => {
    const { send, call, rows } = of(opened);
    const hook = await call('createHook', { body: { kind: 'pipedrive', name: 'P2' } });
    const authorization = `Basic ${btoa(`filon:${hook.secret}`)}`;
    const v1 = {
      v: 1,
      event: 'updated.deal',
      meta: { action: 'updated', object: 'deal', id: 20 },
      current: {
        id: 20,
        title: 'Door',
        status: 'lost',
        lost_time: '2026-03-01 09:00:00',
        lost_reason: 'price',
        value: 300,
        currency: 'EUR',
        person_name: 'Luc',
      },
      previous: { status: 'open' },
    };
    expect((await send(hook.address, JSON.stringify(v1))).statusCode).toBe(401);
    expect((await send(hook.address, JSON.stringify(v1), { authorization })).statusCode).toBe(200);
    const v2 = {
      meta: { action: 'create', entity: 'deal', entity_id: '21', version: '2.0' },
      data: {
        id: 21,
        title: 'Window',
        status: 'open',
        stage_id: 4,
        value: 10,
        currency: 'USD',
        add_time: '2026-03-01T09:00:00Z',
      },
      previous: null,
    };
    expect((await send(hook.address, JSON.stringify(v2), { authorization })).json().taken).toBe(2);
    expect(
      await rows(
        `SELECT lead_ref, type, reason, currency FROM lead_events WHERE lead_ref IN ('pipedrive:20', 'pipedrive:21') ORDER BY lead_ref`,
      ),
    ).toEqual([
      { lead_ref: 'pipedrive:20', type: 'lost', reason: 'price', currency: 'EUR' },
      { lead_ref: 'pipedrive:21', type: 'stage', reason: null, currency: 'USD' },
    ]);
  });
});
