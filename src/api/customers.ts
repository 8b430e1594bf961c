import { z } from 'zod';
import { customerFields, namedFields, sortedFields } from '../core/customers/customer-fields.ts';
import { idealTraits } from '../core/customers/ideal-traits.ts';
import { customerSegments } from '../core/customers/segments.ts';
import { leadRowSchema, personSchema } from './leads.ts';
import { notEnoughSchema, writtenFilters } from './lifetime.ts';
import { daySchema } from './query.ts';

const yes = z.literal('true').optional();

/** Which book: by default of the last day with orders or subscriptions, as known now. */
export const bookScopeSchema = z.object({
  until: daySchema.optional(),
  /** A local day or an instant: what was known then. */
  asOf: z.string().max(40).optional(),
  /** Wait for a book of the facts as they are now, however long it takes. */
  fresh: yes,
});

export const customerFilterSchema = bookScopeSchema.extend({
  /** Words or digits in name, company, town, e-mail, phone; or the whole reference. */
  search: z.string().max(200).optional(),
  /** Conditions that must all hold: `orders>=2`, `segment=champions|loyal`, `alive>=50%`, `last_day<2026-01-01`. */
  where: writtenFilters,
  /** Id or name of a segment that somebody defined. */
  segment: z.string().max(80).optional(),
  /** Key of a lead: who ordered through it. */
  lead: z.string().max(200).optional(),
});

export const customerListSchema = customerFilterSchema.extend({
  sort: z.enum(sortedFields).default('revenue'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(600).optional(),
});

const limitsSchema = z.object({
  kind: z.enum(['quintiles', 'absolute']),
  customers: z.number(),
  silenceDays: z.array(z.number()),
  orders: z.array(z.number()),
  /** Minor units. */
  value: z.array(z.number()),
});

/** Of which day and which facts the figures are, and what they were made with. */
export const bookSchema = z
  .object({
    until: daySchema,
    madeAt: z.string(),
    /** Facts have come since; the next book is being made. */
    stale: z.boolean(),
    customers: z.number(),
    currency: z.string(),
    /** What scores are given by. */
    limits: limitsSchema,
    models: z.object({
      purchases: z.union([
        z.object({ r: z.number(), alpha: z.number(), a: z.number(), b: z.number() }),
        notEnoughSchema,
      ]),
      money: z.union([z.object({ p: z.number(), q: z.number(), v: z.number() }), notEnoughSchema]),
    }),
  })
  .meta({ id: 'CustomerBook' });

type FieldSchema<Type> = Type extends 'text' | 'day'
  ? z.ZodNullable<z.ZodString>
  : Type extends 'boolean'
    ? z.ZodBoolean
    : z.ZodNullable<z.ZodNumber>;
type FieldShape = { [Field in (typeof customerFields)[number] as Field['id']]: FieldSchema<Field['type']> };

// Each field by its type, which the compiler cannot follow through the list.
const fieldShape = Object.fromEntries(
  customerFields.map(({ id, type }) => {
    if (type === 'boolean') return [id, z.boolean()];
    return [id, type === 'text' || type === 'day' ? z.string().nullable() : z.number().nullable()];
  }),
) as unknown as FieldShape;

export const customerRowSchema = z
  .object({
    key: z.string(),
    person: personSchema,
    /** The lead of the latest order that has one. */
    lead: z.string().nullable(),
    /** The columns by which customers are filtered; money in minor units. */
    fields: z.object(fieldShape),
  })
  .meta({ id: 'Customer' });

export const customerSumsSchema = z.object({
  customers: z.number(),
  orders: z.number(),
  revenueMinor: z.number(),
  marginMinor: z.number().nullable(),
  marginOrders: z.number(),
  expectedMinor: z.number().nullable(),
  alive: z.number().nullable(),
});

export const customersSchema = z.object({
  book: bookSchema,
  sums: customerSumsSchema,
  customers: z.array(customerRowSchema),
  nextCursor: z.string().nullable(),
});

export const customerDetailSchema = z.object({
  book: bookSchema,
  customer: customerRowSchema,
  orders: z.array(
    z.object({
      key: z.string(),
      day: daySchema,
      netMinor: z.number(),
      marginMinor: z.number().nullable(),
      refundedMinor: z.number(),
      channel: z.string().nullable(),
      store: z.string().nullable(),
      product: z.string().nullable(),
      lead: z.string().nullable(),
      lines: z.array(
        z.object({
          product: z.string().nullable(),
          category: z.string().nullable(),
          units: z.number().nullable(),
          netMinor: z.number(),
        }),
      ),
    }),
  ),
  leads: z.array(
    z.object({
      key: z.string(),
      createdAt: z.string(),
      channel: z.string().nullable(),
      source: z.string().nullable(),
      campaign: z.string().nullable(),
      vendor: z.string().nullable(),
      product: z.string().nullable(),
      state: z.enum(['open', 'won', 'lost']),
    }),
  ),
  changes: z.array(
    z.object({ day: daySchema, movement: z.string(), deltaMinor: z.number(), mrrMinor: z.number() }),
  ),
  answers: z.array(
    z.object({ day: daySchema, kind: z.string(), score: z.number(), comment: z.string().nullable() }),
  ),
});

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
  repeatRate: measureSchema,
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
      basketLimits: z.array(z.number()),
      traits: z.array(
        z.object({
          trait: traitName,
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
