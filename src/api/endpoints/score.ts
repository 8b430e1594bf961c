import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { byId, started } from '../endpoint-parts.ts';
import { prose } from '../prose.ts';
import {
  leadScoreSchema,
  learnRequestSchema,
  proveRequestSchema,
  scoreDetailSchema,
  scoreDriftSchema,
  scoreOutcomeSchema,
  scoreVersionSchema,
} from '../score.ts';

/** Learned scores: learned, proved, put into use, explained. */
export const scoreEndpoints = {
  learnScore: {
    method: 'POST',
    path: '/api/score/learn',
    right: 'write',
    summary: 'Learn a score from the leads whose outcome is known, and prove it. Runs as a job.',
    description:
      'The job’s outcome is at /api/score/outcomes/:id. Below 30 sales, or 30 other leads, it is `not_enough_data`, with the numbers.',
    body: learnRequestSchema,
    answer: started,
  },
  proveScore: {
    method: 'POST',
    path: '/api/score/prove',
    right: 'write',
    summary: 'Learn from one part of the leads and judge by the rest; nothing is kept. Runs as a job.',
    description:
      '`random`: 70 % of sales and of other leads, by the seed. `time`: the first 70 % of leads, knowing only the sales that had come by then.',
    body: proveRequestSchema,
    answer: started,
  },
  runScore: {
    method: 'POST',
    path: '/api/score/run',
    right: 'write',
    summary: 'Score all leads again with the score in use. Runs as a job.',
    answer: started,
  },
  scoreOutcome: {
    method: 'GET',
    path: '/api/score/outcomes/:id',
    right: 'read',
    summary: 'How a job of learning, proving or scoring ended.',
    params: byId,
    answer: scoreOutcomeSchema,
  },
  scores: {
    method: 'GET',
    path: '/api/score/versions',
    right: 'read',
    summary: 'Learned scores, the newest first.',
    answer: z.object({ versions: z.array(scoreVersionSchema) }),
  },
  score: {
    method: 'GET',
    path: '/api/score/versions/:id',
    right: 'read',
    summary: 'A learned score: its points, its proofs, and what it refused to use.',
    params: byId,
    answer: scoreDetailSchema,
  },
  scoreDrift: {
    method: 'GET',
    path: '/api/score/versions/:id/drift',
    right: 'read',
    summary:
      'Whether leads are still like those a score was learned from, and whether its chances come true.',
    description: prose(
      'Population stability index by field and of the score, for the last 30 and 90 days (0.1 and 0.25',
      'are the usual bounds; what chance explains counts as steady), and predicted against observed',
      'sales of leads that came since.',
    ),
    params: byId,
    answer: scoreDriftSchema,
  },
  useScore: {
    method: 'POST',
    path: '/api/score/versions/:id/use',
    right: 'write',
    summary: 'Put a version into use, also an older one, and score all leads with it. Runs as a job.',
    params: byId,
    answer: started,
  },
  leadScore: {
    method: 'GET',
    path: '/api/score/leads/:key',
    right: 'read',
    summary: 'A lead’s score with its reasons in points and money.',
    params: z.object({ key: z.string().max(200) }),
    answer: leadScoreSchema,
  },
} as const satisfies Record<string, Endpoint>;
