import { z } from 'zod';
import { leadSorts, leadStates } from '../core/desk/lead-question.ts';

/** Path parameters: one lead by its key. */
export const byKey = z.object({ key: z.string().min(1).max(200) });

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A value or several (`?owner=Ana&owner=Bob`); the empty text stands for leads without one. */
const oneOrMore = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(100)])
  .transform((given) => (Array.isArray(given) ? given : [given]))
  .optional();
const yes = z.literal('true').optional();

/** Which leads: every condition must hold. */
export const leadFilterSchema = z.object({
  state: z.enum(leadStates).default('open'),
  /** Words or digits in name, company, town, e-mail, phone; or the beginning of a postcode. One letter alone is not looked for. */
  search: z.string().max(200).optional(),
  stage: oneOrMore,
  owner: oneOrMore,
  channel: oneOrMore,
  source: oneOrMore,
  vendor: oneOrMore,
  product: oneOrMore,
  temperature: oneOrMore,
  scoreBand: oneOrMore,
  /** Local days, both included. */
  createdFrom: day.optional(),
  createdTo: day.optional(),
  noNextAction: yes,
  overdue: yes,
  /** The next action is due before that instant. */
  dueBefore: z.iso.datetime({ offset: true }).optional(),
  unanswered: yes,
  late: yes,
});

export const leadListSchema = leadFilterSchema.extend({
  sort: z.enum(leadSorts).default('created'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(600).optional(),
});

export const personSchema = z.object({
  /** Names joined; else company, e-mail or phone; null for nobody known. */
  name: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  company: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
});

export const nextActionSchema = z.object({
  key: z.string(),
  title: z.string(),
  type: z.string().nullable(),
  dueAt: z.string().nullable(),
  owner: z.string().nullable(),
  overdue: z.boolean(),
});

/** Money is in minor units of the workspace's currency, times are ISO 8601 in UTC. */
export const leadRowSchema = z.object({
  key: z.string(),
  person: personSchema,
  /** Only for a single lead and for those whose person has no name. */
  title: z.string().nullable(),
  /** The workspace's stage; null when the lead's own text names none of them. */
  stage: z.string().nullable(),
  /** What the lead's source calls its stage. */
  stageText: z.string().nullable(),
  state: z.enum(['open', 'won', 'lost']),
  /** A duplicate, or returned to its vendor. */
  setAside: z.boolean(),
  lossReason: z.string().nullable(),
  owner: z.string().nullable(),
  channel: z.string().nullable(),
  source: z.string().nullable(),
  campaign: z.string().nullable(),
  vendor: z.string().nullable(),
  product: z.string().nullable(),
  postcode: z.string().nullable(),
  temperature: z.string().nullable(),
  scoreBand: z.string().nullable(),
  /** 0 to 100; null without a score. */
  score: z.number().nullable(),
  createdAt: z.string(),
  answeredAt: z.string().nullable(),
  qualifiedAt: z.string().nullable(),
  contactedAt: z.string().nullable(),
  /** Business minutes from creation to the first answer; null while unanswered. */
  responseMinutes: z.number().nullable(),
  /** Business minutes an open, unanswered lead has waited. */
  waitingMinutes: z.number().nullable(),
  targetMinutes: z.number(),
  lateness: z.enum(['due', 'late', 'escalated']).nullable(),
  nextAction: nextActionSchema.nullable(),
  /** What it may bring, without tax: its open quote, else its score's value; and which of the two. */
  expectedMinor: z.number().nullable(),
  expectedFrom: z.enum(['quote', 'score']).nullable(),
  /** Only for a single lead and in lists sorted by it. */
  lastActivityAt: z.string().nullable(),
});

export const leadPageSchema = z.object({
  leads: z.array(leadRowSchema),
  nextCursor: z.string().nullable(),
});

export const stageCountsSchema = z.object({
  /** In the workspace's order; leads in a stage it does not know come last under null. */
  stages: z.array(
    z.object({
      stage: z.string().nullable(),
      name: z.string(),
      means: z.string().nullable(),
      leads: z.number(),
      /** Sum of the open quotes, without tax, minor units. */
      quotedMinor: z.number(),
    }),
  ),
  leads: z.number(),
});

const reachSchema = z.object({
  allowed: z.boolean(),
  /** Why, or why not. */
  reason: z.enum(['given', 'not_refused', 'no_address', 'withdrawn', 'expired', 'bounced', 'unsubscribed']),
  since: z.string().nullable(),
});

/** Which leads are asked about: `?key=1&key=2`. */
export const reachQuerySchema = z.object({
  key: z
    .union([z.string().max(200), z.array(z.string().max(200)).max(200)])
    .transform((given) => (Array.isArray(given) ? given : [given])),
});
export const leadsReachSchema = z.object({
  leads: z.array(z.object({ key: z.string(), phone: reachSchema, email: reachSchema })),
});
