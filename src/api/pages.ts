import { z } from 'zod';
import { funnelSteps } from '../core/query/funnel-steps.ts';
import {
  certaintySchema,
  daySchema,
  figureMetaSchema,
  metricSchema,
  queryResultSchema,
  scopeSchema,
  whySchema,
} from './query.ts';

/** One answer for the whole cockpit, from one statement. */
export const cockpitRequestSchema = scopeSchema.extend({
  /** The figures on the tiles; the workspace's choice by default. */
  metrics: z.array(metricSchema).min(1).max(12).optional(),
  /** The figure of the main curve. */
  curve: metricSchema.optional(),
  /** Dimension of the table. */
  by: z.string().max(40).default('channel'),
});

export const cockpitSchema = z.object({
  metrics: z.array(metricSchema),
  /** Totals, both periods, n, meta. */
  totals: queryResultSchema,
  /** By day (or week, month on long periods) for trends and curve. */
  trend: queryResultSchema,
  grain: z.enum(['day', 'week', 'month']),
  /** The same for the earlier period, aligned by position. */
  earlierTrend: queryResultSchema.nullable(),
  table: queryResultSchema,
  why: whySchema.nullable(),
  /** One or two sentences written from the figures, in the request's language. */
  sentences: z.array(z.string()),
  /** Days of the curve whose cohort is not yet mature (cohort basis). */
  immatureFrom: daySchema.nullable(),
  /** Whether there is any fact at all, and whether they are the demo's. */
  empty: z.boolean(),
  demo: z.boolean(),
  /** Leads that are open and have had no answer or no event, for the "forgotten" notice. */
  unanswered: z.number(),
  /** Whether any lead of the period is known to have had an answer; without that nobody is forgotten. */
  answersKnown: z.boolean(),
  /** Open leads for which nothing is planned, at this moment and whatever the period; null where nobody plans tasks. */
  noNextAction: z.number().nullable(),
});

export const funnelRequestSchema = scopeSchema.extend({ by: z.string().max(40).optional() });
const stepSchema = z.object({
  id: z.enum(funnelSteps),
  count: z.number(),
  earlier: z.number().nullable(),
  /** Of the step before, 0 to 1. */
  rate: z.number().nullable(),
  /** The step it is a share of: the last one before that anything reached. */
  before: z.enum(funnelSteps).nullable(),
  certainty: certaintySchema.nullable(),
  earlierRate: z.number().nullable(),
  /** Median days from the step before, among leads that reached it. */
  medianDays: z.number().nullable(),
});
export const funnelSchema = z.object({
  steps: z.array(stepSchema),
  segments: z.array(z.object({ segment: z.string().nullable(), steps: z.array(stepSchema) })),
  sentence: z.string(),
});

/** Everything a page needs to name and explain figures. */
export const catalogueSchema = z.object({
  metrics: z.array(
    z.object({
      id: metricSchema,
      name: z.string(),
      formula: z.string(),
      unit: figureMetaSchema.shape.unit,
      better: z.enum(['up', 'down']).nullable(),
      group: z.string(),
      ratio: z.boolean(),
      /** Its denominator counts facts or people: n says how much stands behind it. */
      ofCases: z.boolean(),
      dimensions: z.array(z.string()),
    }),
  ),
  dimensions: z.array(z.object({ id: z.string(), name: z.string(), time: z.boolean() })),
});

/** Values of a dimension that occur, most frequent first, for filters. */
export const dimensionValuesSchema = z.object({
  values: z.array(z.object({ value: z.string().nullable(), rows: z.number() })),
});
