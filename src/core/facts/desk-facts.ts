import type { Fact } from './fact.ts';
import { permissionChannels, quoteStatuses, taskTypes } from './fact-values.ts';
import {
  articleLine,
  boolean,
  currency,
  money,
  oneOf,
  persons,
  refers,
  required,
  text,
  time,
} from './fields.ts';

/** What is written and agreed while a lead is worked. */
export const deskFacts: readonly Fact[] = [
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
];
