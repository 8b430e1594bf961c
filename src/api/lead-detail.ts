import { z } from 'zod';
import { timelineKinds } from '../core/desk/timeline-kinds.ts';
import { detailSources, permissionChannels, qualificationCriteria } from '../core/facts/fact-values.ts';
import { leadRowSchema, personSchema } from './leads.ts';

const permissionSchema = z.object({
  channel: z.enum(permissionChannels),
  allowed: z.boolean(),
  /** Why, or why not. */
  reason: z.enum(['given', 'not_refused', 'no_address', 'withdrawn', 'expired', 'bounced', 'unsubscribed']),
  since: z.string().nullable(),
  until: z.string().nullable(),
  wording: z.string().nullable(),
  source: z.string().nullable(),
});

const bantSchema = z.object({
  criteria: z.array(
    z.object({
      criterion: z.enum(qualificationCriteria),
      latest: z
        .object({
          criterion: z.enum(qualificationCriteria),
          atTime: z.string(),
          met: z.boolean().nullable(),
          value: z.string().nullable(),
          evidence: z.string().nullable(),
          origin: z.enum(detailSources).or(z.string()).nullable(),
          confidence: z.number().nullable(),
          ageDays: z.number(),
        })
        .nullable(),
    }),
  ),
  met: z.number(),
  needed: z.number(),
  reached: z.boolean(),
  qualifiedAt: z.string().nullable(),
  /** False for a lead that was qualified and no longer meets the rule; null for one that never was. */
  stillHolds: z.boolean().nullable(),
});

export const taskSchema = z.object({
  key: z.string(),
  title: z.string(),
  type: z.string().nullable(),
  owner: z.string().nullable(),
  createdAt: z.string(),
  dueAt: z.string().nullable(),
  doneAt: z.string().nullable(),
  cancelledAt: z.string().nullable(),
  outcome: z.string().nullable(),
});

const quoteSchema = z.object({
  key: z.string(),
  quotedAt: z.string(),
  status: z.string().nullable(),
  label: z.string().nullable(),
  /** Without tax, minor units of `currency`. */
  netMinor: z.number(),
  currency: z.string().nullable(),
  validUntil: z.string().nullable(),
  lines: z.array(
    z.object({
      key: z.string(),
      sku: z.string().nullable(),
      product: z.string().nullable(),
      category: z.string().nullable(),
      quantity: z.string().nullable(),
      unitPriceMinor: z.number().nullable(),
      discountMinor: z.number(),
      netMinor: z.number().nullable(),
      purchaseCostMinor: z.number().nullable(),
    }),
  ),
});

/** A lead with all that is known of it. */
export const leadSchema = leadRowSchema.extend({
  person: personSchema.extend({ address: z.string().nullable().optional() }),
  /** The lead's own fields as its source gave them. */
  fields: z.record(z.string(), z.string().nullable()),
  /** Further fields: the latest value of each. */
  details: z.array(
    z.object({
      name: z.string(),
      value: z.string().nullable(),
      origin: z.string().nullable(),
      atTime: z.string(),
    }),
  ),
  bant: bantSchema,
  permissions: z.array(permissionSchema),
  /** Open ones first, by their time. */
  tasks: z.array(taskSchema),
  quotes: z.array(quoteSchema),
  orders: z.array(
    z.object({
      key: z.string(),
      orderedAt: z.string(),
      netMinor: z.number().nullable(),
      marginMinor: z.number().nullable(),
    }),
  ),
  /** So far: cost net of credits, revenue and margin net of refunds; margin null where no purchase cost is known. */
  money: z.object({ costMinor: z.number(), revenueMinor: z.number(), marginMinor: z.number().nullable() }),
  duplicateOf: z.string().nullable(),
  duplicates: z.array(z.string()),
  otherLeads: z.array(leadRowSchema),
});

export const timelineQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(1_000).optional(),
  /** Only these kinds. */
  kind: z
    .union([z.enum(timelineKinds), z.array(z.enum(timelineKinds))])
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .optional(),
});

/** One entry; which fields it fills depends on its kind, the others are null. */
export const timelineEntrySchema = z.object({
  kind: z.enum(timelineKinds),
  at: z.string(),
  key: z.string(),
  /** The batch it came with: undo it, or follow it to its file and author. */
  batch: z.string().nullable(),
  author: z.string().nullable(),
  batchKind: z.string().nullable(),
  file: z.string().nullable(),
  /** event: its type; interaction: call, email …; message: sent, opened …; qualification: the criterion. */
  type: z.string().nullable(),
  direction: z.string().nullable(),
  /** note: its text; task: its title; interaction: its subject; qualification: the evidence. */
  text: z.string().nullable(),
  stage: z.string().nullable(),
  reason: z.string().nullable(),
  owner: z.string().nullable(),
  name: z.string().nullable(),
  value: z.string().nullable(),
  origin: z.string().nullable(),
  channel: z.string().nullable(),
  /** task: new, changed, done, cancelled; quote: draft, sent, accepted, refused, expired. */
  status: z.string().nullable(),
  currency: z.string().nullable(),
  reference: z.string().nullable(),
  amountMinor: z.number().nullable(),
  seconds: z.number().nullable(),
  /** visit: pages; qualification: confidence; answer: score. */
  number: z.number().nullable(),
  /** interaction: answered; qualification: met; permission: given; message: by a machine. */
  flag: z.boolean().nullable(),
  dueAt: z.string().nullable(),
});

export const timelineSchema = z.object({
  entries: z.array(timelineEntrySchema),
  nextCursor: z.string().nullable(),
});
