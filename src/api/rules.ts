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
  /** Also count which of two articles customers buy first. */
  sequence: z.literal('true').optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  where: writtenFilters,
  asOf: z.string().max(40).optional(),
});

export const rulesSchema = z.object({
  baskets: z.number(),
  items: z.number(),
  leftOut: z.object({ baskets: z.number(), mostItems: z.number() }),
  sets: z.number(),
  found: z.number(),
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
        /** Customers who bought the left side on an earlier day, and on a later one; null where nobody did or nobody asked. */
        inOrder: z
          .object({ before: z.number(), after: z.number(), expected: z.number(), adjustedChance: z.number() })
          .nullable(),
      })
      .meta({ id: 'Rule' }),
  ),
});
