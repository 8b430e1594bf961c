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
