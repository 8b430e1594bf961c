import { z } from 'zod';
import { cohortUnits } from '../core/cohorts/cohort-period.ts';
import { estimateSchema, writtenFilters } from './lifetime.ts';
import { daySchema, proofRowSchema } from './query.ts';

const scope = {
  /** `month`, `quarter` or `year` of the first order, or a dimension of it. */
  by: z.string().max(40).default('month'),
  /** How long an age is where rows are no periods. */
  unit: z.enum(cohortUnits).default('month'),
  where: writtenFilters,
  until: daySchema.optional(),
  asOf: z.string().max(40).optional(),
};

export const cohortsSearchSchema = z.object(scope);

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

export const cohortOrdersSearchSchema = z.object({
  ...scope,
  cohort: z.string().max(300).optional(),
  others: flag.default(false),
  age: z.coerce.number().int().min(0).max(10_000),
  upTo: flag.default(false),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

const money = z.number().nullable();

export const cohortCellSchema = z
  .object({
    /** Periods since the one of the first order, which is 0. */
    age: z.number(),
    /** Who was watched to the end of it: what all else is divided by. */
    customers: z.number(),
    buyers: z.number(),
    orders: z.number(),
    revenue: z.number(),
    margin: money,
    /** Of a customer, from its first order to the end of this period. */
    perCustomer: z.object({ orders: z.number(), revenue: z.number(), margin: money }),
    retention: estimateSchema,
    /** False while the period is not over. */
    whole: z.boolean(),
    /** Fewer than 10 customers: not enough to hold a share for known. */
    few: z.boolean(),
  })
  .meta({ id: 'CohortCell' });

const rowSchema = z.object({
  /** The period of the first order, or the value of the dimension; null for customers without one, and in the total. */
  cohort: z.string().nullable(),
  /** Groups beyond the 40 largest, put together. */
  others: z.boolean(),
  customers: z.number(),
  cells: z.array(cohortCellSchema),
});

export const cohortsSchema = z.object({
  by: z.string(),
  unit: z.enum(cohortUnits),
  from: daySchema.nullable(),
  until: daySchema,
  customers: z.number(),
  currency: z.string(),
  orders: z.number(),
  ordersWithMargin: z.number(),
  /** The last period that is over. */
  lastWhole: z.string(),
  rows: z.array(rowSchema),
  total: rowSchema,
});

export const cohortOrdersSchema = z.object({
  buyers: z.number(),
  orders: z.number(),
  revenue: z.number(),
  margin: money,
  currency: z.string(),
  rows: z.array(proofRowSchema),
  nextCursor: z.string().nullable(),
});

export const repeatSearchSchema = z.object({
  by: z.string().max(40).optional(),
  silenceDays: z.coerce.number().int().min(1).max(3_650).optional(),
  where: writtenFilters,
  until: daySchema.optional(),
  asOf: z.string().max(40).optional(),
});

const repeatRateSchema = z.discriminatedUnion('kind', [
  estimateSchema.extend({ kind: z.literal('rate'), days: z.number(), watched: z.number() }),
  z.object({
    kind: z.literal('not_enough_data'),
    days: z.number(),
    found: z.number(),
    needed: z.number(),
  }),
]);

const repeatingSchema = z
  .object({
    group: z.string().nullable(),
    customers: z.number(),
    /** Who bought again so far, whenever. */
    returned: z.number(),
    /** Within 30, 60, 90 and 365 days. */
    rates: z.array(repeatRateSchema),
    /** Days until half have bought again; null while fewer than half are known to have, and of fewer than 10 customers. */
    medianDays: z.number().nullable(),
  })
  .meta({ id: 'Repeating' });

const shareAt = estimateSchema.extend({ atRisk: z.number() });

export const repeatSchema = z.object({
  from: daySchema.nullable(),
  until: daySchema,
  by: z.string().nullable(),
  silenceDays: z.number(),
  all: repeatingSchema,
  /** The 40 largest. */
  groups: z.array(repeatingSchema),
  /** Share that has bought again, day by day. */
  curve: z.array(shareAt.extend({ days: z.number() })),
  between: z
    .object({
      count: z.number(),
      quarter: z.number(),
      median: z.number(),
      threeQuarters: z.number(),
      bins: z.array(z.object({ from: z.number(), to: z.number().nullable(), count: z.number() })),
    })
    .nullable(),
  /** Share still buying after so many months, by the rule of silence. */
  staying: z.array(shareAt.extend({ month: z.number() })),
});
