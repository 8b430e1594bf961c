import { z } from 'zod';
import { hookKinds } from '../../core/capture/hook.ts';
import type { Endpoint } from '../endpoint.ts';

const sourceSchema = z.object({
  id: z.string(),
  kind: z.enum(['form', 'hook', 'key']),
  name: z.string(),
  /** What sends to it; null for forms and keys. */
  provider: z.enum(hookKinds).nullable(),
  /** False for a webhook or key that was revoked. */
  on: z.boolean(),
  /** Leads that came in by it, duplicates included. */
  last7Days: z.number(),
  last30Days: z.number(),
  /** When it brought something last. */
  lastAt: z.string().nullable(),
  /** Posts that are held back. */
  held: z.number(),
  /** When it was last refused, if nothing came since; `reason` is the code of the error. */
  refused: z.object({ at: z.string(), reason: z.string() }).nullable(),
  /** What is announced and still to be fetched, and what was given up. */
  toFetch: z.number(),
  givenUp: z.number(),
});

/** What brings leads in, all in one list. */
export const captureSourcesEndpoints = {
  sources: {
    method: 'GET',
    path: '/api/sources',
    right: 'read',
    summary: 'Forms, webhooks and keys that bring leads, with what came in lately and what is wrong.',
    description: `A key is listed when it may hand in leads by call. Leads that were undone do not count. What was
refused or given up is told until something comes in again.`,
    answer: z.object({
      sources: z.array(sourceSchema),
      /** Posts that are held back, in all. */
      held: z.number(),
    }),
  },
} as const satisfies Record<string, Endpoint>;
