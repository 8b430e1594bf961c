import type { Endpoint } from '../endpoint.ts';
import { leadSchema, timelineQuerySchema, timelineSchema } from '../lead-detail.ts';
import {
  byKey,
  leadFilterSchema,
  leadListSchema,
  leadPageSchema,
  leadsReachSchema,
  reachQuerySchema,
  stageCountsSchema,
} from '../leads.ts';

/** Leads as those who work them see them. */
export const leadsEndpoints = {
  leads: {
    method: 'GET',
    path: '/api/leads',
    right: 'read',
    summary: 'Leads by filter, search and order, page by page.',
    query: leadListSchema,
    answer: leadPageSchema,
  },
  leadStages: {
    method: 'GET',
    path: '/api/leads/stages',
    right: 'read',
    summary: 'How many leads of a filter stand in each stage, with the sum of their open quotes.',
    query: leadFilterSchema,
    answer: stageCountsSchema,
  },
  leadsReach: {
    method: 'GET',
    path: '/api/leads/reach',
    right: 'read',
    summary: 'Whether up to 200 leads may be called and mailed at this moment, and why (not).',
    query: reachQuerySchema,
    answer: leadsReachSchema,
  },
  lead: {
    method: 'GET',
    path: '/api/leads/:key',
    right: 'read',
    summary: 'One lead with its person, fields, qualification, permissions, tasks, quotes, orders and money.',
    params: byKey,
    answer: leadSchema,
  },
  leadTimeline: {
    method: 'GET',
    path: '/api/leads/:key/timeline',
    right: 'read',
    summary: 'Everything that happened with a lead, newest first, each with the batch it came with.',
    params: byKey,
    query: timelineQuerySchema,
    answer: timelineSchema,
  },
} as const satisfies Record<string, Endpoint>;
