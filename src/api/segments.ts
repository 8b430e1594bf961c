import { z } from 'zod';
import { namedFields } from '../core/customers/customer-fields.ts';
import { idealTraits } from '../core/customers/ideal-traits.ts';
import { customerSegments } from '../core/customers/segments.ts';
import { bookSchema, bookScopeSchema, limitsSchema } from './customers.ts';
import { leadRowSchema } from './leads.ts';
import { writtenFilters } from './lifetime.ts';
import { daySchema } from './query.ts';

const measureSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('measure'),
      value: z.number(),
      low: z.number(),
      high: z.number(),
      n: z.number(),
    }),
    z.object({
      kind: z.literal('not_enough_data'),
      reason: z.enum(['customers', 'known_margins', 'earlier_customers']),
      found: z.number(),
      needed: z.number(),
    }),
  ])
  .meta({ id: 'SegmentMeasure' });

const groupSchema = z.object({
  name: z.string().nullable(),
  id: z.string().nullable(),
  customers: z.number(),
  share: z.number(),
  orders: z.number(),
  revenueMinor: z.number(),
  alive: z.number().nullable(),
  expectedMinor: z.number().nullable(),
  basket: measureSchema,
  revenuePerCustomer: measureSchema,
  marginPerCustomer: measureSchema,
  /** `by_definition` where the rules of the segment say how many orders its customers have: 0 nobody, 1 everybody. */
  repeatRate: z.union([
    measureSchema,
    z.object({ kind: z.literal('by_definition'), value: z.union([z.literal(0), z.literal(1)]) }),
  ]),
  retention: measureSchema,
});

export const segmentsSearchSchema = bookScopeSchema.extend({
  /** A field with names as values, or `own` for segments that somebody defined. */
  by: z.enum(['own', ...namedFields]).default('segment'),
  where: writtenFilters,
});

export const segmentsSchema = z.object({
  book: bookSchema,
  by: z.string(),
  all: groupSchema,
  groups: z.array(groupSchema),
  more: z.number(),
});

export const movesSearchSchema = bookScopeSchema.extend({
  months: z.coerce.number().int().min(1).max(36).default(12),
});

const segmentName = z.enum(customerSegments);

export const movesSchema = z.object({
  book: bookSchema,
  months: z.array(
    z.object({
      from: daySchema,
      to: daySchema,
      moved: z.number(),
      stayed: z.number(),
      came: z.number(),
      cells: z.array(
        z.object({
          from: segmentName.nullable(),
          to: segmentName,
          customers: z.number(),
          broughtMinor: z.number(),
        }),
      ),
      limits: limitsSchema,
    }),
  ),
});

export const newSegmentSchema = z.object({
  name: z.string().trim().min(1).max(60),
  conditions: z.array(z.string().max(400)).min(1).max(20),
});

export const ownSegmentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    conditions: z.array(z.string()),
    author: z.string().nullable(),
    savedAt: z.string(),
  })
  .meta({ id: 'CustomerSegment' });

export const idealSearchSchema = bookScopeSchema.extend({
  /** `ltv_to_cac` or `value`; by default the first where the cost of winning is known of half of the customers. */
  by: z.enum(['ltv_to_cac', 'value']).optional(),
});

const traitName = z.enum(idealTraits.map(({ id }) => id));

export const idealSchema = z.object({
  book: bookSchema,
  ideal: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('ideal'),
      by: z.enum(['ltv_to_cac', 'value']),
      money: z.enum(['margin', 'revenue']),
      customers: z.number(),
      best: z.number(),
      withoutCost: z.number(),
      /** Whether there are leads at all: without any, none can be like the best. */
      hasLeads: z.boolean(),
      basketLimits: z.array(z.number()),
      /** Customers who bought on another day again; sizes of the first basket need as many of them as there are best. */
      cameBack: z.object({ found: z.number(), needed: z.number() }),
      traits: z.array(
        z.object({
          trait: traitName,
          /** Partly so by construction: the best are chosen over what winning one of their channel cost. */
          byCost: z.boolean(),
          values: z.array(
            z.object({
              value: z.string().nullable(),
              customers: z.number(),
              best: z.number(),
              lift: z.number(),
              low: z.number(),
              high: z.number(),
              certain: z.boolean(),
            }),
          ),
        }),
      ),
      leads: z.array(
        z.object({
          lead: leadRowSchema,
          likeness: z.number(),
          reasons: z.array(z.object({ trait: traitName, value: z.string(), lift: z.number() })),
        }),
      ),
    }),
    z.object({
      kind: z.literal('not_enough_data'),
      reason: z.literal('customers'),
      found: z.number(),
      needed: z.number(),
    }),
  ]),
});
