import { capturedSchema, postedLeadsSchema } from '../capture.ts';
import { captureDescription } from '../capture-description.ts';
import type { Endpoint } from '../endpoint.ts';

/** What brings leads in. */
export const captureEndpoints = {
  captureLeads: {
    method: 'POST',
    path: '/api/leads',
    right: 'capture',
    summary: 'Hand in leads; answered after they are durable.',
    description: captureDescription,
    body: postedLeadsSchema,
    answer: capturedSchema,
  },
} as const satisfies Record<string, Endpoint>;
