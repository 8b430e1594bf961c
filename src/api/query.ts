import { z } from 'zod';
import { dimensions } from '../core/facts/dimensions.ts';
import { metricIds } from '../core/metrics/catalogue.ts';
import { filterOperators } from '../core/query/query.ts';

export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'day');
export const metricSchema = z.enum(metricIds).meta({ id: 'Metric' });
export const dimensionSchema = z.enum(dimensions as readonly [string, ...string[]]).meta({ id: 'Dimension' });

export const filterSchema = z.object({
  dimension: dimensionSchema,
  operator: z.enum(filterOperators),
  values: z.array(z.string().max(300)).max(200).default([]),
});

export const comparisonSchema = z.union([
  z.object({ kind: z.enum(['previous_period', 'same_weekdays', 'previous_year']) }),
  z.object({ kind: z.literal('period'), from: daySchema, to: daySchema }),
]);

/** What every analytic question shares: the bar on top of every page. */
export const scopeSchema = z.object({
  from: daySchema,
  to: daySchema,
  basis: z.enum(['activity', 'cohort']).default('activity'),
  compare: comparisonSchema.optional(),
  where: z.array(filterSchema).max(30).default([]),
  asOf: z.string().max(40).optional(),
});

export const querySchema = scopeSchema.extend({
  metrics: z.array(metricSchema).min(1).max(40),
  by: z.array(dimensionSchema).max(4).default([]),
  order: z.object({ by: z.string().max(60), descending: z.boolean() }).optional(),
  limit: z.number().int().min(1).max(50_000).optional(),
});

const figure = z.number().nullable();
const rowSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null(), z.record(z.string(), figure)]),
);
const periodSchema = z.object({ from: daySchema, to: daySchema });

export const figureMetaSchema = z.object({
  unit: z.enum(['count', 'money', 'percent', 'ratio', 'number', 'minutes', 'days', 'months']),
  formula: z.string(),
  basis: z.enum(['activity', 'cohort']),
  currency: z.string().optional(),
  better: z.enum(['up', 'down']).nullable(),
  note: z.string().optional(),
});

/**
 * What may be said of a ratio beyond its value. Intervals hold with 95 %, in the figure's unit (shares as fractions):
 * of shares Wilson's score interval, of means (average order) Student's, of the NPS the adjusted Wald interval of Rocks.
 */
export const certaintySchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('interval'),
      low: z.number(),
      high: z.number(),
      method: z.enum(['wilson', 'student', 'adjusted_wald']),
    }),
    z.object({ kind: z.literal('not_enough_data'), n: z.number(), needed: z.number() }),
  ])
  .meta({ id: 'Certainty' });

export const queryResultSchema = z.object({
  rows: z.array(rowSchema),
  totals: rowSchema,
  meta: z.object({
    period: periodSchema,
    compare: periodSchema.nullable(),
    basis: z.enum(['activity', 'cohort']),
    currency: z.string(),
    zone: z.string(),
    by: z.array(z.string()),
    asOf: z.string().nullable(),
    metrics: z.record(z.string(), figureMetaSchema),
    n: z.object({
      rows: z.array(z.record(z.string(), z.number())),
      totals: z.record(z.string(), z.number()),
    }),
    certainty: z.object({
      rows: z.array(z.record(z.string(), certaintySchema)),
      totals: z.record(z.string(), certaintySchema),
    }),
    maturity: z.object({ rows: z.array(figure), totals: figure }).nullable(),
    leftOut: z.array(z.object({ what: z.string(), rows: z.number() })),
    truncated: z.boolean(),
  }),
});

/** The rows behind one figure: the scope, plus `where` filters that pin the cell (also on time dimensions). */
export const proofRequestSchema = scopeSchema.extend({
  metric: metricSchema,
  /** The count that the metric, a count as well, is divided by, e.g. the step before in the funnel. */
  per: metricSchema.optional(),
  /** The cell: dimension → value as in the result's row (null = empty). */
  cell: z.partialRecord(dimensionSchema, z.union([z.string(), z.number(), z.null()])).default({}),
  /** Which side of a ratio to list; `over` for figures that are no ratio. */
  part: z.enum(['over', 'under']).default('over'),
  /** Rows of the earlier period instead. */
  earlier: z.boolean().default(false),
  cursor: z.string().max(400).optional(),
  limit: z.number().int().min(1).max(500).default(50),
});

export const proofRowSchema = z.object({
  measure: z.string(),
  fact: z.string(),
  key: z.string(),
  day: daySchema,
  /** What this row adds to the part, in the measure's unit (money in major units, counts as 1). */
  value: z.number(),
  /** Dimension values and a few telling fields, for reading. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Where it came from; null for rows made in the program. */
  origin: z
    .object({ batch: z.string(), file: z.string().nullable(), line: z.number().nullable() })
    .nullable(),
});

export const proofSchema = z.object({
  metric: metricSchema,
  value: figure,
  earlierValue: figure,
  /** The two numbers of the formula in words, e.g. [{label:'coût total', value: 1234.5, unit:'money'}, …]. */
  over: z.object({ label: z.string(), value: figure, unit: z.enum(['count', 'money', 'number']) }),
  under: z
    .object({ label: z.string(), value: figure, unit: z.enum(['count', 'money', 'number']) })
    .nullable(),
  figure: figureMetaSchema,
  period: periodSchema,
  /** Sum of all rows of the part; equals over.value or under.value. */
  rowsSum: figure,
  rowsCount: z.number(),
  rows: z.array(proofRowSchema),
  nextCursor: z.string().nullable(),
  maturity: figure,
  certainty: certaintySchema.nullable(),
});

/** Why a ratio moved between two periods. mix + rate of all segments = change, exactly. */
export const whyRequestSchema = scopeSchema.extend({
  metric: metricSchema,
  /** The count that the metric, a count as well, is divided by, e.g. the step before in the funnel. */
  per: metricSchema.optional(),
  by: dimensionSchema,
});
export const whySchema = z.object({
  metric: metricSchema,
  per: metricSchema.optional(),
  /** What the ratio is called. */
  name: z.string(),
  by: dimensionSchema,
  period: periodSchema,
  compare: periodSchema,
  unit: figureMetaSchema.shape.unit,
  /** Of money figures. */
  currency: z.string().optional(),
  before: figure,
  after: figure,
  change: figure,
  mix: figure,
  rate: figure,
  segments: z.array(
    z.object({
      segment: z.string().nullable(),
      before: figure,
      after: figure,
      /** Share of the denominator, 0 to 1. */
      weightBefore: figure,
      weightAfter: figure,
      mix: z.number(),
      rate: z.number(),
    }),
  ),
  /** One sentence in the language of the request. */
  sentence: z.string(),
});

/** The steps from question to number, each as it stands. */
export const explainSchema = z.object({
  query: z.unknown(),
  plan: z.unknown(),
  statements: z.array(z.object({ sql: z.string(), parameters: z.array(z.unknown()) })),
});
