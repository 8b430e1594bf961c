import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { factsDescription } from '../facts-description.ts';

/** Facts sent by another program. */
export const factsEndpoints = {
  recordFacts: {
    method: 'POST',
    path: '/api/facts/:fact',
    right: 'write',
    summary: 'Record facts, amounts in major units (1200.50 EUR); answered after they are durable.',
    description: factsDescription(),
    params: z.object({ fact: z.string().max(40) }),
    body: z.object({
      system: z.string().max(40).optional(),
      rows: z
        .array(z.record(z.string(), z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()])))
        .min(1)
        .max(5_000),
    }),
    answer: z.object({
      batch: z.string().nullable(),
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
    }),
  },
} as const satisfies Record<string, Endpoint>;
