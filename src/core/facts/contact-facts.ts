import { attributionDimensions } from './dimensions.ts';
import type { Fact } from './fact.ts';
import { answerKinds, interactionTypes, messageEventTypes } from './fact-values.ts';
import {
  attribution,
  boolean,
  campaignId,
  clickId,
  count,
  number,
  oneOf,
  persons,
  refers,
  required,
  text,
  time,
} from './fields.ts';

/** How somebody and the company met, and what customers say. */
export const contactFacts: readonly Fact[] = [
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
    id: 'answers',
    identity: ['kind', 'answered_at', 'person_key', 'order_ref'],
    fields: [
      required(time('answered_at')),
      /** nps (would you recommend us): 0 to 10; csat (a visit, a service) and rating (an order, an article): 1 to 5. */
      required(oneOf('kind', answerKinds)),
      required(number('score')),
      text('comment'),
      refers('order_ref', 'orders'),
      refers('lead_ref', 'leads'),
      text('customer_ref'),
      ...attribution,
      ...persons,
    ],
  },
];
