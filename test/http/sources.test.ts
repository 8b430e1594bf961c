import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { clock } from '../support/clock.ts';
import { engines } from '../support/engines.ts';
import { hmac, hooksOf, openSource } from './hooks/hooks-of.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

describe.each(engines)('what brings leads in, on $name', (engine) => {
  let opened: OpenApplication;
  const time = clock();
  beforeAll(async () => {
    opened = await openTestApp(engine, {}, time.now);
  });
  afterAll(() => opened.close());
  const source = async (name: string) =>
    (await clientOf(opened.app)('sources')).sources.find((one) => one.name === name);

  it('is counted by form, also under a new name, and what was undone is not', async () => {
    const { send, call } = hooksOf(opened);
    const form = await call('createForm', { body: { name: 'Contact' } });
    const post = (email: string, more: Readonly<Record<string, string>> = {}) =>
      send(`/f/${form.id}`, new URLSearchParams({ full_name: 'Ada', email, ...more }).toString(), {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://localhost:3210',
      });
    expect(await source('Contact')).toMatchObject({ kind: 'form', last30Days: 0, lastAt: null, held: 0 });
    await post('one@example.com');
    time.pass(10 * 86_400);
    await post('two@example.com');
    await post('robot@example.com', { _more: 'x' });
    await call('saveForm', { params: { id: form.id }, body: { name: 'Site' } });
    expect(await source('Site')).toMatchObject({
      id: form.id,
      last7Days: 1,
      last30Days: 2,
      lastAt: time.now().toISOString(),
      held: 1,
    });
    expect((await call('sources')).held).toBe(1);
    const { batches } = await call('batches', { search: { limit: 1, desk: 'true' } });
    await call('undoBatch', { params: { id: batches[0]?.id ?? '' } });
    expect(await source('Site')).toMatchObject({ last7Days: 0, last30Days: 1 });
  });

  it('tells of a webhook what was refused until something comes, and of keys those that may bring leads', async () => {
    const { send, call } = hooksOf(opened);
    await call('createKey', { body: { name: 'reader', scopes: ['read'] } });
    await call('createKey', { body: { name: 'site', scopes: ['capture'] } });
    const hook = await call('createHook', { body: { kind: 'signed', name: 'CRM' } });
    await send(hook.address, '{}');
    expect(await source('CRM')).toMatchObject({
      kind: 'hook',
      provider: 'signed',
      on: true,
      refused: { reason: 'hook_signature' },
    });
    time.pass(120);
    const tried = await call('tryHook', { params: { id: hook.id } });
    expect(tried).toMatchObject({ state: 'delivered', batch: expect.any(String) });
    expect(await source('CRM')).toMatchObject({ last7Days: 1, refused: null });
    await call('undoBatch', { params: { id: tried.batch ?? '' } });
    expect(await source('CRM')).toMatchObject({ last7Days: 0 });
    expect(await source('site')).toMatchObject({ kind: 'key', last30Days: 0 });
    expect(await source('reader')).toBeUndefined();
    await call('revokeHook', { params: { id: hook.id } });
    expect(await source('CRM')).toMatchObject({ on: false, refused: null });
  });

  it('a webhook with a new secret refuses the old one', async () => {
    const { send, call } = hooksOf(opened);
    const hook = await call('createHook', { body: { kind: 'signed', name: 'Renewed' } });
    const renewed = await call('renewHookSecret', { params: { id: hook.id } });
    expect(renewed.secret).not.toBe(hook.secret);
    const body = JSON.stringify({ email: 'renewed@example.com' });
    const at = String(time.now().getTime() / 1000);
    const signed = (secret: string) => ({
      'x-filon-timestamp': at,
      'x-filon-signature': `sha256=${hmac('sha256', secret, `${at}.${body}`)}`,
    });
    expect((await send(hook.address, body, signed(hook.secret))).statusCode).toBe(401);
    expect((await send(hook.address, body, signed(renewed.secret))).statusCode).toBe(200);
    const brevo = await call('createHook', { body: { kind: 'brevo', name: 'Brevo' } });
    const again = await call('renewHookSecret', { params: { id: brevo.id } });
    expect(again.address.endsWith(`/${again.secret}`)).toBe(true);
    await expect(call('tryHook', { params: { id: brevo.id } })).rejects.toMatchObject({
      code: 'hook_untried',
    });
  });

  it('a token is tried at its source, which records nothing; Google’s test leaves nothing', async () => {
    const { call, count } = hooksOf(opened);
    const before = await count('leads');
    const other = await openSource(({ headers }) =>
      headers.authorization === 'Bearer good' ? { body: { id: '1' } } : { status: 401, body: {} },
    );
    const settings = { appSecret: 'app', token: 'good', base: other.base };
    const meta = await call('createHook', { body: { kind: 'meta_lead_ads', name: 'Meta', settings } });
    expect(await call('tryHook', { params: { id: meta.id } })).toEqual({ state: 'answers', batch: null });
    expect(other.asked[0]?.url).toBe('/me');
    await call('changeHook', { params: { id: meta.id }, body: { settings: { token: 'bad' } } });
    await expect(call('tryHook', { params: { id: meta.id } })).rejects.toMatchObject({
      code: 'source_refused',
      message: expect.stringContaining('HTTP 401'),
    });
    await other.close();
    const google = await call('createHook', { body: { kind: 'google_lead_form', name: 'Google' } });
    expect(await call('tryHook', { params: { id: google.id } })).toEqual({ state: 'delivered', batch: null });
    expect(await count('leads')).toBe(before);
  });
});
