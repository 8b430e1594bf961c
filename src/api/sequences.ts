import { z } from 'zod';
import { taskTypes } from '../core/facts/fact-values.ts';
import { sendStates, stopReasons, waitUnits } from '../core/sequences/sequence.ts';

const words = z.array(z.string().min(1).max(200)).max(100).default([]);
const id = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .describe('The caller’s own, unique in the sequence. A lead gets a step once, wherever it is moved.');

export const sequenceStepSchema = z.discriminatedUnion('kind', [
  z.object({
    id,
    kind: z.literal('email'),
    subject: z.string().trim().min(1).max(300),
    body: z.string().trim().min(1).max(20_000),
  }),
  z.object({
    id,
    kind: z.literal('task'),
    title: z.string().trim().min(1).max(200),
    type: z.enum(taskTypes).default('call'),
  }),
  z.object({
    id,
    kind: z.literal('wait'),
    amount: z.number().int().min(1).max(1_000),
    unit: z.enum(waitUnits).describe('`hours` of working time, or working `days`.'),
  }),
]);

const entryRule = z.object({
  automatic: z.boolean().default(false).describe('False: leads are entered by hand only.'),
  newOnly: z.boolean().default(true).describe('Leads from before the switching on stay out.'),
  stages: words,
  channels: words,
  scoreBands: words,
  temperatures: words,
  products: words,
  owners: words,
  silentDays: z
    .number()
    .int()
    .min(1)
    .max(3_650)
    .nullable()
    .default(null)
    .describe('Nothing was heard of the lead for so many days.'),
});

export const newSequenceSchema = z.object({
  name: z.string().trim().min(1).max(80),
  enter: entryRule.default(entryRule.parse({})),
  steps: z.array(sequenceStepSchema).min(1).max(40),
  stopOnStageChange: z.boolean().default(true),
  consent: z
    .enum(['given', 'not_refused'])
    .default('not_refused')
    .describe(
      '`given`: mails need a word of consent; `not_refused`: an answer to one’s own request does not.',
    ),
});

const mailCounts = z.object(
  Object.fromEntries(sendStates.map((state) => [state, z.number()])) as Record<
    (typeof sendStates)[number],
    z.ZodNumber
  >,
);

export const sequenceSchema = z.object({
  id: z.string(),
  name: z.string(),
  enter: z.object(entryRule.shape),
  steps: z.array(sequenceStepSchema),
  stopOnStageChange: z.boolean(),
  consent: z.enum(['given', 'not_refused']),
  version: z.number(),
  previewed: z.number().nullable().describe('The version that was last previewed.'),
  on: z.boolean(),
  author: z.string().nullable(),
  createdAt: z.string(),
  savedAt: z.string(),
  switchedAt: z.string().nullable(),
  numbers: z.object({
    entered: z.number(),
    active: z.number(),
    replied: z.number().describe('Leads that were heard of since they entered.'),
    won: z.number(),
    mails: mailCounts,
  }),
});

const personName = z.string().nullable();

export const sequencePreviewSchema = z.object({
  /** How many would enter now; at most 1,000 are counted. */
  entering: z.number(),
  held: z.array(z.object({ reason: z.enum(stopReasons), leads: z.number() })),
  leads: z.array(
    z.object({
      lead: z.string(),
      name: personName,
      email: z.string().nullable(),
      held: z.enum(stopReasons).nullable(),
      steps: z.array(
        z.object({
          step: z.string(),
          kind: z.enum(['email', 'task']),
          /** When it would happen if nothing stopped it. */
          at: z.string(),
          subject: z.string().nullable(),
          text: z.string().nullable(),
          title: z.string().nullable(),
          /** Of a task. */
          type: z.enum(taskTypes).nullable(),
          missing: z.array(z.string()),
        }),
      ),
    }),
  ),
});

export const entryStates = ['active', 'done', 'stopped'] as const;

const entry = {
  state: z.enum(entryStates),
  reason: z.enum(stopReasons).nullable(),
  step: z.string().nullable().describe('What comes next; null at the end.'),
  dueAt: z.string().nullable().describe('null at the end, and while somebody has to decide about a mail.'),
  enteredAt: z.string(),
  endedAt: z.string().nullable(),
};

export const sequenceEntriesSchema = z.object({
  leads: z.array(z.object({ lead: z.string(), name: personName, ...entry })),
});

/** Where one lead stands in the sequences it is or was in. */
export const leadSequencesSchema = z.object({
  sequences: z.array(z.object({ sequence: z.string(), name: z.string(), on: z.boolean(), ...entry })),
});

export const enteredSchema = z.object({
  entered: z.number(),
  leads: z.array(z.string()).describe('Those that entered.'),
});

export const unknownSendsSchema = z.object({
  mails: z.array(
    z.object({
      id: z.string(),
      sequence: z.string(),
      sequenceName: z.string().nullable(),
      step: z.string(),
      subject: z.string().nullable(),
      lead: z.string(),
      name: personName,
      email: z.string().nullable(),
      messageId: z.string(),
      claimedAt: z.string(),
      response: z.string().nullable(),
    }),
  ),
});

const email = z.email().max(254);
const origin = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .transform((text) => new URL(text).origin);

export const mailSettingsSchema = z.object({
  host: z
    .string()
    .trim()
    .regex(/^[\w.:-]{1,253}$/),
  port: z.number().int().min(1).max(65_535),
  security: z
    .enum(['tls', 'starttls', 'none'])
    .describe('`tls` from the first byte, `starttls` or nothing goes; `none` for this machine only.'),
  user: z.string().trim().min(1).max(254).nullable().default(null),
  fromName: z.string().trim().max(120).default(''),
  fromAddress: email,
  replyTo: email.nullable().default(null),
  publicAddress: origin.describe('Where receivers reach Filon, to stop the messages.'),
  perMinute: z.number().int().min(1).max(100_000).default(30),
});

export const mailStateSchema = z.object({
  settings: z.object({ ...mailSettingsSchema.shape, publicAddress: z.string() }).nullable(),
  /** Whether FILON_SMTP_PASSWORD is set. */
  passwordSet: z.boolean(),
  /** What keeps all mails back at the moment. */
  trouble: z.object({ reason: z.string(), since: z.string(), until: z.string() }).nullable(),
  /** Mails that wait for somebody to decide. */
  unknown: z.number(),
});

export const mailTestSchema = z.object({
  to: email,
  subject: z.string().trim().min(1).max(300),
  body: z.string().trim().min(1).max(20_000),
});
