import { z } from 'zod';
import { givenFields } from '../core/capture/captured-lead.ts';
import { hookKinds } from '../core/capture/hook.ts';

const secret = z.string().min(1).max(1_000).nullable();
const base = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .nullable();
const defaults = z
  .record(z.string(), z.string().max(500))
  .refine((fields) => Object.keys(fields).every((id) => givenFields.includes(id)));

/** What a caller decides about a webhook; secrets go in and never come out. */
export const hookSettingsSchema = z.object({
  appSecret: secret.default(null),
  token: secret.default(null),
  base: base.default(null),
  defaults: defaults.default({}),
});

export const newHookSchema = z.object({
  kind: z.enum(hookKinds),
  name: z.string().min(1).max(80),
  settings: hookSettingsSchema.default(hookSettingsSchema.parse({})),
});

/** A change of a webhook; secrets that are left out stay. */
export const hookChangeSchema = z.object({
  name: z.string().min(1).max(80).optional(),
  settings: z.object({ appSecret: secret, token: secret, base, defaults }).partial().optional(),
});

export const hookSchema = z.object({
  id: z.string(),
  kind: z.enum(hookKinds),
  name: z.string(),
  /** To enter at the sender; for Brevo and Mailchimp it ends with the secret and is shown whole only once. */
  address: z.string(),
  base: z.string().nullable(),
  defaults: z.record(z.string(), z.string()),
  hasAppSecret: z.boolean(),
  hasToken: z.boolean(),
  author: z.string().nullable(),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
  usedAt: z.string().nullable(),
  refusedAt: z.string().nullable(),
  /** Code of the error of the last refusal. */
  refusedReason: z.string().nullable(),
  refusedCount: z.number(),
});

/** The secret is shown this once. */
export const createdHookSchema = hookSchema.extend({ secret: z.string() });

export const fetchSchema = z.object({
  id: z.string(),
  hook: z.string(),
  kind: z.string(),
  attempts: z.number(),
  createdAt: z.string(),
  nextAt: z.string(),
  /** Given up; it can be tried again. */
  failed: z.boolean(),
  lastError: z.string().nullable(),
});
