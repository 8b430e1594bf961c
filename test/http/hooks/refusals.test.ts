import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HookRefusals } from '../../../src/server/capture/hook-refusals.ts';
import type { OpenApplication } from '../../../src/server/open-application.ts';
import { duckdb, openTestApp } from '../open-test-app.ts';
import { hooksOf } from './hooks-of.ts';

describe('deliveries that are refused', () => {
  let opened: OpenApplication;
  let hook = '';
  let told = 0;
  const refused = async () => (await hooksOf(opened).call('hooks')).hooks.map((one) => one.refusedCount);
  const noted = async (everyMs: number) => {
    const refusals = new HookRefusals(
      opened.application,
      (error) => expect.unreachable(String(error)),
      everyMs,
    );
    for (const reason of ['hook_signature', 'hook_stale', 'hook_body']) await refusals.note(hook, reason);
    return refusals;
  };
  beforeAll(async () => {
    opened = await openTestApp(duckdb());
    const { call } = hooksOf(opened);
    hook = (await call('createHook', { body: { kind: 'signed', name: 'Site' } })).id;
    opened.application.events.listen(({ name }) => {
      if (name === 'sources') told += 1;
    });
  });
  afterAll(() => opened.close());

  it('are written and told at once the first time, then together', async () => {
    const refusals = await noted(100);
    expect([await refused(), told]).toEqual([[1], 1]);
    await expect.poll(refused).toEqual([3]);
    expect(told).toBe(2);
    expect((await hooksOf(opened).call('hooks')).hooks[0]).toMatchObject({ refusedReason: 'hook_body' });
    await refusals.close();
    expect(await refused()).toEqual([3]);
  });

  it('are all counted when the server stops', async () => {
    const refusals = await noted(60_000);
    expect(await refused()).toEqual([4]);
    await refusals.close();
    expect(await refused()).toEqual([6]);
  });

  it('are told to whoever looks at the sources, and so is what comes in', async () => {
    const { send, call } = hooksOf(opened);
    const { address } = await call('createHook', { body: { kind: 'brevo', name: 'Mails' } });
    const before = told;
    const wrong = address.replace(/[^/]+$/, 'wrong');
    expect((await send(wrong, '{}')).statusCode).toBe(401);
    expect(told).toBe(before + 1);
    expect((await send(address, '{}')).statusCode).toBe(200);
    expect(told).toBe(before + 2);
  });
});
