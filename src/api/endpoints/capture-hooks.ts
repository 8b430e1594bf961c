import { z } from 'zod';
import {
  createdHookSchema,
  fetchSchema,
  hookChangeSchema,
  hookSchema,
  newHookSchema,
} from '../capture-hooks.ts';
import type { Endpoint } from '../endpoint.ts';
import { byId, done } from '../endpoint-parts.ts';

/** Webhooks that bring leads, deals and mail events in. */
export const captureHooksEndpoints = {
  hooks: {
    method: 'GET',
    path: '/api/hooks',
    right: 'admin',
    summary: 'Webhooks, without their secrets; each with its last use and its last refusal.',
    answer: z.object({ hooks: z.array(hookSchema) }),
  },
  createHook: {
    method: 'POST',
    path: '/api/hooks',
    right: 'admin',
    summary: 'Create a webhook; its secret is shown once.',
    body: newHookSchema,
    answer: createdHookSchema,
  },
  changeHook: {
    method: 'PATCH',
    path: '/api/hooks/:id',
    right: 'admin',
    summary: 'Change a webhook’s name or settings.',
    params: byId,
    body: hookChangeSchema,
    answer: hookSchema,
  },
  revokeHook: {
    method: 'DELETE',
    path: '/api/hooks/:id',
    right: 'admin',
    summary: 'Revoke a webhook: it takes nothing any more.',
    params: byId,
    answer: done,
  },
  fetches: {
    method: 'GET',
    path: '/api/fetches',
    right: 'read',
    summary: 'What webhooks announced and is not fetched yet, and what was given up.',
    answer: z.object({ fetches: z.array(fetchSchema) }),
  },
  retryFetch: {
    method: 'POST',
    path: '/api/fetches/:id/retry',
    right: 'write',
    summary: 'Try again what was given up.',
    params: byId,
    answer: done,
  },
} as const satisfies Record<string, Endpoint>;
