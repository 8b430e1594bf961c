import { attributionDimensions } from './dimensions.ts';
import type { Fact } from './fact.ts';
import { detailSources, leadEventTypes, qualificationCriteria, temperatures } from './fact-values.ts';
import {
  attribution,
  boolean,
  campaignId,
  clickId,
  count,
  currency,
  money,
  number,
  oneOf,
  persons,
  refers,
  required,
  text,
  time,
} from './fields.ts';

/** Leads, what becomes of them, and what is known of them. */
export const leadFacts: readonly Fact[] = [
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
