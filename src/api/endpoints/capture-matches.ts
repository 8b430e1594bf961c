import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { done } from '../endpoint-parts.ts';

const personSchema = z.object({
  key: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  company: z.string().nullable(),
  companyNumber: z.string().nullable(),
  postcode: z.string().nullable(),
  /** Key of the lead by which the person was found. */
  lead: z.string(),
  createdAt: z.string(),
  /** How many leads the person has. */
  leads: z.number(),
  /** What that lead came by: kind of the batch, its file, and the form, webhook, key or account. */
  from: z.object({ kind: z.string().nullable(), file: z.string().nullable(), author: z.string().nullable() }),
});

const mergedSchema = z.object({
  key: z.string(),
  /** Name, else e-mail address or phone; empty when nothing is known any more. */
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});

const pairSchema = z.object({ one: z.string().max(80), other: z.string().max(80) });

/** Persons who may be one. */
export const captureMatchesEndpoints = {
  matches: {
    method: 'GET',
    path: '/api/matches',
    right: 'read',
    summary: 'Pairs of persons who may be one, with the reasons; the likeliest first.',
    description: `Proposed are persons of nearly the same name (Jaro–Winkler, 0.92 and more) with the same postcode or
company number, of whom one has a lead of the last \`days\` days. Same e-mail mailbox and same phone are joined without
asking, as are same company number with the same name when the lead comes in.`,
    query: z.object({
      days: z.coerce.number().int().min(1).max(3_650).default(90),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({
      matches: z.array(
        z.object({
          one: personSchema,
          other: personSchema,
          /** Likeness of the names, 0 to 1. */
          likeness: z.number(),
          sure: z.boolean(),
          reasons: z.array(z.string()),
        }),
      ),
      found: z.number(),
    }),
  },
  acceptMatch: {
    method: 'POST',
    path: '/api/matches/accept',
    right: 'write',
    summary: 'Join two persons; the answer names the batch, whose undoing parts them again.',
    description: `With \`duplicate\` (the default) an open lead that repeats one of the other person's within 30 days
is marked as its duplicate in the same batch.`,
    body: pairSchema.extend({ duplicate: z.boolean().default(true) }),
    answer: z.object({ batch: z.string().nullable(), duplicate: z.string().nullable() }),
  },
  refuseMatch: {
    method: 'POST',
    path: '/api/matches/refuse',
    right: 'write',
    summary: 'Remember that two persons are two; they are not proposed again.',
    body: pairSchema,
    answer: done,
  },
  reopenMatch: {
    method: 'POST',
    path: '/api/matches/reopen',
    right: 'write',
    summary: 'Forget that two persons were said to be two; they may be proposed again.',
    body: pairSchema,
    answer: done,
  },
  merges: {
    method: 'GET',
    path: '/api/merges',
    right: 'read',
    summary: 'Persons that were joined, by somebody or by company number and name, newest first.',
    description:
      'Undoing `batch` parts the two again. Joins by phone or mailbox come with the batch that shows them.',
    query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(50) }),
    answer: z.object({
      merges: z.array(
        z.object({
          batch: z.string(),
          at: z.string(),
          /** null for one made without signing in, or by itself. */
          author: z.string().nullable(),
          one: mergedSchema,
          other: mergedSchema,
          /** Lead that was marked as the other person's lead again. */
          duplicate: z.string().nullable(),
        }),
      ),
    }),
  },
} as const satisfies Record<string, Endpoint>;
