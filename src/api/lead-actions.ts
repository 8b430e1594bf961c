import { z } from 'zod';
import {
  detailSources,
  interactionTypes,
  permissionChannels,
  qualificationCriteria,
  taskTypes,
} from '../core/facts/fact-values.ts';
import { leadRowSchema } from './leads.ts';

const line = z.string().trim().max(500);
const instant = z.iso.datetime({ offset: true });
const minor = z.number().int().min(0).max(100_000_000_000);
const currency = z.string().regex(/^[A-Z]{3}$/);
const note = z.string().trim().min(1).max(20_000);

/** Every action answers so: undo the batch to take it back. */
export const actionSchema = z.object({
  /** null when nothing changed. */
  batch: z.string().nullable(),
  /** The lead after it. */
  lead: leadRowSchema,
});

export const moveSchema = z.object({
  stage: z.string().min(1).max(60),
  /** The stage it was in when somebody decided to move it; another one since then is a conflict. */
  from: z.string().max(60).nullable().optional(),
});
export const lostSchema = z.object({
  reason: z.string().trim().min(1).max(80),
  comment: note.nullable().default(null),
  from: z.string().max(60).nullable().optional(),
});
export const wonSchema = z.object({
  /** Its quote; by default the accepted one, else the latest open one. */
  quote: z.string().max(200).optional(),
  /** Without a quote: the amount without tax in minor units. */
  amountMinor: minor.optional(),
  currency: currency.optional(),
});
export const noteSchema = z.object({ body: note });
export const interactionSchema = z.object({
  type: z.enum(interactionTypes),
  direction: z.enum(['in', 'out']).default('out'),
  /** Whether they were reached. */
  answered: z.boolean().nullable().default(null),
  seconds: z.number().int().min(0).max(86_400).nullable().default(null),
  subject: line.nullable().default(null),
  note: note.nullable().default(null),
  /** When it was, if not now. */
  at: instant.nullable().default(null),
});
export const assignSchema = z.object({ owner: z.string().trim().min(1).max(80) });

export const newTaskSchema = z.object({
  title: line.min(1),
  type: z.enum(taskTypes).nullable().default(null),
  dueAt: instant.nullable().default(null),
  /** By default the lead's owner. */
  owner: z.string().trim().min(1).max(80).nullable().optional(),
});
export const taskChangeSchema = z.object({
  title: line.min(1).optional(),
  type: z.enum(taskTypes).nullable().optional(),
  dueAt: instant.nullable().optional(),
  owner: z.string().trim().min(1).max(80).nullable().optional(),
  /** Ends it. */
  end: z.enum(['done', 'cancelled']).optional(),
  outcome: line.nullable().default(null),
});

export const quoteLineSchema = z.object({
  product: line.min(1),
  sku: z.string().trim().max(120).nullable().default(null),
  category: z.string().trim().max(120).nullable().default(null),
  /** A decimal with up to four places. */
  quantity: z
    .string()
    .regex(/^\d{1,7}(\.\d{1,4})?$/)
    .default('1'),
  unitPriceMinor: minor,
  discountMinor: minor.default(0),
  /** What the whole line costs the company. */
  purchaseCostMinor: minor.nullable().default(null),
});
export const newQuoteSchema = z.object({
  label: line.nullable().default(null),
  validUntil: z.iso.date().nullable().default(null),
  /** By default the workspace's. */
  currency: currency.optional(),
  lines: z.array(quoteLineSchema).min(1).max(200),
  /** Already sent; else a draft. */
  sent: z.boolean().default(false),
});
export const quoteActionSchema = z.object({
  status: z.enum(['sent', 'accepted', 'refused', 'expired']),
  /** With `accepted`: the lead is won by it at once. */
  won: z.boolean().default(false),
  comment: note.nullable().default(null),
});

export const criterionSchema = z.object({
  criterion: z.enum(qualificationCriteria),
  met: z.boolean().nullable(),
  value: line.nullable().default(null),
  evidence: z.string().trim().max(2_000).nullable().default(null),
  confidence: z.number().min(0).max(1).nullable().default(null),
  origin: z.enum(detailSources).default('salesperson'),
});
/** `qualified`: the rule was met with it, and the lead became qualified. `no_longer`: it was, and is not met any more. */
export const criterionAnswerSchema = actionSchema.extend({
  bant: z.object({
    met: z.number(),
    needed: z.number(),
    reached: z.boolean(),
    change: z.enum(['qualified', 'no_longer']).nullable(),
  }),
});
export const permissionGivenSchema = z.object({
  channel: z.enum(permissionChannels),
  given: z.boolean(),
  wording: z.string().trim().max(2_000).nullable().default(null),
  source: line.nullable().default(null),
  expiresAt: instant.nullable().default(null),
});

/** One action on many leads, in one batch. */
export const bulkSchema = z.object({
  keys: z.array(z.string().min(1).max(200)).min(1).max(1_000),
  action: z.discriminatedUnion('do', [
    z.object({ do: z.literal('assign'), owner: z.string().trim().min(1).max(80) }),
    /** To the members by the workspace's rules. */
    z.object({ do: z.literal('distribute') }),
    moveSchema.omit({ from: true }).extend({ do: z.literal('move') }),
    lostSchema.omit({ from: true }).extend({ do: z.literal('lost') }),
    newTaskSchema.extend({ do: z.literal('task') }),
  ]),
});
export const bulkAnswerSchema = z.object({
  batch: z.string().nullable(),
  done: z.number(),
  /** Leads for which it could not be done, with the reason in the language asked for. */
  refused: z.array(z.object({ key: z.string(), code: z.string(), message: z.string() })),
});
