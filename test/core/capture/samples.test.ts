import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBrevoEvents } from '../../../src/core/capture/brevo-events.ts';
import { readGoogleLead } from '../../../src/core/capture/google-lead-form.ts';
import type { HookTools } from '../../../src/core/capture/hook-facts.ts';
import { readMailchimpEvent } from '../../../src/core/capture/mailchimp-events.ts';
import { metaLeadFields } from '../../../src/core/capture/meta-lead.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/export_formats/', import.meta.url));
const here = existsSync(folder);
const read = (name: string): string => readFileSync(`${folder}${name}`, 'utf8');
const tools: HookTools = {
  digest: (...texts) => texts.join('|'),
  now: '2026-01-01T00:00:00.000Z',
  currency: 'EUR',
};

// The samples lie beside the project and are not part of it.
if (!here) console.warn('Skipped: ../shared/data/export_formats is not there.');

describe.skipIf(!here)('samples of other programs (../shared/data/export_formats)', () => {
  it('Google Ads lead form', () => {
    const { facts, isTest } = readGoogleLead(JSON.parse(read('google_ads_lead_form_webhook.json')));
    expect(isTest).toBe(false);
    expect(Object.fromEntries(facts.leads[0]?.values ?? [])).toMatchObject({
      full_name: 'Jane Doe',
      phone: '+11234567890',
      email: 'jane@example.com',
      campaign_id: '456',
      created_at: '2026-07-21T10:00:00Z',
    });
  });

  it('Brevo, transactional and marketing', () => {
    const sent = readBrevoEvents(JSON.parse(read('brevo_transactional_webhook_request.json')), tools);
    expect(sent.rows.messages).toMatchObject([
      {
        message: 'brevo:<xxx@relay.domain.com>',
        type: 'sent',
        machine: false,
        email: 'example@domain.com',
        campaign: 'transac_messages',
      },
    ]);
    const spam = readBrevoEvents(JSON.parse(read('brevo_marketing_webhook_spam.json')), tools);
    expect(spam.rows.messages).toMatchObject([
      {
        message: 'brevo:campaign-2',
        type: 'unsubscribed',
        campaign: 'My First Campaign',
        at_time: '2020-11-09T14:55:37.000Z',
      },
    ]);
    expect(spam.rows.permissions).toMatchObject([{ channel: 'email', given: false }]);
  });

  it('Mailchimp, joining and leaving', () => {
    const sample = JSON.parse(read('mailchimp_webhook_fields.json'));
    const joins = readMailchimpEvent(new Map(Object.entries(sample.subscribe)), tools);
    expect(joins.rows).toMatchObject({
      messages: [],
      permissions: [{ given: true, at_time: '2009-03-26T21:35:57.000Z' }],
    });
    const leaves = readMailchimpEvent(new Map(Object.entries(sample.unsubscribe)), tools);
    expect(leaves.rows).toMatchObject({
      messages: [
        { type: 'unsubscribed', message: 'mailchimp:campaign-cb398d21d2', email: 'api+unsub@mailchimp.com' },
      ],
      permissions: [{ given: false }],
    });
  });

  it('Meta: what is asked of a lead is what other programs ask', () => {
    const line = read('meta_leadads_fields.txt')
      .split('\n')
      .find((text) => text.startsWith('id,'));
    expect([...metaLeadFields].sort()).toEqual(line?.trim().split(',').sort());
  });
});
