import { z } from 'zod';
import { givenFields } from '../core/capture/captured-lead.ts';
import { formFieldTypes, formNames, standardForm } from '../core/capture/form.ts';
import { quarantineReasons } from '../core/capture/form-verdict.ts';
import { permissionChannels } from '../core/facts/fact-values.ts';
import { originSchema } from './origin.ts';

const wording = z.object({ fr: z.string().max(2_000), en: z.string().max(2_000) });
const name = z
  .string()
  .regex(/^[A-Za-z][\w-]{0,59}$/)
  .refine((id) => !(Object.values(formNames) as readonly string[]).includes(id));
const address = z.url({ protocol: /^https?$/ }).max(1_000);

const fieldSchema = z.object({
  id: name,
  type: z.enum(formFieldTypes),
  label: wording,
  required: z.boolean().default(false),
  options: z
    .array(z.object({ value: z.string().min(1).max(500), label: wording }))
    .max(500)
    .default([]),
  to: z.enum(givenFields).nullable().default(null),
});

/** Settings of a form; what is left out is as in the standard form: name, e-mail, phone, postcode, request. */
export const formSettingsSchema = z.object({
  title: wording.default(standardForm.title),
  intro: wording.default(standardForm.intro),
  button: wording.default(standardForm.button),
  thanks: wording.default(standardForm.thanks),
  fields: z
    .array(fieldSchema)
    .min(1)
    .max(60)
    .default([...standardForm.fields.map(copy)]),
  consent: z
    .object({
      wording,
      channels: z.array(z.enum(permissionChannels)).min(1),
      required: z.boolean().default(false),
    })
    .nullable()
    .default(null),
  privacyUrl: address.nullable().default(null),
  allowedOrigins: z.array(originSchema).max(50).default([]),
  redirect: address.nullable().default(null),
  defaults: z
    .record(z.string(), z.string().max(500))
    .refine((fields) => Object.keys(fields).every((id) => givenFields.includes(id)))
    .default({}),
  limits: z
    .object({
      secondsToFill: z.number().min(0).max(600),
      perAddress: z.number().int().min(1).max(10_000),
      perForm: z.number().int().min(1).max(10_000),
      minutes: z.number().min(1).max(1_440),
    })
    .default({ ...standardForm.limits }),
});

function copy({ options, ...field }: (typeof standardForm.fields)[number]) {
  return { ...field, options: options.map((option) => ({ ...option, label: { ...option.label } })) };
}

export const formInputSchema = z.object({
  name: z.string().min(1).max(80),
  settings: formSettingsSchema.default(formSettingsSchema.parse({})),
});

export const formSchema = z.object({
  id: z.string(),
  name: z.string(),
  settings: formSettingsSchema,
  author: z.string().nullable(),
  createdAt: z.string(),
  savedAt: z.string(),
  /** Of its page, which also takes the posts. */
  address: z.string(),
  /** HTML to copy into a page of one's own. */
  snippet: z.object({ fr: z.string(), en: z.string() }),
});

export const heldPostSchema = z.object({
  id: z.string(),
  form: z.string(),
  /** null when the form was removed since. */
  formName: z.string().nullable(),
  reason: z.enum(quarantineReasons),
  receivedAt: z.string(),
  /** What was entered, by name. */
  values: z.record(z.string(), z.string()),
});

export const heldIdsSchema = z.object({ ids: z.array(z.string().max(80)).min(1).max(500) });

/** Values put right are those of one post. */
export const releaseSchema = heldIdsSchema
  .extend({ values: z.record(z.string().max(200), z.string().max(20_000)).optional() })
  .refine(({ ids, values }) => values === undefined || ids.length === 1);
