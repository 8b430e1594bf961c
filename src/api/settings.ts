import { z } from 'zod';
import { publicHolidayCalendars } from '../core/periods/french-holidays.ts';
import { demoCompanies } from '../core/settings/demo-companies.ts';
import { originSchema } from './origin.ts';

export const stageSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(60),
  means: z.enum(['new', 'contacted', 'qualified', 'quote', 'won', 'lost']),
});

const localDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const weekHours = z
  .array(z.array(z.tuple([z.number().int().min(0).max(1440), z.number().int().min(0).max(1440)])))
  .length(7);

/** Who works leads. `name` is the owner that leads carry. */
export const memberSchema = z.object({
  name: z.string().trim().min(1).max(80),
  email: z.email().max(200).nullable().default(null),
  /** Beginnings of postcodes; empty: everywhere. */
  areas: z
    .array(z.string().regex(/^[0-9A-Z]{1,8}$/))
    .max(500)
    .default([]),
  products: z.array(z.string().min(1).max(120)).max(200).default([]),
  /** Null: the workspace's hours. */
  workingHours: weekHours.nullable().default(null),
  absences: z
    .array(z.object({ from: localDay, to: localDay }))
    .max(200)
    .default([]),
  takesLeads: z.boolean().default(true),
});

export const settingsSchema = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  currencyChosen: z.boolean(),
  zone: z.string().max(60),
  weekStart: z.union([z.literal(1), z.literal(7)]),
  tax: z.enum(['excluded', 'included']),
  hourlyRateMinor: z.number().int().min(0).nullable(),
  responseTargetMinutes: z.number().int().min(1).max(100_000),
  workingHours: weekHours,
  holidays: z.array(localDay).max(500),
  publicHolidays: z.enum(publicHolidayCalendars),
  members: z.array(memberSchema).max(500),
  assignment: z.object({
    automatic: z.boolean(),
    match: z.array(z.enum(['area', 'product'])).max(2),
    choose: z.enum(['round_robin', 'load']),
  }),
  lossReasons: z.array(z.string().trim().min(1).max(80)).max(60),
  /** Business minutes to the first answer by channel, where they differ from `responseTargetMinutes`. */
  responseTargets: z.record(z.string().max(120), z.number().int().min(1).max(100_000)),
  escalateAfter: z.number().min(1).max(100),
  bantNeeded: z.number().int().min(1).max(4),
  /** An article not sold for more days before the latest order is out of the catalogue. */
  catalogueDays: z.number().int().min(1).max(10_000),
  /** An article is bought once where a smaller share of its buyers who came back bought it again. */
  onceBelow: z.number().min(0).max(1),
  /** Services that the map of opportunities leaves out. */
  servicesLeftOut: z.array(z.string().trim().min(1).max(200)).max(60),
  stages: z.array(stageSchema).min(2).max(40),
  language: z.enum(['fr', 'en']),
  country: z.string().regex(/^[A-Z]{2}$/),
});
export const settingsChangeSchema = settingsSchema.omit({ currencyChosen: true }).partial();

/** Whose demo to load. */
export const demoChoiceSchema = z.object({ company: z.enum(demoCompanies).optional() }).nullish();

export const workspaceSchema = z.object({
  id: z.string(),
  settings: settingsSchema,
  demo: z.boolean(),
  /** Whose demo it is; null without one. */
  demoCompany: z.enum(demoCompanies).nullable(),
  empty: z.boolean(),
  /** Job that loads the demo at this moment. */
  demoJob: z.string().nullable(),
  /** First and last local day with facts. */
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  engine: z.enum(['duckdb', 'postgres']),
  version: z.string(),
});

export const ratesSchema = z.object({
  currencies: z.array(
    z.object({ currency: z.string(), firstDay: z.string(), lastDay: z.string(), days: z.number() }),
  ),
});

export const sessionSchema = z.object({
  /** False on a local address: nobody needs to sign in. */
  required: z.boolean(),
  user: z.object({ email: z.string(), role: z.enum(['owner', 'member']) }).nullable(),
});
export const signInSchema = z.object({ email: z.email().max(200), password: z.string().min(1).max(200) });
export const newAccountSchema = z.object({
  email: z.email().max(200),
  password: z.string().min(12).max(200),
  role: z.enum(['owner', 'member']).default('member'),
});
export const passwordChangeSchema = z.object({
  current: z.string().min(1).max(200),
  password: z.string().min(12).max(200),
});
export const ownerSchema = z.object({ email: z.email().max(200), password: z.string().min(12).max(200) });
export const backupRequestSchema = z.object({ file: z.string().min(1).max(4_000) });
export const backupSchema = z.object({
  file: z.string(),
  bytes: z.number(),
  tables: z.number(),
  /** Facts as they stand. */
  facts: z.number(),
  /** Versions of facts that were superseded or undone. */
  earlier: z.number(),
  persons: z.number(),
  /** Of all tables: these, and settings, accounts, mappings, imports and what is worked out from facts. */
  rows: z.number(),
});
export const accountSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(['owner', 'member']),
  createdAt: z.string(),
});

export const keyScopes = ['read', 'recommend', 'capture', 'write', 'admin'] as const;
export const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(keyScopes)),
  /** Sites whose pages may use it. */
  origins: z.array(z.string()),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export const newApiKeySchema = z.object({
  name: z.string().min(1).max(80),
  scopes: z.array(z.enum(keyScopes)).min(1),
  /** Sites whose pages may use it; only for a key whose one scope is `recommend`. */
  origins: z.array(originSchema).max(50).default([]),
});
/** The secret is shown this once. */
export const createdApiKeySchema = apiKeySchema.extend({ secret: z.string() });
