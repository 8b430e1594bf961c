import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../../src/server/open-application.ts';
import { clock } from '../../support/clock.ts';
import { engines } from '../../support/engines.ts';
import { openTestApp } from '../open-test-app.ts';
import { hooksOf } from './hooks-of.ts';

describe.each(engines)('webhooks of Google lead forms on $name', (engine) => {
  let opened: OpenApplication;
  const time = clock();
  beforeAll(async () => {
    opened = await openTestApp(engine, {}, time.now);
  });
  afterAll(() => opened.close());

  it('bring a lead with its click, and no test data', async () => {
    const { send, call, rows, count } = hooksOf(opened);
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
});
