import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../../src/server/open-application.ts';
import { clock } from '../../support/clock.ts';
import { duckdb, openTestApp } from '../open-test-app.ts';
import { hmac, hooksOf, host, openSource } from './hooks-of.ts';

describe('webhooks of Meta lead ads', () => {
  let opened: OpenApplication;
  const time = clock();
  beforeAll(async () => {
    opened = await openTestApp(duckdb(), {}, time.now);
  });
  afterAll(() => opened.close());

  it('announce a lead, which is fetched afterwards, again until the source answers', async () => {
    const { send, call, rows, count } = hooksOf(opened);
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
    const told: string[] = [];
    const stop = opened.application.events.listen(({ name }) => told.push(name));
    await opened.application.fetches.run();
    stop();
    expect(told.at(-1)).toBe('sources');
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
});
