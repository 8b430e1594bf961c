import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../../src/server/open-application.ts';
import { clock } from '../../support/clock.ts';
import { engines } from '../../support/engines.ts';
import { openTestApp } from '../open-test-app.ts';
import { hmac, hooksOf, host, own } from './hooks-of.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe.each(engines)('webhooks of mail on $name', (engine) => {
  let opened: OpenApplication;
  const time = clock();
  beforeAll(async () => {
    opened = await openTestApp(engine, {}, time.now);
  });
  afterAll(() => opened.close());

  it('of Brevo feed the mail figures, machines apart', async () => {
    const { send, call, rows } = hooksOf(opened);
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
  });

  it('of Mailchimp withdraw the permission of whoever leaves', async () => {
    const { send, call, rows } = hooksOf(opened);
    const mailchimp = await call('createHook', { body: { kind: 'mailchimp', name: 'Mailchimp' } });
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
  });

  it('of Mandrill are signed with a key that comes after the webhook', async () => {
    const { send, call, rows } = hooksOf(opened);
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
