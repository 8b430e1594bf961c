import { z } from 'zod';
import { bookScopeSchema, customerDetailSchema, customerListSchema, customersSchema } from '../customers.ts';
import type { Endpoint } from '../endpoint.ts';
import { byId, done } from '../endpoint-parts.ts';
import { byKey } from '../leads.ts';
import { prose } from '../prose.ts';
import {
  idealSchema,
  idealSearchSchema,
  movesSchema,
  movesSearchSchema,
  newSegmentSchema,
  ownSegmentSchema,
  segmentsSchema,
  segmentsSearchSchema,
} from '../segments.ts';

/** The customer book: who they are, what they are worth, segments, what the best have in common. */
export const customersEndpoints = {
  customers: {
    method: 'GET',
    path: '/api/customers',
    right: 'read',
    summary:
      'Customers at the end of a day, with their segment, chance to be still there and expected value.',
    description: prose(
      'One row per customer who ordered or subscribed.',
      '`where` takes conditions on `fields` that must all hold: `orders>=2`, `revenue<500` (main',
      'units), `alive>=50%`, `segment=champions|loyal`, `channel!=email`, `category~roof`,',
      '`last_day>=2026-01-01`, `nps=` (empty), `subscribed=yes`.',
      '',
      '`alive`, `expected_orders` and `expected_value` (12 months) are BG/NBD’s and Gamma-Gamma’s,',
      'fitted to all customers; null where `book.models` says why there is not enough data.',
      'Figures come from a book that is made when facts have changed: at once where that is quick, else',
      'beside the requests, and `book.stale` says so.',
    ),
    query: customerListSchema,
    answer: customersSchema,
  },
  customer: {
    method: 'GET',
    path: '/api/customers/:key',
    right: 'read',
    summary: 'One customer: state, orders with lines, leads, subscriptions, answers to surveys.',
    params: byKey,
    query: bookScopeSchema,
    answer: customerDetailSchema,
  },
  segments: {
    method: 'GET',
    path: '/api/segments',
    right: 'read',
    summary: 'Groups of customers with size, basket, margin, repeat rate and retention, with intervals.',
    description: prose(
      'By default segments of recency, frequency and value; `by` takes any field of customers with',
      'names as values, or `own` for segments that somebody defined.',
      'Retention: of customers with orders in the year before last, those who ordered in the last 365',
      'days; of segments, of those who were in it 365 days ago.',
    ),
    query: segmentsSearchSchema,
    answer: segmentsSchema,
  },
  segmentMoves: {
    method: 'GET',
    path: '/api/segments/moves',
    right: 'read',
    summary: 'How customers moved between segments, month by month.',
    description:
      'Segments as of each month’s last day, by the same definition and the limits of that day; the last month ends on the book’s day.',
    query: movesSearchSchema,
    answer: movesSchema,
  },
  ownSegments: {
    method: 'GET',
    path: '/api/segments/own',
    right: 'read',
    summary: 'Segments that somebody defined by conditions.',
    answer: z.object({ segments: z.array(ownSegmentSchema) }),
  },
  createSegment: {
    method: 'POST',
    path: '/api/segments/own',
    right: 'write',
    summary: 'Define a segment by conditions that must all hold.',
    body: newSegmentSchema,
    answer: ownSegmentSchema,
  },
  changeSegment: {
    method: 'PUT',
    path: '/api/segments/own/:id',
    right: 'write',
    summary: 'Change a segment that somebody defined.',
    params: byId,
    body: newSegmentSchema,
    answer: ownSegmentSchema,
  },
  dropSegment: {
    method: 'DELETE',
    path: '/api/segments/own/:id',
    right: 'write',
    summary: 'Remove a segment that somebody defined; its customers stay.',
    params: byId,
    answer: done,
  },
  idealCustomer: {
    method: 'GET',
    path: '/api/ideal-customer',
    right: 'read',
    summary: 'What sets the best tenth of customers apart, and the open leads that have it too.',
    description: prose(
      'The best are a tenth of those who first ordered in the same year, by what they brought and are',
      'expected to bring in 12 months (margin where it is known of four fifths, else revenue), over',
      'what winning a customer of their channel cost where that is known.',
      '`lift` is drawn towards 1 where little is known (empirical Bayes); its interval is at 95 %.',
      'Chosen over that cost, channel, vendor and capture are partly so by construction (`byCost`).',
      'Sizes of the first basket are judged by what came after it; where fewer customers came back',
      'than there are best ones (`cameBack`), none is given.',
      '`likeness` orders leads and is no probability: traits that come together count each.',
    ),
    query: idealSearchSchema,
    answer: idealSchema,
  },
} as const satisfies Record<string, Endpoint>;
