import type { Endpoint } from '../endpoint.ts';
import { leadFilterSchema, leadListSchema, leadPageSchema, stageCountsSchema } from '../leads.ts';

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
} as const satisfies Record<string, Endpoint>;
