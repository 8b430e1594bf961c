import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../../src/server/open-application.ts';
import { clock } from '../../support/clock.ts';
import { duckdb, openTestApp } from '../open-test-app.ts';
import { hooksOf, openSource } from './hooks-of.ts';

describe('webhooks of Pipedrive', () => {
  let opened: OpenApplication;
  const time = clock();
  beforeAll(async () => {
    opened = await openTestApp(duckdb(), {}, time.now);
  });
  afterAll(() => opened.close());

  it('whose source never answers are given up, listed, and tried again when asked', async () => {
    const { send, call, count } = hooksOf(opened);
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
    const [event] = await hooksOf(opened).rows(
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

  it('without a token: what the body says is taken, in both versions', async () => {
    const { send, call, rows } = hooksOf(opened);
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
