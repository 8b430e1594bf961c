import { z } from 'zod';
import { isRuleField } from '../core/score/rules/rule-fields.ts';
import { leadActions, ruleGroupIds } from '../core/score/rules/rule-set.ts';

const feature = z
  .string()
  .max(200)
  .refine(isRuleField)
  .describe(
    'A field of leads (`channel`, `postcode`, `company_number` …), or `detail:` and the name of a detail.',
  );
const bound = z.number().nullable();
const postcodeStart = z
  .string()
  .trim()
  .regex(/^\d[\dAB]\d{0,3}$/);

export const ruleConditionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    feature,
    values: z.array(z.string().min(1).max(300)).min(1).max(200),
  }),
  z.object({
    kind: z.literal('number'),
    feature,
    from: bound,
    to: bound.describe('The number is below it.'),
  }),
  z.object({ kind: z.literal('filled'), feature, filled: z.boolean() }),
  z.object({
    kind: z.literal('postcodes'),
    begins: z.array(postcodeStart).min(1).max(500).describe('Whole postcodes or departments.'),
  }),
  z.object({
    kind: z.literal('distance'),
    from: z
      .string()
      .regex(/^\d{5}$/)
      .describe('A French postcode.'),
    withinKm: z.number().positive().max(2_000).describe('As the crow flies.'),
  }),
  z.object({
    kind: z.literal('action'),
    action: z.enum(leadActions),
    windowDays: z.number().positive().max(3_650).describe('Older ones do not count.'),
    halfLifeDays: z
      .number()
      .positive()
      .max(3_650)
      .nullable()
      .describe('Each counts for half after so many days.'),
    cap: z.number().min(0).max(100).describe('All of them together give no more points.'),
  }),
]);

const ruleSchema = z.object({
  id: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .describe('The caller’s own, unique among the rules.'),
  name: z.string().trim().min(1).max(120),
  points: z.number().min(-100).max(100),
  when: ruleConditionSchema,
});

const groupSchema = z.object({
  id: z.enum(ruleGroupIds),
  most: z.number().min(0).max(100).describe('The group’s rules together give no more, nor take more.'),
  rules: z.array(ruleSchema).max(60),
});

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

export const ruleSetSchema = z
  .object({
    groups: z
      .array(groupSchema)
      .max(ruleGroupIds.length)
      .refine((groups) => unique(groups.map(({ id }) => id)))
      .refine((groups) => unique(groups.flatMap(({ rules }) => rules.map(({ id }) => id)))),
    warmFrom: z.number().min(1).max(100).describe('Score from which a lead is warm.'),
    hotFrom: z.number().min(1).max(100).describe('Score from which a lead is hot.'),
  })
  .refine(({ warmFrom, hotFrom }) => warmFrom < hotFrom, { path: ['hotFrom'] });

export const rulesVersionSchema = z.object({
  id: z.string(),
  /** `champion` gives the leads their scores; `challenger` was never used; `retired` was. */
  state: z.enum(['champion', 'challenger', 'retired']),
  author: z.string().nullable(),
  savedAt: z.string(),
  /** How many rules it has. */
  rules: z.number(),
});

const ruleFieldSchema = z.object({
  feature: z.string(),
  name: z.string(),
  /** The most frequent ones first. */
  values: z.array(z.string()),
});

/** The rules of the workspace, or those to begin with. */
export const scoreRulesSchema = z.object({
  /** null for rules to begin with, which nobody has saved. */
  version: rulesVersionSchema.nullable(),
  rules: ruleSetSchema,
  boundsFrom: z
    .number()
    .nullable()
    .describe(
      'Of rules to begin with: the open leads whose spread the bounds come from (a tenth hot, a third warm or hot); null where the usual bounds stand.',
    ),
  leftOut: z
    .array(z.string())
    .describe('Of rules to begin with: names of criteria left out because all open leads meet them.'),
  versions: z.array(rulesVersionSchema),
  /** Which score gives the leads theirs. */
  inUse: z.enum(['rules', 'learned']).nullable(),
});

export const ruleFieldsSchema = z.object({ fields: z.array(ruleFieldSchema) });

const spreadPart = z.object({
  temperature: z.enum(['cold', 'warm', 'hot']),
  leads: z.number(),
  sales: z.number(),
  /** Neither won nor lost yet. */
  open: z.number(),
  /** Sales over leads, and its 95 % interval (Wilson); null below 10 leads. */
  rate: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
});

export const rulesPreviewSchema = z.object({
  /** Today’s open leads, as they stand now. */
  open: z.array(spreadPart),
  /** Leads of the calendar quarter before this one, as they were known when they came in. */
  quarter: z.object({ from: z.string(), to: z.string(), parts: z.array(spreadPart) }),
  /** How many open leads each rule gives points to, or takes them from. */
  reached: z.record(z.string(), z.number()),
});

/** What rules deserve by what was sold; not enough data below 30 sales or 30 other leads. */
export const proposalsSchema = z.union([
  z.object({
    kind: z.literal('proposals'),
    leads: z.number(),
    sales: z.number(),
    /** Rules whose points differ from what they deserve beyond chance, the largest difference first. */
    proposals: z.array(
      z.object({
        rule: z.string(),
        name: z.string(),
        points: z.number(),
        deserved: z.number(),
        /** Leads that the rule reached, sales among them, and the 95 % interval of their share. */
        leads: z.number(),
        sales: z.number(),
        interval: z.object({ low: z.number(), high: z.number() }),
        /** Share of sales among the leads it did not reach. */
        otherRate: z.number().nullable(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('not_enough_data'),
    leads: z.number(),
    sales: z.number(),
    unsold: z.number(),
    needed: z.number(),
  }),
]);

export const saveRulesSchema = z.object({
  rules: ruleSetSchema,
  use: z
    .boolean()
    .optional()
    .describe('Score the leads by them at once; without it only where rules are in use already.'),
});

export const savedRulesSchema = z.object({
  id: z.string(),
  /** The scoring under way; null where another score stays in use. */
  job: z.string().nullable(),
});

/** A lead’s score by rules: its groups, each kept within its most, sum to it before it is kept within 0 and 100. */
export const ruledLeadScoreSchema = z.object({
  kind: z.literal('rules'),
  version: z.string(),
  score: z.number(),
  band: z.string(),
  temperature: z.enum(['cold', 'warm', 'hot']),
  /** Of a sale, by what such scores came to; null below 30 sales. */
  probability: z.number().nullable(),
  value: z.number().nullable(),
  currency: z.string(),
  groups: z.array(
    z.object({
      group: z.enum(ruleGroupIds),
      name: z.string(),
      most: z.number(),
      points: z.number(),
      rules: z.array(
        z.object({
          rule: z.string(),
          name: z.string(),
          /** When it gives points, in words. */
          means: z.string(),
          points: z.number(),
          /** Times it happened; 1 or 0 for what holds or does not. */
          counted: z.number(),
        }),
      ),
    }),
  ),
});
