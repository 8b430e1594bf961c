import { z } from 'zod';
import { answerKinds } from '../core/facts/fact-values.ts';
import { answerGroupings } from '../core/satisfaction/answer-grouping.ts';
import { moods } from '../core/satisfaction/answer-scale.ts';
import { latenesses } from '../core/satisfaction/lateness.ts';
import { personSchema } from './leads.ts';
import { writtenFilters } from './lifetime.ts';
import { daySchema } from './query.ts';

const kind = z.enum(answerKinds);
const scope = {
  /** By default the one with most answers. */
  kind: kind.optional(),
  from: daySchema,
  to: daySchema,
  where: writtenFilters,
  asOf: z.string().max(40).optional(),
};

export const satisfactionSearchSchema = z.object({
  ...scope,
  /** `basket` (tenths of the orders), `lateness`, `month`, `weekday`, `hour` or a dimension. */
  by: z.enum(answerGroupings).optional(),
  /** For how long customers are watched after their answer. */
  days: z.coerce.number().int().min(7).max(1_095).default(365),
});

const seenSchema = z
  .object({
    value: z.number(),
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  })
  .meta({ id: 'SeenFigure' });

/** What is of fewer than ten answers or customers is null. */
const figuresSchema = z.object({
  answers: z.number(),
  /** Who gave them; an answer of nobody known counts as a customer. */
  owners: z.number(),
  figure: seenSchema.nullable(),
  mean: seenSchema.nullable(),
  happy: seenSchema.nullable(),
  unhappy: seenSchema.nullable(),
  basket: seenSchema.nullable(),
  baskets: z.number(),
  few: z.boolean(),
});

const followedShareSchema = z.discriminatedUnion('kind', [
  seenSchema.extend({ kind: z.literal('seen'), cases: z.number() }),
  z.object({ kind: z.literal('not_enough_data'), found: z.number(), needed: z.number() }),
]);

export const satisfactionSchema = z.object({
  kind,
  /** Answers of each kind in this time. */
  kinds: z.object({ nps: z.number(), csat: z.number(), rating: z.number() }),
  period: z.object({ from: daySchema, to: daySchema }),
  until: daySchema,
  currency: z.string(),
  by: z.enum(answerGroupings).nullable(),
  days: z.number(),
  all: figuresSchema,
  groups: z.array(
    figuresSchema.extend({
      group: z.string().nullable(),
      orders: z.object({ low: z.number(), high: z.number() }).nullable(),
    }),
  ),
  followed: z.array(
    z.object({
      mood: z.enum(moods),
      customers: z.number(),
      again: followedShareSchema,
      churn: followedShareSchema,
    }),
  ),
});

export const answersSearchSchema = z.object({
  ...scope,
  /** Words of the comment, whatever their case and accents. */
  search: z.string().trim().max(200).optional(),
  mood: z.enum(moods).optional(),
  /** Also answers without a comment. */
  silent: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .default(false),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const answersSchema = z.object({
  currency: z.string(),
  rows: z.array(
    z.object({
      key: z.string(),
      day: daySchema,
      score: z.number(),
      mood: z.enum(moods),
      comment: z.string().nullable(),
      person: personSchema,
      lead: z.string().nullable(),
      customer: z.string().nullable(),
      order: z.object({ key: z.string(), net: z.number().nullable() }).nullable(),
      lateness: z.enum(latenesses).nullable(),
      store: z.string().nullable(),
      channel: z.string().nullable(),
      task: z
        .object({
          key: z.string(),
          due: z.string().nullable(),
          owner: z.string().nullable(),
          done: z.boolean(),
        })
        .nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const answerTaskSchema = z.object({
  /** `open` makes the task if there is none, `done` ends it. */
  state: z.enum(['open', 'done']),
  dueAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('With `open`: when to do it; puts it off, too.'),
});

export const answerTasksSearchSchema = z.object({
  owner: z.string().max(200).optional().describe('Whose, and those of nobody; everybody’s without.'),
  dueBefore: z.iso.datetime({ offset: true }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const answerTasksSchema = z.object({
  /** How many there are, also those not shown. */
  count: z.number(),
  tasks: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      dueAt: z.string().nullable(),
      overdue: z.boolean(),
      owner: z.string().nullable(),
      answer: z.object({
        key: z.string(),
        kind,
        score: z.number(),
        comment: z.string().nullable(),
      }),
      person: personSchema,
      customer: z.string().nullable(),
    }),
  ),
});

export const answerTaskDoneSchema = z.object({ task: z.string(), batch: z.string().nullable() });

const question = z.string().trim().min(1).max(300);

export const surveySettingsSchema = z.object({
  name: z.string().trim().min(1).max(80),
  kind,
  question: z.object({ fr: question, en: question }),
  /** Also without a link of one's own: for a code on a counter. */
  open: z.boolean().default(false),
  /** An unhappy answer makes a task to call back. */
  tasks: z.boolean().default(true),
});

export const surveySchema = z
  .object({
    id: z.string(),
    settings: surveySettingsSchema,
    createdAt: z.string(),
    /** Address of the page, for an open question. */
    address: z.string(),
    /** The question for a mail, with `{link}` in place of a customer’s own link. */
    snippet: z.object({ fr: z.string(), en: z.string() }),
  })
  .meta({ id: 'Survey' });

export const surveysSchema = z.object({ surveys: z.array(surveySchema) });

export const surveyLinkSearchSchema = z.object({ order: z.string().min(1).max(400) });
export const surveyLinkSchema = z.object({
  address: z.string(),
  snippet: z.object({ fr: z.string(), en: z.string() }),
});

export const surveyLinksSearchSchema = z.object({ from: daySchema, to: daySchema });
export const surveyLinksSchema = z.object({
  links: z.array(
    z.object({
      order: z.string(),
      day: daySchema,
      name: z.string().nullable(),
      email: z.string().nullable(),
      address: z.string(),
    }),
  ),
  /** More orders than are listed. */
  more: z.boolean(),
});
