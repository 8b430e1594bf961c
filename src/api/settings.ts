import { z } from 'zod';

export const stageSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(60),
  means: z.enum(['new', 'contacted', 'qualified', 'quote', 'won', 'lost']),
});

export const settingsSchema = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  currencyChosen: z.boolean(),
  zone: z.string().max(60),
  weekStart: z.union([z.literal(1), z.literal(7)]),
  tax: z.enum(['excluded', 'included']),
  hourlyRateMinor: z.number().int().min(0).nullable(),
  responseTargetMinutes: z.number().int().min(1).max(100_000),
  workingHours: z
    .array(z.array(z.tuple([z.number().int().min(0).max(1440), z.number().int().min(0).max(1440)])))
    .length(7),
  holidays: z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)).max(500),
  stages: z.array(stageSchema).min(2).max(40),
  language: z.enum(['fr', 'en']),
  country: z.string().regex(/^[A-Z]{2}$/),
});
export const settingsChangeSchema = settingsSchema.omit({ currencyChosen: true }).partial();

export const workspaceSchema = z.object({
  id: z.string(),
  settings: settingsSchema,
  demo: z.boolean(),
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
  rows: z.number(),
});
export const accountSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(['owner', 'member']),
  createdAt: z.string(),
});

export const keyScopes = ['read', 'write', 'admin'] as const;
export const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(keyScopes)),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export const newApiKeySchema = z.object({
  name: z.string().min(1).max(80),
  scopes: z.array(z.enum(keyScopes)).min(1),
});
/** The secret is shown this once. */
export const createdApiKeySchema = apiKeySchema.extend({ secret: z.string() });
