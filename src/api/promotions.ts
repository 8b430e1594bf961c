import { z } from 'zod';
import { effectReasons, methods } from '../core/promotions/effect.ts';
import { estimateSchema } from './lifetime.ts';
import { daySchema } from './query.ts';

const values = z.array(z.string().max(200)).max(200).default([]);

const heldSchema = z.object({ store: values, channel: values, category: values, product: values });
const nothingHeld = { store: [], channel: [], category: [], product: [] };

export const savePromotionSchema = z.object({
  /** Of the one to replace; absent for a new one. */
  id: z.string().max(80).optional(),
  name: z.string().trim().min(1).max(200),
  from: daySchema,
  to: daySchema,
  /** Where it is to be had; an empty list stands for everywhere. */
  held: heldSchema.default(nothingHeld),
});

export const keptPromotionSchema = z.object({
  id: z.string(),
  name: z.string(),
  from: daySchema,
  to: daySchema,
  held: heldSchema,
  author: z.string().nullable(),
  savedAt: z.string(),
});

export const promotionSchema = z
  .object({
    /** null for one that only orders name. */
    id: z.string().nullable(),
    name: z.string(),
    from: daySchema,
    to: daySchema,
    held: heldSchema,
    /** Orders that name it on its days, and all orders on them. */
    coded: z.number(),
    orders: z.number(),
    /** Longer than 120 days: a standing offer, with no weeks to compare it with. */
    standing: z.boolean(),
  })
  .meta({ id: 'Promotion' });

export const promotionsSchema = z.object({ currency: z.string(), promotions: z.array(promotionSchema) });

const weeks = z.coerce.number().int();

export const effectSearchSchema = z.object({
  name: z.string().min(1).max(200),
  /** Its first day, where there are several of that name; by default the latest. */
  from: daySchema.optional(),
  weeksBefore: weeks.min(8).max(52).default(26),
  weeksAfter: weeks.min(0).max(26).default(4),
});

const differenceSchema = z
  .object({ seen: z.number(), expected: z.number(), effect: estimateSchema })
  .meta({ id: 'Difference' });

const metricEffectSchema = z.object({
  during: differenceSchema,
  after: differenceSchema.nullable(),
  net: differenceSchema.nullable(),
});

const sumsSchema = z.object({ orders: z.number(), revenue: z.number(), margin: z.number() });

const measuredSchema = z.object({
  kind: z.literal('measured'),
  method: z.enum(methods),
  untouchedWeeks: z.number(),
  daysAfter: z.number(),
  running: z.boolean(),
  metrics: z.object({
    orders: metricEffectSchema,
    revenue: metricEffectSchema,
    margin: metricEffectSchema.nullable(),
    basket: metricEffectSchema.omit({ net: true }),
  }),
  weeks: z.array(
    z.object({
      from: daySchema,
      to: daySchema,
      part: z.enum(['before', 'during', 'after']),
      untouched: z.boolean(),
      seen: sumsSchema,
      expected: sumsSchema.nullable(),
    }),
  ),
  drifted: z.boolean(),
});

export const promotionEffectSchema = z.object({
  currency: z.string(),
  promotion: promotionSchema,
  /** Orders that name it, what they brought and were let off, and how many were customers’ first. */
  used: z.object({
    orders: z.number(),
    revenue: z.number(),
    discount: z.number(),
    firsts: z.number(),
  }),
  /** Others on the same days: the effect is theirs, too. */
  beside: z.array(z.string()),
  /** Where it was held, as described, or as the orders that name it show. */
  held: heldSchema,
  weeksBefore: z.number(),
  weeksAfter: z.number(),
  /** By each method, the safest one first. */
  effects: z.array(
    z.discriminatedUnion('kind', [
      measuredSchema,
      z.object({
        kind: z.literal('not_enough_data'),
        method: z.enum(methods),
        reason: z.enum(effectReasons),
        found: z.number(),
        needed: z.number(),
      }),
    ]),
  ),
});
