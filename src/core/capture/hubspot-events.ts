import { hubspotStages } from '../import/kinds/hubspot-contacts.ts';
import { dealRows } from './deal-rows.ts';
import { type HookFacts, type HookFetch, type HookTools, noFacts } from './hook-facts.ts';
import { asList, instantOfUtc, listAt, type Payload, textAt } from './payload.ts';

/** Properties to ask of HubSpot's CRM for a contact and for a deal. */
export const hubspotProperties = {
  hubspot_contact: [
    'firstname',
    'lastname',
    'email',
    'phone',
    'mobilephone',
    'company',
    'address',
    'city',
    'zip',
    'state',
    'country',
    'createdate',
    'hs_lead_status',
    'lifecyclestage',
    'hs_analytics_source',
    'hs_analytics_source_data_1',
    'hs_analytics_source_data_2',
    'hs_analytics_first_url',
    'hs_analytics_first_referrer',
    'hs_google_click_id',
  ],
  hubspot_deal: [
    'dealname',
    'amount',
    'deal_currency_code',
    'dealstage',
    'closedate',
    'createdate',
    'hs_lastmodifieddate',
    'hs_is_closed',
    'hs_is_closed_won',
    'closed_lost_reason',
  ],
} as const;

/** HubSpot's webhooks name what changed; the contact or deal is fetched as it is then. */
export function readHubspotEvents(payload: Payload): HookFacts {
  const events = asList(payload);
  const fetches = new Map<string, HookFetch>();
  let ignored = 0;
  for (const event of events) {
    const [object = '', change = ''] = textAt(event, 'subscriptionType').split('.');
    const type = { '0-1': 'contact', '0-3': 'deal' }[textAt(event, 'objectTypeId')] ?? object;
    const id = textAt(event, 'objectId');
    const kind = { contact: 'hubspot_contact', deal: 'hubspot_deal' }[type] as HookFetch['kind'] | undefined;
    const gone = ['deletion', 'privacyDeletion', 'merge'].includes(change);
    if (kind && !gone && /^\d{1,30}$/u.test(id)) fetches.set(`${kind} ${id}`, { kind, id });
    else ignored++;
  }
  return { ...noFacts, system: 'hubspot', fetches: [...fetches.values()], ignored };
}

const lifecycle: Readonly<Record<string, string>> = {
  subscriber: 'new',
  lead: 'new',
  marketingqualifiedlead: 'qualified',
  salesqualifiedlead: 'qualified',
  opportunity: 'qualified',
  customer: 'won',
};

const channels: Readonly<Record<string, string>> = {
  ORGANIC_SEARCH: 'organic_search',
  PAID_SEARCH: 'paid_search',
  PAID_SOCIAL: 'paid_social',
  SOCIAL_MEDIA: 'social',
  EMAIL_MARKETING: 'email',
  REFERRALS: 'referral',
  DIRECT_TRAFFIC: 'direct',
  OTHER_CAMPAIGNS: 'other_campaigns',
  OFFLINE: 'offline',
};

/** A contact as HubSpot's CRM gives it, as a lead. */
export function readHubspotContact(payload: Payload): HookFacts {
  const of = (name: string): string => textAt(payload, 'properties', name);
  const status = of('hs_lead_status');
  const source = of('hs_analytics_source');
  const values = Object.entries({
    created_at: of('createdate') || textAt(payload, 'createdAt'),
    stage:
      (hubspotStages as Readonly<Record<string, string>>)[status] ?? lifecycle[of('lifecyclestage')] ?? '',
    first_name: of('firstname'),
    last_name: of('lastname'),
    email: of('email'),
    phone: of('phone') || of('mobilephone'),
    company: of('company'),
    address: of('address'),
    city: of('city'),
    postcode: of('zip'),
    region: of('state'),
    country: of('country'),
    channel: channels[source] ?? '',
    source: of('hs_analytics_source_data_1'),
    campaign: of('hs_analytics_source_data_2'),
    landing_page: of('hs_analytics_first_url'),
    referrer: of('hs_analytics_first_referrer'),
    gclid: of('hs_google_click_id'),
  }).filter(([, value]) => value !== '');
  return {
    ...noFacts,
    system: 'hubspot',
    leads: [{ id: textAt(payload, 'id'), values: new Map(values), details: new Map(), permissions: [] }],
  };
}

/** A deal as HubSpot's CRM gives it with its contacts: what became of the contact's lead. */
export function readHubspotDeal(payload: Payload, tools: HookTools): HookFacts {
  const of = (name: string): string => textAt(payload, 'properties', name);
  const id = textAt(payload, 'id');
  const contact = textAt(listAt(payload, 'associations', 'contacts', 'results')[0], 'id');
  const won = of('hs_is_closed_won') === 'true' || of('dealstage') === 'closedwon';
  const lost = !won && (of('hs_is_closed') === 'true' || of('dealstage') === 'closedlost');
  const state = won ? 'won' : lost ? 'lost' : 'open';
  const rows = dealRows(
    {
      key: `hubspot:${id}`,
      // A deal without contact stands for its own lead, as in an import of deals.
      lead: contact === '' ? `hubspot:deal-${id}` : `hubspot:${contact}`,
      state,
      stage: of('dealstage'),
      at:
        instantOfUtc(state === 'open' ? '' : of('closedate')) ??
        instantOfUtc(of('hs_lastmodifieddate')) ??
        '',
      reason: of('closed_lost_reason'),
      amount: of('amount'),
      currency: of('deal_currency_code'),
      owner: '',
    },
    tools,
  );
  const contacts: readonly HookFetch[] = contact === '' ? [] : [{ kind: 'hubspot_contact', id: contact }];
  return { ...noFacts, system: 'hubspot', rows, fetches: contacts };
}
