import { z } from 'zod';
import { usualKnownMinutes } from '../core/score/score-moment.ts';
import { ruledLeadScoreSchema } from './score-rules.ts';

const share = z.number();
const intervalSchema = z.object({ low: share, high: share });

/** How predicted probabilities stand up against what happened. */
export const evaluationSchema = z.object({
  leads: z.number(),
  sales: z.number(),
  /** Share of sales, and what was predicted on average. */
  rate: share,
  predicted: share,
  /** 0.5 is chance, 1 puts every sale first; with its 95 % interval (DeLong). null if all leads ended alike. */
  auc: intervalSchema.extend({ value: share }).nullable(),
  /** Mean squared error of the probabilities, and of always saying the share of sales. */
  brier: z.number(),
  brierOfRate: z.number(),
  /** Mean distance between predicted and observed over ten parts of equal size. */
  calibrationError: z.number(),
  curve: z.array(
    z.object({
      leads: z.number(),
      sales: z.number(),
      predicted: share,
      observed: share,
      interval: intervalSchema,
    }),
  ),
  /** From the best tenth down. */
  lift: z.array(
    z.object({
      reached: share.describe('Share of all leads in this tenth and those above it.'),
      leads: z.number().describe('Of this tenth alone.'),
      sales: z.number().describe('Of this tenth alone.'),
      lift: z.number().nullable().describe('Rate of sales in this tenth alone over that of all leads.'),
      salesReached: share.nullable().describe('Share of all sales in this tenth and those above it.'),
      revenueReached: share.nullable().describe('Share of all revenue in this tenth and those above it.'),
    }),
  ),
});

export const notEnoughSchema = z.object({
  kind: z.literal('not_enough_data'),
  leads: z.number(),
  sales: z.number(),
  unsold: z.number(),
  /** Sales, and leads without one, that it takes. */
  needed: z.number(),
});

