import { sortAnswers } from './form-answers.ts';
import { type HookFacts, noFacts } from './hook-facts.ts';
import { asList, listAt, type Payload, textAt } from './payload.ts';

/** What to ask of the Graph API for one lead. */
export const metaLeadFields = [
  'id',
  'created_time',
  'ad_id',
  'ad_name',
  'adset_id',
  'adset_name',
  'campaign_id',
  'campaign_name',
  'form_id',
  'field_data',
  'is_organic',
  'platform',
] as const;

/** A page's webhook of Meta lead ads: only the leads' ids; their answers are fetched afterwards. */
export function readMetaAnnouncement(payload: Payload): HookFacts {
  const changes = listAt(payload, 'entry').flatMap((entry) => listAt(entry, 'changes'));
  const ids = changes.flatMap((change) => {
    const id = textAt(change, 'value', 'leadgen_id');
    return textAt(change, 'field') === 'leadgen' && /^\d{1,40}$/u.test(id) ? [id] : [];
  });
  return {
    ...noFacts,
    system: 'meta',
    fetches: [...new Set(ids)].map((id) => ({ kind: 'meta_lead', id })),
    ignored: changes.length - ids.length,
  };
}

/** A lead as the Graph API gives it. */
export function readMetaLead(payload: Payload): HookFacts {
  const answers = listAt(payload, 'field_data').map(
    (answer) =>
      [
        textAt(answer, 'name'),
        asList(listAt(answer, 'values'))
          .map((value) => textAt({ value }, 'value'))
          .join(', '),
      ] as const,
  );
  const { values, details } = sortAnswers(answers);
  const organic = textAt(payload, 'is_organic') === 'true';
  const fields = {
    created_at: 'created_time',
    campaign: 'campaign_name',
    campaign_id: 'campaign_id',
    ad_group: 'adset_name',
    ad: 'ad_name',
  } as const;
  const given = new Map(values);
  for (const [field, name] of Object.entries(fields))
    if (textAt(payload, name) !== '') given.set(field, textAt(payload, name));
  const asked = new Map(details);
  for (const name of ['form_id', 'ad_id', 'adset_id', 'platform']) {
    if (textAt(payload, name) !== '') asked.set(name, textAt(payload, name));
  }
  return {
    ...noFacts,
    system: 'meta',
    leads: [{ id: textAt(payload, 'id'), values: given, details: asked, permissions: [] }],
    defaults: {
      capture: 'form',
      channel: organic ? 'social' : 'paid_social',
      source: 'meta',
      medium: organic ? 'social' : 'cpc',
    },
  };
}
