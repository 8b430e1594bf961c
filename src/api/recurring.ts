import { z } from 'zod';
import { movements } from '../core/recurring/movements.ts';
import { differenceReasons } from '../core/recurring/reconcile.ts';
import { estimateSchema } from './lifetime.ts';
import { daySchema } from './query.ts';

const period = {
  from: daySchema.optional(),
  to: daySchema.optional(),
  service: z.string().max(200).optional(),
  asOf: z.string().max(40).optional(),
};

export const recurringSearchSchema = z.object(period);

export const recurringClientsSearchSchema = z.object({
  ...period,
  sort: z.enum(['mrr', 'change', 'margin', 'name']).default('mrr'),
  limit: z.coerce.number().int().min(1).max(5_000).default(200),
});

export const recurringChangesSearchSchema = z.object({
  ...period,
  movement: z.enum(movements).optional(),
  client: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(200),
});

export const reconcileSearchSchema = z.object({
  ...period,
  against: z.enum(['invoices', 'orders']).optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(200),
});

const figureSchema = z
  .discriminatedUnion('kind', [
    estimateSchema.extend({ kind: z.literal('estimate'), n: z.number() }),
    z.object({
      kind: z.literal('not_enough_data'),
      reason: z.enum(['clients', 'watched_clients']),
      found: z.number(),
      needed: z.number(),
    }),
  ])
  .meta({ id: 'RecurringFigure' });

const basketSchema = z.union([
  figureSchema,
  z.object({ kind: z.literal('no_interval'), value: z.number(), n: z.number(), needed: z.number() }),
]);

const movementRow = {
  start: z.number(),
  ...(Object.fromEntries(movements.map((id) => [id, z.number()])) as Record<
    (typeof movements)[number],
    z.ZodNumber
  >),
  end: z.number(),
};

const countedRow = {
  ...movementRow,
  clientsStart: z.number(),
  clientsNew: z.number(),
  clientsBack: z.number(),
  clientsLeft: z.number(),
  clientsEnd: z.number(),
};

const about = {
  from: daySchema,
  to: daySchema,
  service: z.string().nullable(),
  currency: z.string(),
};

export const recurringSchema = z.object({
  ...about,
  /** First day with recurring revenue; null without any. */
  first: daySchema.nullable(),
  total: z.object(countedRow),
  months: z.array(z.object({ month: z.string(), ...countedRow })),
  services: z.array(z.object({ service: z.string().nullable(), ...countedRow })),
  /** MRR ÷ active clients; without an interval of fewer than 10. */
  basket: basketSchema,
  churn: figureSchema,
  netRetention: figureSchema,
  grossRetention: figureSchema,
  /** Months. */
  lifetime: figureSchema,
  monthlyMargin: figureSchema,
  lifetimeValue: figureSchema,
  hours: z.object({ hours: z.number(), cost: z.number(), withoutCost: z.number() }),
});

const expectedSchema = z.discriminatedUnion('kind', [
  estimateSchema.extend({ kind: z.literal('estimate') }),
  z.object({
    kind: z.literal('not_enough_data'),
    reason: z.enum(['departures', 'no_peak', 'months']),
    found: z.number(),
    needed: z.number(),
  }),
]);

export const recurringClientsSchema = z.object({
  ...about,
  horizonMonths: z.number(),
  found: z.number(),
  total: z.object({
    ...movementRow,
    recurring: z.number(),
    oneOff: z.number(),
    oneOffMargin: z.number(),
    hours: z.number(),
    hoursCost: z.number(),
    expenses: z.number(),
    margin: z.number(),
  }),
  clients: z.array(
    z.object({
      client: z.string(),
      name: z.string(),
      since: daySchema,
      leftDay: daySchema.nullable(),
      services: z.array(z.object({ service: z.string().nullable(), mrr: z.number() })),
      ...movementRow,
      recurring: z.number(),
      oneOff: z.number(),
      oneOffMargin: z.number(),
      hours: z.number(),
      hoursCost: z.number(),
      expenses: z.number(),
      margin: z.number(),
      monthlyMargin: z.number().nullable(),
      /** Within `horizonMonths`; null for clients who left. */
      stillExpected: expectedSchema.nullable(),
    }),
  ),
});

export const recurringChangesSchema = z.object({
  ...about,
  found: z.number(),
  changes: z.array(
    z.object({
      key: z.string(),
      day: daySchema,
      client: z.string(),
      name: z.string(),
      service: z.string().nullable(),
      movement: z.enum(movements),
      amount: z.number(),
      subscription: z.string().nullable(),
      batch: z.string().nullable(),
      file: z.string().nullable(),
      line: z.number().nullable(),
    }),
  ),
});

export const reconcileSchema = z.object({
  ...about,
  against: z.enum(['invoices', 'orders']),
  expected: z.number(),
  billed: z.number(),
  difference: z.number(),
  /** Months of clients looked at, and those that agree. */
  months: z.number(),
  agree: z.number(),
  /** Invoices whose exchange rate is missing: they count as nothing. */
  withoutRate: z.number(),
  found: z.number(),
  differences: z.array(
    z.object({
      client: z.string(),
      name: z.string(),
      month: z.string(),
      start: z.number(),
      end: z.number(),
      earned: z.number(),
      expected: z.number(),
      billed: z.number(),
      difference: z.number(),
      reason: z.enum(differenceReasons),
    }),
  ),
});
