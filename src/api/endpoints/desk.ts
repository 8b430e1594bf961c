import { z } from 'zod';
import {
  bottleneckSchema,
  newViewSchema,
  responseChanceSchema,
  responseRequestSchema,
  teamSchema,
  viewSchema,
} from '../desk.ts';
import type { Endpoint } from '../endpoint.ts';
import { byId, done } from '../endpoint-parts.ts';

/** The lead desk besides its leads: views, team, and what slows sales down. */
export const deskEndpoints = {
  views: {
    method: 'GET',
    path: '/api/desk/views',
    right: 'read',
    summary: 'Saved views of the lead list: one’s own and the shared ones.',
    answer: z.object({ views: z.array(viewSchema) }),
  },
  createView: {
    method: 'POST',
    path: '/api/desk/views',
    right: 'write',
    summary: 'Save a view.',
    body: newViewSchema,
    answer: viewSchema,
  },
  changeView: {
    method: 'PUT',
    path: '/api/desk/views/:id',
    right: 'write',
    summary: 'Replace a view of one’s own, or a shared one.',
    params: byId,
    body: newViewSchema,
    answer: viewSchema,
  },
  dropView: {
    method: 'DELETE',
    path: '/api/desk/views/:id',
    right: 'write',
    summary: 'Delete a view of one’s own, or a shared one.',
    params: byId,
    answer: done,
  },
  team: {
    method: 'GET',
    path: '/api/desk/team',
    right: 'read',
    summary: 'Who works leads, and what each has to do.',
    answer: teamSchema,
  },
  responseChance: {
    method: 'GET',
    path: '/api/leads/response',
    right: 'read',
    summary: 'Share of leads won by how soon they were answered, with intervals. Not proof of cause.',
    query: responseRequestSchema,
    answer: responseChanceSchema,
  },
  bottleneck: {
    method: 'GET',
    path: '/api/leads/bottleneck',
    right: 'read',
    summary:
      'From step to step: rate, time, what lost leads cost, and the step that costs most; reasons of losses.',
    query: responseRequestSchema,
    answer: bottleneckSchema,
  },
} as const satisfies Record<string, Endpoint>;
