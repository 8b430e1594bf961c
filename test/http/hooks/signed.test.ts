import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../../src/server/open-application.ts';
import { clock } from '../../support/clock.ts';
import { engines } from '../../support/engines.ts';
import { openTestApp } from '../open-test-app.ts';
import { hmac, hooksOf } from './hooks-of.ts';

describe.each(engines)('signed webhooks on $name', (engine) => {
  let opened: OpenApplication;
  const time = clock();
  beforeAll(async () => {
    opened = await openTestApp(engine, {}, time.now);
  });
  afterAll(() => opened.close());

  it('take what is signed once, and nothing else', async () => {
    const { send, call, count } = hooksOf(opened);
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
});
