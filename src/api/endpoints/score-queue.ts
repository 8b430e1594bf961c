import { z } from 'zod';
import { queueOrders } from '../../core/score/queue/work-queue.ts';
import type { Endpoint } from '../endpoint.ts';
import { leadRowSchema } from '../leads.ts';
import { prose } from '../prose.ts';

const part = z.object({
  /** How many wait, also those not shown. */
  count: z.number(),
  leads: z.array(
    leadRowSchema.extend({
      /** Hours since it was due, or since the lead came in. */
      waitedHours: z.number(),
      /** Minutes that the next step is taken to need. */
      stepMinutes: z.number(),
      /** What each further hour of waiting loses, per minute of work; minor units. */
      worthMinor: z.number(),
    }),
  ),
});

/** What to do next. */
export const scoreQueueEndpoints = {
  workQueue: {
    method: 'GET',
    path: '/api/score/queue',
    right: 'read',
    summary:
      'Leads that wait for somebody, in the order to take them: by expected value per minute, by score or by age.',
    description: prose(
      '`worth`: expected value × share of the chance that one more hour of waiting loses ÷ minutes of',
      'the next step; a chance is taken to halve in 24 hours without a first answer, in 72 hours after',
      'a task was due.',
    ),
    query: z.object({
      order: z.enum(queueOrders).default('worth'),
      owner: z.string().max(200).optional().describe('Whose leads; everybody’s without.'),
      dueBefore: z.iso.datetime({ offset: true }).describe('Tasks due before it are part of the queue.'),
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('Of each kind.'),
    }),
    answer: z.object({ tasks: part, answers: part }),
  },
} as const satisfies Record<string, Endpoint>;
