import { attributionDimensions } from './dimensions.ts';
import type { Fact, FactId, Field } from './fact.ts';

const text = (id: string): Field => ({ id, type: 'text' });
const money = (id: string): Field => ({ id, type: 'money' });
const count = (id: string): Field => ({ id, type: 'count' });
const number = (id: string): Field => ({ id, type: 'number' });
const boolean = (id: string): Field => ({ id, type: 'boolean' });
const time = (id: string): Field => ({ id, type: 'time' });
const required = (field: Field): Field => ({ ...field, required: true });
const refers = (id: string, fact: FactId): Field => ({ id, type: 'text', refers: fact });
const oneOf = (id: string, values: readonly string[]): Field => ({ id, type: 'text', values });
const person = (id: string): Field => ({ id, type: 'text', person: true });

const attribution: readonly Field[] = attributionDimensions.map(text);

/** What identifies somebody. Rows keep only the `person_key` that the vault gives for it. */
const persons: readonly Field[] = [
  'email',
  'phone',
  'first_name',
  'last_name',
  'full_name',
  'company',
  'address',
  'city',
].map(person);

const currency = text('currency');
const campaignId = text('campaign_id');
const clickId = text('click_id');

/** What a line of an order or a quote says of its article. */
const articleLine: readonly Field[] = [
  count('line_number'),
  text('sku'),
  text('product'),
  text('category'),
  number('quantity'),
  money('unit_price'),
  money('discount'),
  /** The line without tax, after discount; else quantity × unit_price − discount. */
  money('net'),
  money('purchase_cost'),
  currency,
];

export const costKinds = ['ads', 'lead_purchase', 'fee', 'time'] as const;

/** `stage` events carry a stage of the workspace; the other types are milestones in their own right. */
export const leadEventTypes = [
  'stage',
  'first_answer',
  'contacted',
  'qualified',
  'quote',
  'won',
  'lost',
  /** The vendor took it back: it is credited, and counts no more. */
  'returned',
  /** Its return was asked for, and is for the vendor to decide: until then it costs and counts as before. */
  'return_asked',
  'return_refused',
  'duplicate',
  /** From now on `owner` works the lead. */
  'assigned',
] as const;

export const interactionTypes = [
  'call',
  'email',
  'sms',
  'meeting',
  'chat',
  'form',
  'visit',
  'other',
] as const;

/** The four questions of BANT: can they pay, do they decide, do they need it, when. */
export const qualificationCriteria = ['budget', 'authority', 'need', 'timeline'] as const;

export const detailSources = [
  'form',
  'call',
  'email',
  'conversation',
  'file',
  'salesperson',
  'connector',
] as const;

export const permissionChannels = ['email', 'phone', 'sms', 'post'] as const;
export const taskTypes = ['call', 'email', 'sms', 'meeting', 'quote', 'other'] as const;
export const quoteStatuses = ['draft', 'sent', 'accepted', 'refused', 'expired'] as const;

/** What a lead's score comes to, coldest first. */
export const temperatures = ['cold', 'warm', 'hot'] as const;

export const messageEventTypes = [
  'sent',
  'delivered',
  'opened',
  'clicked',
  'bounced',
  'unsubscribed',
] as const;

/**
 * The ledger's facts. Every row also has: workspace_id, version_id (uuid v7), key, batch_id, line, recorded_at,
 * superseded_at, and, where a person is meant, person_key.
 *
 * `key` is the source's `id` prefixed with its `system` ("hubspot:123"), or, without an id, a digest of the
 * `identity` fields. References (`lead_ref`, `order_ref` …) are prefixed with the same system.
 */
