import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../../src/server/open-application.ts';
import { clock } from '../../support/clock.ts';
import { duckdb, openTestApp } from '../open-test-app.ts';
import { hmac, hooksOf, openSource } from './hooks-of.ts';

describe('webhooks of HubSpot', () => {
  let opened: OpenApplication;
  const time = clock();
  beforeAll(async () => {
    opened = await openTestApp(duckdb(), {}, time.now);
  });
  afterAll(() => opened.close());

  it('are signed with method, address, body and time; a won deal is an order of its contact’s lead', async () => {
    const { send, call, rows } = hooksOf(opened);
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
});
