import { z } from 'zod';
import { errorSchema } from './errors.ts';

/** One problem of one row, written for the person who repairs it, in the request's language. */
export const problemSchema = z.object({
  line: z.number(),
  column: z.string().nullable(),
  value: z.string(),
  code: z.string(),
  reason: z.string(),
  advice: z.string(),
  /** `error`: the row stays out; `warning`: it goes in. */
  level: z.enum(['error', 'warning']),
});

/** What was recognised of a file. */
export const recognisedSchema = z.object({
  kind: z.string().nullable(),
  kindName: z.string().nullable(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  headerLine: z.number(),
  columns: z.array(z.object({ name: z.string(), examples: z.array(z.string()), type: z.string() })),
  /** Columns whose dates can be read both ways; the user must choose. */
  ambiguousDates: z.array(z.object({ column: z.string(), example: z.string() })),
});

const factCountsSchema = z.object({
  fact: z.string(),
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
});

/** The result of a dry run or of an import. */
export const importReportSchema = z.object({
  /** null: dry run, or nothing changed. */
  batch: z.string().nullable(),
  file: z.string(),
  kind: z.string().nullable(),
  dryRun: z.boolean(),
  rowsRead: z.number(),
  /** Title lines, totals, rows skipped by the mapping. */
  rowsSkipped: z.number(),
  rowsRefused: z.number(),
  facts: z.array(factCountsSchema),
  /** Facts that name a lead or order that is not known (yet), by reason. */
  unjoined: z.array(z.object({ fact: z.string(), rows: z.number(), example: z.string() })),
  problems: z.array(problemSchema),
  problemCount: z.number(),
  /** Sentences worth knowing: currency adopted, rates missing … in the request's language. */
  notices: z.array(z.string()),
  seconds: z.number(),
});

/** An uploaded file before it is imported. */
export const draftSchema = z.object({
  id: z.string(),
  file: z.string(),
  bytes: z.number(),
  recognised: recognisedSchema,
  /** The mapping as YAML: recognised, saved, given for this file, or guessed. */
  mapping: z.string(),
  mappingSource: z.enum(['known', 'saved', 'given', 'guessed']),
  /** First rows as facts, as they would be imported. */
  preview: z.array(
    z.object({
      fact: z.string(),
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    }),
  ),
  /** Where the mapping translates words: each one of the file and what it becomes; null: its rows stay out. */
  words: z.array(
    z.object({
      fact: z.string(),
      field: z.string(),
      column: z.string(),
      word: z.string(),
      rows: z.number(),
      meaning: z.string().nullable(),
      choices: z.array(z.string()),
    }),
  ),
  report: importReportSchema.nullable(),
  /** Why it cannot be imported as it stands (mapping error, ambiguous dates, words of unknown meaning). */
  obstacle: z.object({ code: z.string(), message: z.string(), advice: z.string() }).nullable(),
});

export const draftChangeSchema = z.object({
  mapping: z.string().max(100_000).optional(),
  dates: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  kind: z.string().max(60).optional(),
  /** Prefix of ids instead of the mapping's own. */
  system: z
    .string()
    .max(40)
    .regex(/^[a-z0-9_-]*$/)
    .optional(),
  /** A workbook's sheet; else its first one with cells. */
  sheet: z.string().max(60).optional(),
});
export const draftImportSchema = draftChangeSchema.extend({
  allOrNothing: z.boolean().default(false),
  /** Everything runs and nothing is kept; the job's report says what would happen. */
  dryRun: z.boolean().default(false),
  saveMappingAs: z
    .string()
    .max(60)
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .optional(),
});

export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(['import', 'undo', 'demo', 'settle', 'score']),
  state: z.enum(['running', 'done', 'failed']),
  step: z.string(),
  /** 0 to 1; null while unknown. */
  progress: z.number().nullable(),
  report: importReportSchema.nullable(),
  error: errorSchema.shape.error.nullable(),
});

export const batchSchema = z.object({
  id: z.string(),
  file: z.string().nullable(),
  kind: z.string().nullable(),
  recordedAt: z.string(),
  undoneAt: z.string().nullable(),
  /** Rows that the file had, refused ones included; null for calls. */
  fileRows: z.number().nullable(),
  /** Facts that came of it. */
  rows: z.number(),
  facts: z.array(factCountsSchema),
  problemCount: z.number(),
  demo: z.boolean(),
  author: z.string().nullable(),
});
export const batchesSchema = z.object({ batches: z.array(batchSchema), nextCursor: z.string().nullable() });

export const savedMappingSchema = z.object({
  name: z.string(),
  yaml: z.string(),
  savedAt: z.string().nullable(),
});
