import { z } from 'zod';
import { writtenFilters } from './lifetime.ts';
import { daySchema } from './query.ts';

export const rulesSearchSchema = z.object({
  support: z.coerce.number().gt(0).max(1).default(0.01),
  confidence: z.coerce.number().min(0).max(1).default(0.2),
  item: z.enum(['product', 'category']).default('product'),
  longest: z.coerce.number().int().min(2).max(10).default(4),
  order: z.enum(['lift', 'confidence', 'support', 'extra']).default('lift'),
  limit: z.coerce.number().int().min(1).max(10_000).default(100),
  money: z.enum(['revenue', 'margin']).default('margin'),
  show: z.enum(['all', 'telling']).default('all'),
  per: z.enum(['auto', 'order', 'customer']).default('auto'),
  from: daySchema.optional(),
  to: daySchema.optional(),
  where: writtenFilters,
  asOf: z.string().max(40).optional(),
});

export const rulesSchema = z.object({
  /** What a basket is: an order, or all that a customer bought. */
  per: z.enum(['order', 'customer']),
  baskets: z.number(),
  items: z.number(),
  leftOut: z.object({ baskets: z.number(), mostItems: z.number() }),
  sets: z.number(),
  found: z.number(),
  /** Rules left out by `show=telling`. */
  hidden: z.object({ chance: z.number(), redundant: z.number() }),
  tested: z.number(),
  truncated: z.boolean(),
  currency: z.string(),
  /** What `extra` is: margin, or revenue where most margins are not known; null where neither is known. */
  money: z.enum(['revenue', 'margin']).nullable(),
  /** Frequent articles whose worth is known. */
  worthKnown: z.number(),
  rules: z.array(
    z
      .object({
        when: z.array(z.string()),
        also: z.string(),
        baskets: z.number(),
        support: z.number(),
        confidence: z.number(),
        lift: z.number(),
        leverage: z.number(),
        conviction: z.number().nullable(),
        chance: z.number(),
        adjustedChance: z.number(),
        extra: z.number().nullable(),
      })
      .meta({ id: 'Rule' }),
  ),
});

export const rulesInTimeSearchSchema = z.object({
  support: z.coerce.number().gt(0).max(1).default(0.001),
  item: z.enum(['product', 'category']).default('product'),
  limit: z.coerce.number().int().min(1).max(10_000).default(100),
  money: z.enum(['revenue', 'margin']).default('margin'),
  show: z.enum(['all', 'telling']).default('telling'),
  from: daySchema.optional(),
  to: daySchema.optional(),
  where: writtenFilters,
  asOf: z.string().max(40).optional(),
});

export const rulesInTimeSchema = z.object({
  /** Known customers with a purchase, and those with purchases on several days. */
  customers: z.number(),
  cameBack: z.number(),
  items: z.number(),
  leftOut: z.object({ customers: z.number(), mostItems: z.number() }),
  /** Customers who bought both that a pair must have. */
  least: z.number(),
  found: z.number(),
  tested: z.number(),
  notEnough: z
    .object({
      kind: z.literal('not_enough_data'),
      reason: z.literal('customers'),
      found: z.number(),
      needed: z.number(),
    })
    .nullable(),
  currency: z.string(),
  money: z.enum(['revenue', 'margin']).nullable(),
  rules: z.array(
    z
      .object({
        when: z.array(z.string()),
        also: z.string(),
        customers: z.number(),
        support: z.number(),
        confidence: z.number(),
        lift: z.number().nullable(),
        inOrder: z.object({
          before: z.number(),
          after: z.number(),
          expected: z.number(),
          adjustedChance: z.number(),
        }),
        medianDays: z.number(),
        extra: z.number().nullable(),
      })
      .meta({ id: 'RuleInTime' }),
  ),
});
