import { z } from 'zod';
import { customerFields, sortedFields } from '../core/customers/customer-fields.ts';
import { personSchema } from './leads.ts';
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
  /** A segment by id or name: one that somebody defined, or one of the usual (`champions`). */
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

export const limitsSchema = z.object({
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
