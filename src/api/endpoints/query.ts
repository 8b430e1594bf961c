import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { byName } from '../endpoint-parts.ts';
import {
  catalogueSchema,
  cockpitRequestSchema,
  cockpitSchema,
  dimensionValuesSchema,
  funnelRequestSchema,
  funnelSchema,
} from '../pages.ts';
import {
  explainSchema,
  proofRequestSchema,
  proofSchema,
  queryResultSchema,
  querySchema,
  whyRequestSchema,
  whySchema,
} from '../query.ts';

/** Questions: figures, their proof, why they moved, and the pages made of them. */
export const queryEndpoints = {
  query: {
    method: 'POST',
    path: '/api/query',
    right: 'read',
    summary: 'Metrics by dimensions over a period.',
    body: querySchema,
    answer: queryResultSchema,
  },
  explain: {
    method: 'POST',
    path: '/api/query/explain',
    right: 'read',
    summary: 'The plan and the statements of a query.',
    body: querySchema,
    answer: explainSchema,
  },
  proof: {
    method: 'POST',
    path: '/api/query/proof',
    right: 'read',
    summary: 'One figure with its formula, its two numbers and the rows that make them.',
    body: proofRequestSchema,
    answer: proofSchema,
  },
  why: {
    method: 'POST',
    path: '/api/query/why',
    right: 'read',
    summary: 'The change of a ratio, split into mix and rate by segment.',
    body: whyRequestSchema,
    answer: whySchema,
  },
  catalogue: {
    method: 'GET',
    path: '/api/metrics',
    right: 'read',
    summary: 'Metrics and dimensions with names and formulas in the request’s language.',
    answer: catalogueSchema,
  },
  dimensionValues: {
    method: 'GET',
    path: '/api/dimensions/:name/values',
    right: 'read',
    summary: 'Values of a dimension that occur.',
    params: byName,
    query: z.object({ search: z.string().max(100).optional() }),
    answer: dimensionValuesSchema,
  },
  cockpit: {
    method: 'POST',
    path: '/api/cockpit',
    right: 'read',
    summary: 'The whole cockpit in one answer.',
    body: cockpitRequestSchema,
    answer: cockpitSchema,
  },
  funnel: {
    method: 'POST',
    path: '/api/funnel',
    right: 'read',
    summary: 'Visits to won, with rates and times between steps.',
    body: funnelRequestSchema,
    answer: funnelSchema,
  },
} as const satisfies Record<string, Endpoint>;
