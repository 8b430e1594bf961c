import { sortAnswers } from './form-answers.ts';
import { type HookFacts, noFacts } from './hook-facts.ts';
import { listAt, type Payload, textAt } from './payload.ts';

export interface GoogleLead {
  readonly facts: HookFacts;
  /** The secret that the advertiser entered in Google Ads. */
  readonly key: string;
  /** Sent by the button "Send test data": nobody real. */
  readonly isTest: boolean;
}

/** A lead of a Google Ads lead form (webhook of lead form assets, API version 1.0). */
export function readGoogleLead(payload: Payload): GoogleLead {
  const answers = listAt(payload, 'user_column_data').map((column) => {
    const question = textAt(column, 'column_id') || textAt(column, 'column_name');
    return [question, textAt(column, 'string_value')] as const;
  });
  const { values, details } = sortAnswers(answers);
  const given = new Map(values);
  const created = textAt(payload, 'lead_submit_time');
  if (created !== '') given.set('created_at', created);
  if (textAt(payload, 'gcl_id') !== '') given.set('gclid', textAt(payload, 'gcl_id'));
  if (textAt(payload, 'campaign_id') !== '') given.set('campaign_id', textAt(payload, 'campaign_id'));
  const names = { form_id: 'form_id', adgroup_id: 'ad_group_id', creative_id: 'ad_id' } as const;
  const asked = new Map(details);
  for (const [from, to] of Object.entries(names))
    if (textAt(payload, from) !== '') asked.set(to, textAt(payload, from));
  const isTest = textAt(payload, 'is_test') === 'true';
  const lead = { id: textAt(payload, 'lead_id'), values: given, details: asked, permissions: [] };
  return {
    key: textAt(payload, 'google_key'),
    isTest,
    facts: {
      ...noFacts,
      leads: isTest ? [] : [lead],
      ignored: isTest ? 1 : 0,
      system: 'google',
      defaults: { capture: 'form', channel: 'paid_search', source: 'google', medium: 'cpc' },
    },
  };
}
