import { z } from 'zod';
import { lifetimeModels } from '../core/lifetime/lifetime-task.ts';
import { daySchema } from './query.ts';

/** Filters as written on the command line: `channel=email`, `store=Lyon|Paris`, `month=2026-01..2026-03`. */
export const writtenFilters = z
  .union([z.string().max(400), z.array(z.string().max(400)).max(30)])
  .transform((given) => (Array.isArray(given) ? given : [given]))
  .optional();

const weeks = z.coerce.number().int().min(1).max(2_000);
const money = z.enum(['revenue', 'margin']).default('revenue');

export const lifetimeSearchSchema = z.object({
  model: z.enum(lifetimeModels).default('bg_nbd'),
  calibrationWeeks: weeks.optional(),
  holdoutWeeks: weeks.optional(),
  money,
  period: z.enum(['month', 'year']).default('month'),
  where: writtenFilters,
  until: daySchema.optional(),
  asOf: z.string().max(40).optional(),
});

export const valueSearchSchema = z.object({
  by: z.string().max(40).optional(),
  from: z.enum(['orders', 'subscriptions']).optional(),
  money: z.enum(['revenue', 'margin']).optional(),
  months: z.coerce.number().int().min(1).max(240).default(36),
  discountRate: z.coerce.number().min(0).max(1).default(0.1),
  silenceDays: z.coerce.number().int().min(1).max(3_650).optional(),
  where: writtenFilters,
  until: daySchema.optional(),
  asOf: z.string().max(40).optional(),
});

export const estimateSchema = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .meta({ id: 'Estimate' });

export const notEnoughSchema = z
  .object({
    kind: z.literal('not_enough_data'),
    reason: z.enum(['repeaters', 'buyers', 'leavers', 'no_peak']),
    found: z.number(),
    needed: z.number(),
  })
  .meta({ id: 'NotEnoughToFit' });

const parameterSchema = estimateSchema.extend({ name: z.string() });

const fitted = { parameters: z.array(parameterSchema), logLikelihood: z.number() };

export const backTestSchema = z.object({
  weeks: z.number(),
  predicted: z.number(),
  actual: z.number(),
  error: z.number().nullable(),
  classes: z.array(
    z.object({
      frequency: z.number(),
      orMore: z.boolean(),
      customers: z.number(),
      predicted: z.number(),
      actual: z.number(),
    }),
  ),
});

/** Of whom and of when the counts are. */
const countedSchema = z.object({
  from: daySchema.nullable(),
  fittedUntil: daySchema,
  until: daySchema,
  customers: z.number(),
  money: z.enum(['revenue', 'margin']),
  currency: z.string(),
  /** Times are taken to the nearest multiple of so many days. */
  resolutionDays: z.number(),
  orders: z.number(),
  ordersWithMargin: z.number(),
});

export const lifetimeSchema = z.object({
  counted: countedSchema,
  result: z.discriminatedUnion('kind', [
    notEnoughSchema,
    z.object({
      kind: z.literal('bg_nbd'),
      ...fitted,
      purchasesInYear: estimateSchema,
      alive: z.number(),
      /** Customers by their chance of being alive, in tenths from 0 to 1. */
      aliveTenths: z.array(z.number()),
      backTest: backTestSchema.nullable(),
      /** Repeat purchases summed up to the end of each week; week 0 is the last that the model knows. */
      weekly: z.array(z.object({ week: z.number(), predicted: z.number(), actual: z.number() })).nullable(),
    }),
    z.object({
      kind: z.literal('gamma_gamma'),
      ...fitted,
      buyers: z.number(),
      meanValue: estimateSchema.nullable(),
    }),
    z.object({
      kind: z.literal('shifted_beta_geometric'),
      ...fitted,
      period: z.enum(['month', 'year']),
      survival: z.array(
        z.object({ period: z.number(), observed: z.number().nullable(), projected: z.number() }),
      ),
    }),
  ]),
});

const valueSchema = z.object({
  group: z.string().nullable(),
  customers: z.number(),
  left: z.number(),
  monthlyBasket: z.number().nullable(),
  /** Months. */
  lifetime: estimateSchema,
  seenMonths: z.number(),
  stillThere: z.number(),
  ltv: z.object({
    article: estimateSchema.nullable(),
    survival: estimateSchema.nullable(),
    model: z.union([notEnoughSchema, estimateSchema]),
  }),
  acquisitionCost: z.number().nullable(),
  ltvToCac: z.number().nullable(),
  payback: z.number().nullable(),
  warnings: z.array(z.enum(['ltv_below_cac', 'basket_below_cac'])),
});

export const customerValuesSchema = z.object({
  counted: countedSchema.omit({ fittedUntil: true }),
  /** Who was looked at: as asked, or as the workspace suggests. */
  watched: z.enum(['orders', 'subscriptions']),
  /** What was spent for clients; taken off the margin of subscriptions. null where no cost names a client. */
  clientCosts: z.object({ amount: z.number(), rows: z.number(), withoutCost: z.number() }).nullable(),
  by: z.string().nullable(),
  months: z.number(),
  discountRate: z.number(),
  silenceDays: z.number().nullable(),
  /** null for fewer than 30 customers. */
  all: valueSchema.nullable(),
  groups: z.array(valueSchema),
  /** Groups of fewer than 30 customers, which have no value of their own. */
  tooSmall: z.array(z.object({ group: z.string().nullable(), customers: z.number() })),
});

export const paybackSearchSchema = valueSearchSchema
  .omit({ from: true, months: true, discountRate: true, silenceDays: true })
  .extend({ money: z.enum(['revenue', 'margin']).optional() });

const paidBackSchema = z
  .object({
    group: z.string().nullable(),
    customers: z.number(),
    acquisitionCost: z.number(),
    /** The month by whose end half have paid back; null while fewer than half are known to have. */
    medianMonths: z.number().nullable(),
    months: z.array(estimateSchema.extend({ month: z.number(), atRisk: z.number() })),
  })
  .meta({ id: 'PaidBack' });

export const paybackSchema = z.object({
  by: z.string().nullable(),
  money: z.enum(['revenue', 'margin']),
  currency: z.string(),
  from: daySchema.nullable(),
  until: daySchema,
  /** null where costs are not known, or for fewer than 30 customers. */
  all: paidBackSchema.nullable(),
  groups: z.array(paidBackSchema),
});
