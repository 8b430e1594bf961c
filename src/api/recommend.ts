import { z } from 'zod';
import { purposes, voices } from '../core/recommend/score-articles.ts';

const article = z.string().min(1).max(400);
const articles = z
  .union([article, z.array(article).max(100)])
  .transform((given) => (Array.isArray(given) ? given : [given]))
  .optional();

export const recommendationsSearchSchema = z.object({
  basket: articles,
  product: article.optional(),
  customer: z.string().min(1).max(320).optional(),
  bought: z.enum(['again', 'never']).default('again'),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export const shownArticlesSearchSchema = recommendationsSearchSchema
  .pick({ basket: true, product: true })
  .extend({ limit: z.coerce.number().int().min(1).max(20).default(6) });

/** What a shop's visitors may see: no figure, and nothing of customers. */
export const shownArticlesSchema = z.object({
  recommendations: z.array(
    z.object({
      article: z.string(),
      category: z.string().nullable(),
      /** For the visitor, in the language asked for. */
      reason: z.string(),
    }),
  ),
});

const reasonSchema = z.object({
  kind: z.enum(voices),
  /** The article it goes with; null where it goes with none. */
  article: z.string().nullable(),
  share: z.number().nullable(),
  count: z.number(),
  of: z.number().nullable(),
  text: z.string(),
});

/** What the answer was worked out from. */
const learnedSchema = {
  orders: z.number(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  learnedAt: z.string(),
  /** Newer facts are still to be learned. */
  learning: z.boolean(),
};

export const recommendationsSchema = z.object({
  ...learnedSchema,
  /** `anybody`: nothing was known of whom it is for, so that what most buy is recommended. */
  purpose: z.enum([...purposes, 'anybody']),
  /** Articles asked with that no order has. */
  unknown: z.array(z.string()),
  /** Null where no customer was asked for. */
  customerKnown: z.boolean().nullable(),
  currency: z.string(),
  recommendations: z.array(
    z
      .object({
        article: z.string(),
        category: z.string().nullable(),
        score: z.number(),
        /** Mean price of a unit in the last year. */
        priceMinor: z.number().nullable(),
        /** The first of the reasons, in the language asked for. */
        reason: z.string(),
        reasons: z.array(reasonSchema),
      })
      .meta({ id: 'Recommendation' }),
  ),
});

const measuredSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });
const weightsSchema = z.object({
  together: z.number(),
  buyers: z.number(),
  after: z.number(),
  alike: z.number(),
  own: z.number(),
  popular: z.number(),
});

export const recommendProofSchema = z.object({
  ...learnedSchema,
  learnedUntil: z.string().nullable(),
  chosenUntil: z.string().nullable(),
  triedUntil: z.string().nullable(),
  purposes: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('proven'),
        purpose: z.enum(purposes),
        cases: z.number(),
        weights: weightsSchema,
        methods: z.array(
          z.object({
            method: z.enum([...voices, 'mixed']),
            hit5: measuredSchema,
            hit10: measuredSchema,
            ndcg5: measuredSchema,
            ndcg10: measuredSchema,
          }),
        ),
        gain: z.object({ hit10: measuredSchema, ndcg10: measuredSchema }),
      }),
      z.object({
        kind: z.literal('not_enough_data'),
        purpose: z.enum(purposes),
        weights: weightsSchema,
        found: z.number(),
        needed: z.number(),
      }),
    ]),
  ),
});

export const articleStates = ['sold', 'out', 'retired', 'excluded'] as const;

export const articlesSearchSchema = z.object({
  search: z.string().max(200).optional(),
  state: z.enum([...articleStates, 'marked']).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

export const articlesSchema = z.object({
  ...learnedSchema,
  currency: z.string(),
  catalogueDays: z.number(),
  onceBelow: z.number(),
  /** How many there are in all, and of those asked for. */
  all: z.number(),
  found: z.number(),
  articles: z.array(
    z
      .object({
        article: z.string(),
        category: z.string().nullable(),
        /** Orders of the last year with it. */
        orders: z.number(),
        lastDay: z.string().nullable(),
        priceMinor: z.number().nullable(),
        marginMinor: z.number().nullable(),
        /** Of its buyers who came back: how many, who bought it again, and the share, drawn to that of its category. */
        cameBack: z.number(),
        again: z.number(),
        againShare: z.number(),
        once: z.boolean(),
        state: z.enum(articleStates),
        mark: z.object({
          offer: z.enum(['retired', 'excluded']).nullable(),
          buying: z.enum(['once', 'again']).nullable(),
          author: z.string().nullable(),
          markedAt: z.string().nullable(),
        }),
      })
      .meta({ id: 'Article' }),
  ),
});

export const markArticleSchema = z.object({
  article,
  offer: z.enum(['retired', 'excluded']).nullable().default(null),
  buying: z.enum(['once', 'again']).nullable().default(null),
});

export const packagesSearchSchema = z.object({
  discount: z.coerce.number().min(0).max(0.9).default(0.1),
  takeUp: z.coerce.number().min(0).max(1).default(0.5),
  support: z.coerce.number().gt(0).max(1).default(0.002),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

/** 95 %. */
const minorInterval = z.object({ lowMinor: z.number(), highMinor: z.number() });

export const packagesSchema = z.object({
  baskets: z.number(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  currency: z.string(),
  discount: z.number(),
  takeUp: z.number(),
  packages: z.array(
    z
      .object({
        articles: z.array(z.string()),
        sumMinor: z.number().nullable(),
        priceMinor: z.number().nullable(),
        wholeMonthly: z.number(),
        partsMonthly: z.number(),
        lift: z.number(),
        adjustedChance: z.number(),
        extraRevenueMinor: z.number().nullable(),
        extraMarginMinor: z.number().nullable(),
        extraRevenueInterval: minorInterval.nullable(),
        extraMarginInterval: minorInterval.nullable(),
        breakEven: z.number().nullable(),
        /** Customers who bought a part of it and not the rest. */
        customers: z.number(),
      })
      .meta({ id: 'Package' }),
  ),
});

export const packageCustomersSearchSchema = z.object({
  article: z.array(article).min(2).max(5),
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

export const packageCustomersSchema = z.object({
  currency: z.string(),
  found: z.number(),
  customers: z.array(
    z.object({
      customer: z.string(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      has: z.array(z.string()),
      lacks: z.array(z.string()),
      orders: z.number(),
      revenueMinor: z.number(),
      lastDay: z.string(),
    }),
  ),
});
