import { z } from 'zod';
import { daySchema } from './query.ts';

const name = z.string().min(1).max(200);

export const opportunitiesSearchSchema = z.object({
  /** The last day that counts. */
  to: daySchema.optional(),
  /** Only this client, by its key or its name. */
  client: z.string().min(1).max(320).optional(),
  /** Services left out besides those that the workspace leaves out (`servicesLeftOut`). */
  without: z
    .union([name, z.array(name).max(30)])
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .optional(),
  asOf: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(200),
});

const propensityRange = { value: z.number(), low: z.number(), high: z.number() };

const cellSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('has'), amount: z.number() }),
    z.object({ kind: z.literal('had') }),
    z.object({
      kind: z.literal('not_enough_data'),
      reason: z.enum(['clients', 'similar_clients', 'holders']),
      found: z.number(),
      needed: z.number(),
    }),
    z.object({
      kind: z.literal('open'),
      propensity: z.object({ ...propensityRange, similar: z.number() }),
      price: z.number(),
      space: z.object(propensityRange),
      evidence: z.object({ services: z.array(z.string()), count: z.number(), of: z.number() }),
    }),
  ])
  .meta({ id: 'OpportunityCell' });

const spaceSchema = z.object({ recurring: z.number(), once: z.number(), year: z.number() });

const meanSchema = z.object(propensityRange);
const hitRatesSchema = z
  .object({ first: meanSchema, firstThree: meanSchema })
  .meta({ id: 'HeldOutHitRates' });

export const opportunitiesSchema = z.object({
  to: daySchema,
  currency: z.string(),
  /** Clients with recurring revenue on the last day. */
  found: z.number(),
  services: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['recurring', 'once']),
      clients: z.number(),
      /** Of all clients: MRR, or what was paid in all. */
      amount: z.number(),
      space: spaceSchema,
    }),
  ),
  /** Services left out that clients have, by name. */
  without: z.array(z.string()),
  /** Services of fewest clients that found no place. */
  leftOut: z.number(),
  /** As how many clients all others count beside the similar ones; null where likeness foretells nothing. */
  shrinkage: z.number().nullable(),
  space: spaceSchema,
  clients: z.array(
    z.object({
      client: z.string(),
      name: z.string(),
      mrr: z.number(),
      space: spaceSchema,
      /** Place of the next best service; null without any. */
      next: z.number().nullable(),
      cells: z.array(cellSchema),
    }),
  ),
  test: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('tried'),
      clients: z.number(),
      similar: hitRatesSchema,
      popular: hitRatesSchema,
      gain: hitRatesSchema,
    }),
    z.object({ kind: z.literal('not_enough_data'), found: z.number(), needed: z.number() }),
  ]),
});

export const clientMonthParamsSchema = z.object({
  /** The client's key, the source's reference, or what it is called. */
  key: z.string().min(1).max(320),
  month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u),
});

const broughtSchema = z
  .object({
    recurring: z.number(),
    oneOff: z.number(),
    hours: z.number(),
    hoursCost: z.number(),
    expenses: z.number(),
    /** recurring + margin of other work − hoursCost − expenses; null where any of these lack an amount. */
    margin: z.number().nullable(),
    withoutCost: z.number(),
  })
  .meta({ id: 'ClientBrought' });

export const clientMonthSchema = z.object({
  client: z.string(),
  name: z.string(),
  since: daySchema,
  /** Whether it ever subscribed; else it has ordered other work only. */
  subscribed: z.boolean(),
  month: z.string(),
  /** The last day that counts; today in a month that goes on (`partial`). */
  to: daySchema,
  partial: z.boolean(),
  currency: z.string(),
  services: z.array(z.object({ service: z.string().nullable(), mrr: z.number(), before: z.number() })),
  mrr: z.number(),
  mrrBefore: z.number(),
  work: z.array(z.object({ product: z.string().nullable(), amount: z.number() })),
  invoices: z.array(
    z.object({ number: z.string().nullable(), day: daySchema, amount: z.number().nullable() }),
  ),
  brought: broughtSchema,
  year: broughtSchema,
  yearBefore: broughtSchema.nullable(),
  answers: z.array(
    z.object({ day: daySchema, kind: z.string(), score: z.number(), comment: z.string().nullable() }),
  ),
  next: z
    .object({
      service: z.string(),
      kind: z.enum(['recurring', 'once']),
      price: z.number(),
      evidence: z.object({ services: z.array(z.string()), count: z.number(), of: z.number() }),
    })
    .nullable(),
});