export const scoreProofSchema = z.object({
  kind: z.literal('proof'),
  split: z.enum(['random', 'time']),
  learnedLeads: z.number(),
  learnedSales: z.number(),
  learnedRate: share,
  held: evaluationSchema,
  /** What would be left of the error with the base rate moved to that of the leads held out. */
  recentred: z.object({ calibrationError: z.number(), brier: z.number() }),
  ridge: z.number(),
  /** Beside the workspace's rules and beside no score, on the same leads; null in proofs made before there were rules. */
  compared: z
    .object({
      /** null where the workspace has no rules of its own. */
      rules: z.object({ auc: evaluationSchema.shape.auc, lift: evaluationSchema.shape.lift }).nullable(),
      /** Sales among the first leads called, of the last three months of those held out; null below 20 leads. */
      top: z
        .object({
          count: z.number(),
          of: z.number(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          score: z.number(),
          rules: z.number().nullable(),
          none: z.number(),
        })
        .nullable(),
    })
    .nullable(),
});

const proofOrNot = z.union([scoreProofSchema, notEnoughSchema]);

/** A column that is not used, and why, in the request's language. */
export const refusedSchema = z.object({
  feature: z.string(),
  name: z.string(),
  reason: z.enum([
    'outcome',
    'own_length',
    'decides',
    'filled_by_outcome',
    'known_later',
    'tells_too_much',
    'copy',
    'identifier',
  ]),
  sentence: z.string(),
});

export const scoreKindSchema = z.enum(['scorecard', 'additive']);

export const scoreVersionSchema = z.object({
  id: z.string(),
  kind: scoreKindSchema,
  /** `champion` gives the leads their scores; `challenger` was never used; `retired` was. */
  state: z.enum(['champion', 'challenger', 'retired']),
  author: z.string().nullable(),
  learnedAt: z.string(),
  learnedFrom: z.object({
    leads: z.number(),
    sales: z.number(),
    from: z.string(),
    to: z.string(),
    matureDays: z.number(),
  }),
  /** By cross-validation on the leads learned from. */
  auc: evaluationSchema.shape.auc,
  calibrationError: z.number(),
});

export const scoreDetailSchema = scoreVersionSchema.extend({
  knownMinutes: z.number(),
  seed: z.number(),
  ridge: z.number(),
  /** Share of sales among the leads learned from: 50 points. */
  rate: share,
  /** Points of the average lead. */
  startPoints: z.number(),
  features: z.array(
    z.object({
      feature: z.string(),
      name: z.string(),
      /** 0.02 is weak, 0.1 medium, 0.3 strong. */
      information: z.number(),
      bins: z.array(z.object({ name: z.string(), leads: z.number(), sales: z.number(), points: z.number() })),
    }),
  ),
  /** What two fields tell together beyond what each tells alone: the largest number of points it moves a lead by. */
  pairs: z.array(z.object({ one: z.string(), other: z.string(), points: z.number() })),
  refused: z.array(refusedSchema),
  crossed: evaluationSchema,
  proofs: z.object({ random: proofOrNot, time: proofOrNot }),
  /** Major units; null where no sale brought money. */
  basket: z
    .object({
      by: z.string().nullable(),
      usual: z.number(),
      marginRate: z.number().nullable(),
      groups: z.array(
        z.object({ value: z.string().nullable(), sales: z.number(), mean: z.number(), expected: z.number() }),
      ),
    })
    .nullable(),
});

const drift = z.object({
  /** Population stability index; null for too few leads. */
  psi: z.number().nullable(),
  verdict: z.enum(['steady', 'moving', 'moved', 'few']),
});

const featureDrift = drift.extend({
  feature: z.string(),
  name: z.string(),
  /** Shares of leads of which the field is known: those compared with, and now. */
  known: z.object({ before: share, now: share }),
  /** It moved because it is known of more leads, not because of what it says. */
  late: z.boolean(),
});

export const scoreDriftSchema = z.object({
  /** What should be known, in the request's language. */
  sentence: z.string(),
  /** Somebody should act: its chances do not come true, or leads moved since and can be learned from by now. */
  alert: z.boolean(),
  windows: z.array(
    z.object({
      days: z.number(),
      leads: z.number(),
      /** null for scores learned before their spread was kept. */
      score: drift.nullable(),
      features: z.array(featureDrift),
    }),
  ),
  /** Leads since the last one learned from, beside those of the 90 days before it. */
  since: z.object({ from: z.string(), leads: z.number(), score: drift, features: z.array(featureDrift) }),
  /** Leads that came after those learned from and whose outcome is known by now; null below 50 of them. */
  watched: z
    .object({
      leads: z.number(),
      sales: z.number(),
      predicted: share,
      observed: share,
      interval: intervalSchema,
      verdict: z.enum(['holds', 'too_high', 'too_low']),
    })
    .nullable(),
});

const learningSchema = z.object({
  kind: scoreKindSchema.default('scorecard'),
  /** Minutes after a lead's creation until which things known of it count. */
  knownMinutes: z.number().int().min(0).max(525_600).default(usualKnownMinutes),
  /** Features not to look at: `channel`, `detail:colour` … */
  leaveOut: z.array(z.string().max(200)).max(200).default([]),
  /** Features that stay though they are refused for telling too much or for being a length. */
  allow: z.array(z.string().max(200)).max(200).default([]),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
});

export const learnRequestSchema = learningSchema.extend({
  /** Score the leads with it at once. */
  use: z.boolean().default(true),
});

export const proveRequestSchema = learningSchema.extend({
  split: z.enum(['random', 'time']).default('random'),
});

/** How learning, proving or scoring ended. */
export const scoreOutcomeSchema = z.union([
  z.object({ kind: z.literal('learned'), score: scoreDetailSchema }),
  z.object({
    kind: z.literal('proved'),
    refused: z.array(refusedSchema),
    proof: scoreProofSchema,
  }),
  z.object({
    kind: z.literal('scored'),
    leads: z.number(),
    changed: z.number(),
    /** null when no score changed. */
    batch: z.string().nullable(),
  }),
  notEnoughSchema.extend({ refused: z.array(refusedSchema) }),
]);

/** One lead's score with its reasons: with `start` and `basket` they sum to it, in points and in money (major units). */
export const learnedLeadScoreSchema = z.object({
  kind: scoreKindSchema,
  version: z.string(),
  score: z.number(),
  band: z.string(),
  temperature: z.enum(['cold', 'warm', 'hot']),
  probability: share,
  value: z.number().nullable(),
  currency: z.string(),
  start: z.object({ points: z.number(), money: z.number().nullable() }),
  reasons: z.array(
    z.object({
      feature: z.string(),
      name: z.string(),
      value: z.string().nullable(),
      /** What the value counts as: "25 to below 30". */
      bin: z.string(),
      points: z.number(),
      money: z.number().nullable(),
    }),
  ),
  basket: z.object({ expected: z.number(), money: z.number() }).nullable(),
});

/** One lead's score by the version in use, learned or by rules. */
export const leadScoreSchema = z.discriminatedUnion('kind', [learnedLeadScoreSchema, ruledLeadScoreSchema]);