export const facts: readonly Fact[] = [
  {
    id: 'costs',
    identity: ['kind', 'day', 'campaign_id', ...attributionDimensions, 'lead_ref', 'currency', 'label'],
    fields: [
      required({ id: 'day', type: 'day' }),
      oneOf('kind', costKinds),
      money('amount'),
      currency,
      count('impressions'),
      count('clicks'),
      number('claimed_conversions'),
      money('claimed_value'),
      number('hours'),
      money('hourly_rate'),
      refers('lead_ref', 'leads'),
      text('label'),
      campaignId,
      ...attribution,
    ],
  },
  {
    id: 'leads',
    identity: ['created_at', 'person_key', 'click_id', ...attributionDimensions],
    fields: [
      required(time('created_at')),
      text('stage'),
      clickId,
      refers('visit_ref', 'visits'),
      refers('duplicate_of', 'leads'),
      text('temperature'),
      text('score_band'),
      text('title'),
      text('company_number'),
      campaignId,
      ...attribution,
      ...persons,
    ],
  },
  {
    id: 'lead_events',
    identity: ['lead_ref', 'person_key', 'click_id', 'type', 'stage'],
    fields: [
      refers('lead_ref', 'leads'),
      clickId,
      required(time('at_time')),
      required(oneOf('type', leadEventTypes)),
      text('stage'),
      text('reason'),
      /** What shows that the lead may go back to its vendor, or what was said with the decision. */
      text('proof'),
      text('owner'),
      money('amount'),
      currency,
      ...persons,
    ],
  },
  {
    id: 'interactions',
    identity: ['lead_ref', 'person_key', 'at_time', 'type', 'direction'],
    fields: [
      refers('lead_ref', 'leads'),
      clickId,
      required(time('at_time')),
      oneOf('type', interactionTypes),
      oneOf('direction', ['in', 'out']),
      boolean('answered'),
      count('seconds'),
      text('subject'),
      ...attribution,
      ...persons,
    ],
  },
  {
    id: 'orders',
    identity: ['ordered_at', 'person_key', 'customer_ref', 'lead_ref', 'total', 'net'],
    fields: [
      required(time('ordered_at')),
      refers('lead_ref', 'leads'),
      text('customer_ref'),
      clickId,
      /** Cancelled orders stay in the ledger and count nowhere. */
      oneOf('status', ['valid', 'cancelled']),
      /** Paid by the customer, tax and shipping included. */
      money('total'),
      money('tax'),
      money('shipping'),
      money('discount'),
      /** Without tax. Either this or `total` is needed; `net` wins. */
      money('net'),
      /** What the goods cost the company; margin = net − purchase_cost. */
      money('purchase_cost'),
      money('margin'),
      currency,
      number('units'),
      text('promotion'),
      campaignId,
      ...attribution,
      ...persons,
    ],
  },
  {
    id: 'order_lines',
    identity: ['order_ref', 'line_number', 'sku', 'product'],
    fields: [required(refers('order_ref', 'orders')), ...articleLine],
  },
  {
    id: 'refunds',
    identity: ['order_ref', 'refunded_at', 'amount'],
    fields: [
      required(refers('order_ref', 'orders')),
      required(time('refunded_at')),
      required(money('amount')),
      currency,
      text('reason'),
    ],
  },
  {
    id: 'visits',
    identity: ['visited_at', 'visitor', 'click_id', ...attributionDimensions],
    fields: [
      required(time('visited_at')),
      text('visitor'),
      clickId,
      count('pages'),
      boolean('engaged'),
      /** The visit entered the purchase or form path. */
      boolean('entered_path'),
      refers('lead_ref', 'leads'),
      refers('order_ref', 'orders'),
      campaignId,
      ...attribution,
    ],
  },
  {
    id: 'messages',
    identity: ['message', 'person_key', 'lead_ref', 'type'],
    fields: [
      /** The sending this event belongs to, the same for all events of one mail to one person. */
      required(text('message')),
      required(time('at_time')),
      required(oneOf('type', messageEventTypes)),
      /** An opening or click by a machine (Apple Mail privacy, scanners): kept, not counted. */
      boolean('machine'),
      refers('lead_ref', 'leads'),
      ...attribution,
      ...persons,
    ],
  },
  {
    id: 'subscription_changes',
    identity: ['subscription', 'at_time'],
    fields: [
      required(text('subscription')),
      required(time('at_time')),
      text('customer_ref'),
      /** Monthly recurring revenue of the subscription from this moment on; 0 ends it. */
      required(money('mrr')),
      currency,
      refers('lead_ref', 'leads'),
      ...attribution,
      ...persons,
    ],
  },
  {
    id: 'answers',
    identity: ['kind', 'answered_at', 'person_key', 'order_ref'],
    fields: [
      required(time('answered_at')),
      /** nps: 0 to 10; csat: 1 to 5. */
      required(oneOf('kind', ['nps', 'csat'])),
      required(number('score')),
      text('comment'),
      refers('order_ref', 'orders'),
      refers('lead_ref', 'leads'),
      text('customer_ref'),
      ...attribution,
      ...persons,
    ],
  },
  {
    id: 'lead_details',
    /** What is known of a lead beyond the fields above, one row per field and moment: the latest one holds. */
    identity: ['lead_ref', 'person_key', 'click_id', 'name', 'at_time'],
    fields: [
      refers('lead_ref', 'leads'),
      clickId,
      /** When it became known. What was known at a moment is what scores may use. */
      required(time('at_time')),
      required(text('name')),
      text('value'),
      oneOf('origin', detailSources),
      ...persons,
    ],
  },
  {
    id: 'qualifications',
    identity: ['lead_ref', 'criterion', 'at_time'],
    fields: [
      required(refers('lead_ref', 'leads')),
      required(time('at_time')),
      required(oneOf('criterion', qualificationCriteria)),
      /** Empty when it is not known yet whether the criterion is met. */
      boolean('met'),
      text('value'),
      /** The words, field or note it rests on. */
      text('evidence'),
      oneOf('origin', detailSources),
      /** 0 to 1. */
      number('confidence'),
    ],
  },
  {
    id: 'notes',
    identity: ['lead_ref', 'at_time', 'body'],
    fields: [required(refers('lead_ref', 'leads')), required(time('at_time')), required(text('body'))],
  },
  {
    id: 'permissions',
    /** Whether a person may be contacted on a channel; the latest row holds until `expires_at`. */
    identity: ['person_key', 'lead_ref', 'channel', 'at_time'],
    fields: [
      required(time('at_time')),
      required(oneOf('channel', permissionChannels)),
      required(boolean('given')),
      /** The words that the person agreed to, and where. */
      text('wording'),
      text('source'),
      time('expires_at'),
      refers('lead_ref', 'leads'),
      ...persons,
    ],
  },
  {
    id: 'tasks',
    identity: ['lead_ref', 'created_at', 'title'],
    fields: [
      refers('lead_ref', 'leads'),
      required(time('created_at')),
      time('due_at'),
      oneOf('type', taskTypes),
      required(text('title')),
      text('owner'),
      /** An open task has neither of these two. */
      time('done_at'),
      time('cancelled_at'),
      text('outcome'),
    ],
  },
  {
    id: 'quotes',
    identity: ['lead_ref', 'quoted_at', 'net'],
    fields: [
      required(refers('lead_ref', 'leads')),
      required(time('quoted_at')),
      oneOf('status', quoteStatuses),
      text('label'),
      /** Without tax. */
      required(money('net')),
      currency,
      { id: 'valid_until', type: 'day' },
    ],
  },
  {
    id: 'quote_lines',
    identity: ['quote_ref', 'line_number', 'sku', 'product'],
    fields: [required(refers('quote_ref', 'quotes')), ...articleLine],
  },
  {
    id: 'scores',
    /** What a lead is worth by a score; the latest row of a lead holds. Its key is the lead's. */
    identity: ['lead_ref'],
    fields: [
      required(refers('lead_ref', 'leads')),
      /** When it was worked out. */
      required(time('at_time')),
      /** 0 to 100; 50 is the usual lead. */
      required(count('score')),
      text('score_band'),
      oneOf('temperature', temperatures),
      /** Of a sale, 0 to 1. */
      number('probability'),
      /** Probability × expected basket × margin rate. */
      money('value'),
      currency,
      /** The version of the score that gave it. */
      text('model'),
    ],
  },
];

const byId = new Map(facts.map((fact) => [fact.id, fact]));

/** The fact of that id. */
export function factOf(id: FactId): Fact {
  const fact = byId.get(id);
  if (!fact) throw new Error(`unknown fact ${id}`);
  return fact;
}

/** The fields of a fact that the ledger stores: all but those of persons. */
export function ledgerFields(id: FactId): readonly Field[] {
  return factOf(id).fields.filter((field) => !field.person);
}

/** The field that says when a fact happened; null for a fact that goes by another one's date. */
export function dateField(id: FactId): Field | null {
  return factOf(id).fields.find((field) => field.type === 'day' || field.type === 'time') ?? null;
}

/** True if a row of this fact may name a person, and so has a `person_key`. */
export function namesPerson(id: FactId): boolean {
  return factOf(id).fields.some((field) => field.person);
}
