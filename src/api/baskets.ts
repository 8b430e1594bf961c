import { z } from 'zod';
import { basketUnits } from '../core/basket/figures/basket-unit.ts';
import { mixDimensions } from '../core/basket/why/mix-dimensions.ts';
import { basketReasons } from '../core/basket/why/split-basket.ts';
import type { TextDimension } from '../core/facts/dimensions.ts';
import { dimensionSchema, scopeSchema } from './query.ts';

const money = z.number().nullable();
const basis = z.enum(['activity', 'cohort']);
const period = z.object({ from: z.string(), to: z.string() });
/** 95 %, in major units. */
const interval = z.object({ low: z.number(), high: z.number() });

export const basketSearchSchema = scopeSchema.extend({
  per: z.enum(basketUnits).default('order'),
  by: dimensionSchema.optional(),
});

const figures = z.object({
  baskets: z.number(),
  /** Whose they are: customers, leads, clients; a basket of nobody known counts as a customer. */
  owners: z.number(),
  /** Baskets above 0. */
  paying: z.number(),
  /** After refunds, as the metric. */
  mean: money,
  meanInterval: interval.nullable(),
  /** Before refunds, as all that follows. */
  meanSold: money,
  median: money,
  medianInterval: interval.nullable(),
  /** Without the tenth at either end. */
  trimmedMean: money,
  /** The middle half lies between them. */
  quarters: interval.nullable(),
  notEnough: z
    .object({
      kind: z.literal('not_enough_data'),
      reason: z.enum(['baskets', 'owners']),
      found: z.number(),
      needed: z.number(),
    })
    .nullable(),
});

const all = figures.extend({
  earlier: figures.nullable(),
  /** Of the change of `mean` since then, by the scatter of owners' baskets (Welch); where 0 lies in it the change may be chance. */
  changeInterval: interval.nullable(),
  /** Of baskets per lead: shares of their eventual sales expected by now; null below 30 sales. */
  maturity: z.object({ now: z.number().nullable(), earlier: z.number().nullable() }).nullable(),
  /** false: the leads of one period are younger than those of the other, so that the change says nothing. */
  comparable: z.boolean(),
});

export const basketFiguresSchema = z.object({
  per: z.enum(basketUnits),
  by: z.string().nullable(),
  basis,
  period,
  compare: period.nullable(),
  currency: z.string(),
  all,
  /** In their own order (days, hours, ages), else the largest first. */
  groups: z.array(all.extend({ segment: z.union([z.string(), z.number()]).nullable() })),
  /** From `from` on, below `to`; 0 to 0 are those that brought nothing. */
  histogram: z.array(
    z.object({ from: z.number().nullable(), to: z.number().nullable(), baskets: z.number() }),
  ),
  /** The share of baskets below a value. */
  curve: z.array(z.object({ value: z.number(), share: z.number() })),
});

export const basketWhySearchSchema = scopeSchema.extend({
  mix: z.enum(mixDimensions as readonly [TextDimension, ...TextDimension[]]).default('channel'),
  article: z.enum(['product', 'category']).default('product'),
});

const side = z.object({
  orders: z.number(),
  /** Who made them; an order of nobody known counts as a customer. */
  customers: z.number(),
  basket: money,
  unitsPerOrder: z.number().nullable(),
  discountPerOrder: money,
  refundPerOrder: money,
});

export const basketWhySchema = z.object({
  basis,
  period,
  compare: period,
  currency: z.string(),
  mix: z.string(),
  article: z.enum(['product', 'category']),
  before: side,
  after: side,
  result: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('not_enough_data'),
      reason: z.literal('orders'),
      found: z.number(),
      needed: z.number(),
    }),
    z.object({
      kind: z.literal('split'),
      /** `parts` add up to it, to the cent. */
      change: z.number(),
      interval: interval.nullable(),
      parts: z.array(z.object({ id: z.enum(basketReasons), amount: z.number() })),
      articles: z.array(z.object({ article: z.string().nullable(), price: z.number(), mix: z.number() })),
      channels: z.array(z.object({ channel: z.string().nullable(), mix: z.number(), quantity: z.number() })),
      season: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('known'),
          months: z.number(),
          /** Of the periods; 1 is the mean of the year. */
          before: z.number(),
          after: z.number(),
          /** What the season did to the change, and the rest of it. */
          effect: z.number(),
          rest: z.number(),
        }),
        z.object({
          kind: z.literal('not_enough_data'),
          reason: z.literal('months'),
          found: z.number(),
          needed: z.number(),
        }),
      ]),
    }),
  ]),
  /** In the language of the request. */
  sentence: z.string(),
});

export const basketGapsSearchSchema = scopeSchema.omit({ compare: true }).extend({
  by: z.array(dimensionSchema).max(20).default([]),
});

export const basketGapsSchema = z.object({
  by: z.array(z.string()),
  basis,
  period,
  currency: z.string(),
  orders: z.number(),
  /** Who made them; an order of nobody known counts as a customer. */
  customers: z.number(),
  basket: money,
  /** How many comparisons were made. */
  compared: z.number(),
  gaps: z.array(
    z.object({
      by: z.string(),
      segment: z.union([z.string(), z.number()]).nullable(),
      orders: z.number(),
      customers: z.number(),
      basket: z.number(),
      restOrders: z.number(),
      restCustomers: z.number(),
      restBasket: money,
      costPerLead: money,
      /** null where nothing was spent; of fewer than ten new customers there is none. */
      acquisitionCost: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('cost'), amount: z.number(), customers: z.number() }),
          z.object({ kind: z.literal('not_enough_data'), found: z.number(), needed: z.number() }),
        ])
        .nullable(),
      /** Segments that are the same orders, or with `rest` all others. */
      also: z.array(
        z.object({
          by: z.string(),
          segment: z.union([z.string(), z.number()]).nullable(),
          rest: z.boolean(),
        }),
      ),
      result: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('compared'),
          gap: z.number(),
          interval,
          chance: z.number(),
          adjustedChance: z.number(),
          notable: z.boolean(),
          /** In a month. */
          worth: z.number(),
          worthInterval: interval,
        }),
        z.object({
          kind: z.literal('not_enough_data'),
          reason: z.enum(['orders', 'customers', 'all_alike']),
          found: z.number(),
          needed: z.number(),
        }),
      ]),
    }),
  ),
});
