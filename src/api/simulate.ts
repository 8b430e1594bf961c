import { z } from 'zod';
import { estimateSchema, writtenFilters } from './lifetime.ts';
import { daySchema } from './query.ts';

const ordersWanted = {
  /** Without days: the twelve months up to the last order. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  where: writtenFilters,
};

const amount = z.coerce.number().min(0).max(1e12);
const share = z.coerce.number().min(0).max(1);
const tax = z.coerce.number().min(0).max(2);

/** Parts of a bundle; one alone may come as a text. */
const parts = z
  .union([z.string().min(1).max(400), z.array(z.string().min(1).max(400)).max(8)])
  .transform((given) => [...new Set(Array.isArray(given) ? given : [given])]);

export const ordersSearchSchema = z.object(ordersWanted);

/** `shipped`: without the stores or channels that never charge shipping. */
const which = z.enum(['shipped', 'all']).default('shipped');
export const shippedOrdersSearchSchema = z.object({ ...ordersWanted, which });

export const partsSearchSchema = z.object({ ...ordersWanted, part: parts });

/** What is not said is assumed, and `assumed` names it. */
export const shippingSearchSchema = z.object({
  ...ordersWanted,
  which,
  threshold: amount.refine((value) => value > 0).optional(),
  /** Absent: as the orders show it; `none`: nobody has free shipping today. */
  today: z.union([z.literal('none'), amount]).optional(),
  fee: amount.optional(),
  window: share.optional(),
  climb: share.optional(),
  overshoot: share.optional(),
  leave: share.optional(),
  tax: tax.optional(),
  marginRate: share.optional(),
});

export const priceSearchSchema = z.object({
  ...ordersWanted,
  change: z.coerce.number().min(-0.9).max(10).optional(),
  elasticity: z.coerce.number().min(-20).max(0).optional(),
  tax: tax.optional(),
  marginRate: share.optional(),
});

export const bundleSearchSchema = z.object({
  ...ordersWanted,
  part: parts,
  price: amount.optional(),
  take: share.optional(),
  cannibal: share.optional(),
  tax: tax.optional(),
  marginRate: share.optional(),
});

const countedSchema = z.object({
  from: daySchema,
  to: daySchema,
  days: z.number(),
  /** How many orders there are; of a bundle those with a part of it. */
  orders: z.number(),
  currency: z.string(),
  /** Whether amounts are with tax, as the workspace counts. */
  withTax: z.boolean(),
  /** Tax on top of amounts without it; null where orders do not say. */
  taxRate: z.number().nullable(),
});

export const orderBandsSchema = z
  .object({
    days: z.number(),
    bands: z.array(
      z.object({
        from: z.number(),
        to: z.number().nullable(),
        orders: z.number(),
        amount: z.number(),
        known: z.number(),
        knownAmount: z.number(),
        margin: z.number(),
      }),
    ),
    squares: z.object({
      amount: z.number(),
      knownAmount: z.number(),
      margin: z.number(),
      amountTimesMargin: z.number(),
    }),
  })
  .meta({ id: 'OrderBands' });

export const bundleOrdersSchema = z
  .object({
    days: z.number(),
    parts: z.array(z.object({ name: z.string(), price: z.number(), margin: z.number().nullable() })),
    counts: z.array(z.object({ held: z.number(), orders: z.number(), marginSquares: z.number().nullable() })),
  })
  .meta({ id: 'BundleOrders' });

export const simulationOrdersSchema = z.object({ counted: countedSchema, orders: orderBandsSchema });

const sides = z.object({ charged: z.number(), free: z.number() });

/** What orders say of shipping. */
const shippingKnown = {
  which: z.enum(['shipped', 'all']),
  /** The stores or channels that never charge shipping; `null` in `values` is none named. */
  withoutShipping: z
    .object({
      by: z.enum(['store', 'channel']),
      values: z.array(z.string().nullable()),
      orders: z.number(),
    })
    .nullable(),
  /** Today's threshold. */
  freeFrom: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('found'),
        at: z.number(),
        /** Every amount between them parts the orders as well. */
        low: z.number(),
        high: z.number(),
        below: sides,
        above: sides,
      }),
      sides.extend({ kind: z.enum(['all_pay', 'all_free', 'mixed']) }),
      z.object({
        kind: z.literal('not_enough_data'),
        reason: z.enum(['shipping', 'charged', 'free']),
        found: z.number(),
        needed: z.number(),
      }),
    ])
    .meta({ id: 'FreeFrom' }),
  /** Mean charge for shipping of the orders that name one; null where none does. */
  meanFee: z.number().nullable(),
  feeOrders: z.number(),
};

export const shippingOrdersSchema = simulationOrdersSchema.extend(shippingKnown);

export const simulationPartsSchema = z.object({ counted: countedSchema, orders: bundleOrdersSchema });

const testSchema = z.object({ ordersPerArm: z.number(), weeks: z.number() }).nullable();

const resultSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('not_enough_data'),
      reason: z.enum(['orders', 'margin']),
      found: z.number(),
      needed: z.number(),
    }),
    z.object({
      kind: z.literal('simulated'),
      margin: estimateSchema,
      revenue: z.number(),
      orders: z.number(),
      marginToday: z.number(),
      reached: z.number(),
      /** The assumption whose break-even it is. */
      of: z.enum(['climb', 'leave', 'elasticity', 'take']),
      breakEven: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('at'), value: z.number(), pays: z.enum(['above', 'below']) }),
        z.object({ kind: z.enum(['always', 'never', 'nothing']) }),
      ]),
      behaviourTest: testSchema,
      marginTest: testSchema,
    }),
  ])
  .meta({ id: 'Simulation' });

const marginRate = z.number().nullable();
const simulated = {
  counted: countedSchema,
  /** Fields of the plan that nobody gave and nothing measured. */
  assumed: z.array(z.string()),
  result: resultSchema,
};

export const shippingSchema = z.object({
  ...simulated,
  ...shippingKnown,
  plan: z.object({
    threshold: z.number(),
    today: z.number().nullable(),
    fee: z.number(),
    window: z.number(),
    climb: z.number(),
    overshoot: z.number(),
    leave: z.number(),
    tax: z.number(),
    marginRate,
  }),
});

export const priceSchema = z.object({
  ...simulated,
  plan: z.object({ change: z.number(), elasticity: z.number(), tax: z.number(), marginRate }),
});

export const bundleSchema = z.object({
  ...simulated,
  orders: bundleOrdersSchema,
  plan: z.object({
    price: z.number(),
    take: z.number(),
    cannibal: z.number(),
    tax: z.number(),
    marginRate,
  }),
});
