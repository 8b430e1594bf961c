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
  renewHookSecret: {
    method: 'POST',
    path: '/api/hooks/:id/secret',
    right: 'admin',
    summary: 'Give a webhook a new secret, shown once; the old one is refused from now on.',
    params: byId,
    answer: createdHookSchema,
  },
  tryHook: {
    method: 'POST',
    path: '/api/hooks/:id/try',
    right: 'admin',
    summary: 'Try a webhook: by a signed delivery of a made-up lead, or by asking its source with the token.',
    description: `Kinds that fetch (Meta, HubSpot, Pipedrive with a token) ask their source for what the token belongs
to, and record nothing. \`signed\` and \`google_lead_form\` get a delivery as their sender would make it: Google's
is marked as a test and leaves nothing; a signed one records a lead, and \`batch\` is what takes it back. Others throw
\`hook_untried\`: their senders have a button of their own.`,
    params: byId,
    answer: z.object({ state: z.enum(['delivered', 'answers']), batch: z.string().nullable() }),
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
