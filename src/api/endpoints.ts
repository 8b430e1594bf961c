import { z } from 'zod';
import { factsDescription } from './facts-description.ts';
import {
  batchesSchema,
  batchSchema,
  draftChangeSchema,
  draftImportSchema,
  draftSchema,
  jobSchema,
  savedMappingSchema,
} from './imports.ts';
import {
  catalogueSchema,
  cockpitRequestSchema,
  cockpitSchema,
  dimensionValuesSchema,
  funnelRequestSchema,
  funnelSchema,
} from './pages.ts';
import {
  explainSchema,
  proofRequestSchema,
  proofSchema,
  queryResultSchema,
  querySchema,
  whyRequestSchema,
  whySchema,
} from './query.ts';
import {
  accountSchema,
  apiKeySchema,
  backupRequestSchema,
  backupSchema,
  createdApiKeySchema,
  newAccountSchema,
  newApiKeySchema,
  ownerSchema,
  passwordChangeSchema,
  ratesSchema,
  sessionSchema,
  settingsChangeSchema,
  signInSchema,
  workspaceSchema,
} from './settings.ts';

/** `local`: only the command line on the machine itself, which can read the database anyway. */
export type Right = 'none' | 'read' | 'write' | 'admin' | 'local';

/** One place of the API. Path parameters are written `:name`. Server, client and OpenAPI all come from this. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** The right an account or key needs. */
  readonly right: Right;
  readonly summary: string;
  /** What the schemas cannot say, in Markdown. */
  readonly description?: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

const id = z.object({ id: z.string().max(80) });
const name = z.object({ name: z.string().max(60) });
const done = z.object({ done: z.literal(true) });
const job = z.object({ job: z.string() });

export const endpoints = {
  health: {
    method: 'GET',
    path: '/api/health',
    right: 'none',
    summary: 'Whether the server and its database answer.',
    answer: z.object({ ok: z.literal(true), version: z.string(), engine: z.enum(['duckdb', 'postgres']) }),
  },

  query: {
    method: 'POST',
    path: '/api/query',
    right: 'read',
    summary: 'Metrics by dimensions over a period.',
    body: querySchema,
    answer: queryResultSchema,
  },
  explain: {
    method: 'POST',
    path: '/api/query/explain',
    right: 'read',
    summary: 'The plan and the statements of a query.',
    body: querySchema,
    answer: explainSchema,
  },
  proof: {
    method: 'POST',
    path: '/api/query/proof',
    right: 'read',
    summary: 'One figure with its formula, its two numbers and the rows that make them.',
    body: proofRequestSchema,
    answer: proofSchema,
  },
  why: {
    method: 'POST',
    path: '/api/query/why',
    right: 'read',
    summary: 'The change of a ratio, split into mix and rate by segment.',
    body: whyRequestSchema,
    answer: whySchema,
  },
  catalogue: {
    method: 'GET',
    path: '/api/metrics',
    right: 'read',
    summary: 'Metrics and dimensions with names and formulas in the request’s language.',
    answer: catalogueSchema,
  },
  dimensionValues: {
    method: 'GET',
    path: '/api/dimensions/:name/values',
    right: 'read',
    summary: 'Values of a dimension that occur.',
    params: name,
    query: z.object({ search: z.string().max(100).optional() }),
    answer: dimensionValuesSchema,
  },
  cockpit: {
    method: 'POST',
    path: '/api/cockpit',
    right: 'read',
    summary: 'The whole cockpit in one answer.',
    body: cockpitRequestSchema,
    answer: cockpitSchema,
  },
  funnel: {
    method: 'POST',
    path: '/api/funnel',
    right: 'read',
    summary: 'Visits to won, with rates and times between steps.',
    body: funnelRequestSchema,
    answer: funnelSchema,
  },

  /** The upload itself is multipart: field `file`, optional fields `kind`, `mapping` (YAML), `dates`. */
  createDraft: {
    method: 'POST',
    path: '/api/drafts',
    right: 'write',
    summary: 'Upload a file and see what it is, without importing it (multipart).',
    answer: draftSchema,
  },
  draft: {
    method: 'GET',
    path: '/api/drafts/:id',
    right: 'write',
    summary: 'An uploaded file as it would be imported.',
    params: id,
    answer: draftSchema,
  },
  changeDraft: {
    method: 'PATCH',
    path: '/api/drafts/:id',
    right: 'write',
    summary: 'Change mapping, date order or kind and preview again.',
    params: id,
    body: draftChangeSchema,
    answer: draftSchema,
  },
  importDraft: {
    method: 'POST',
    path: '/api/drafts/:id/import',
    right: 'write',
    summary: 'Import it. Runs as a job.',
    params: id,
    body: draftImportSchema,
    answer: job,
  },
  dropDraft: {
    method: 'DELETE',
    path: '/api/drafts/:id',
    right: 'write',
    summary: 'Forget an uploaded file.',
    params: id,
    answer: done,
  },
  job: {
    method: 'GET',
    path: '/api/jobs/:id',
    right: 'write',
    summary: 'Progress and result of long work.',
    params: id,
    answer: jobSchema,
  },
  batches: {
    method: 'GET',
    path: '/api/batches',
    right: 'read',
    summary: 'Imports, newest first.',
    query: z.object({
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: batchesSchema,
  },
  batch: {
    method: 'GET',
    path: '/api/batches/:id',
    right: 'read',
    summary: 'One import.',
    params: id,
    answer: batchSchema,
  },
  undoBatch: {
    method: 'POST',
    path: '/api/batches/:id/undo',
    right: 'write',
    summary: 'Take an import back.',
    params: id,
    answer: batchSchema,
  },
  mappings: {
    method: 'GET',
    path: '/api/mappings',
    right: 'read',
    summary: 'Saved mappings and those Filon knows.',
    answer: z.object({ mappings: z.array(savedMappingSchema) }),
  },
  saveMapping: {
    method: 'PUT',
    path: '/api/mappings/:name',
    right: 'write',
    summary: 'Save a mapping.',
    params: name,
    body: z.object({ yaml: z.string().max(100_000) }),
    answer: savedMappingSchema,
  },
  dropMapping: {
    method: 'DELETE',
    path: '/api/mappings/:name',
    right: 'write',
    summary: 'Forget a saved mapping.',
    params: name,
    answer: done,
  },
  recordFacts: {
    method: 'POST',
    path: '/api/facts/:fact',
    right: 'write',
    summary: 'Record facts, amounts in major units (1200.50 EUR); answered after they are durable.',
    description: factsDescription(),
    params: z.object({ fact: z.string().max(40) }),
    body: z.object({
      system: z.string().max(40).optional(),
      rows: z
        .array(z.record(z.string(), z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()])))
        .min(1)
        .max(5_000),
    }),
    answer: z.object({
      batch: z.string().nullable(),
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
    }),
  },

  workspace: {
    method: 'GET',
    path: '/api/workspace',
    right: 'read',
    summary: 'Settings and state of the workspace.',
    answer: workspaceSchema,
  },
  changeSettings: {
    method: 'PATCH',
    path: '/api/workspace',
    right: 'admin',
    summary: 'Change settings; facts are settled anew where needed.',
    body: settingsChangeSchema,
    answer: workspaceSchema,
  },
  rates: {
    method: 'GET',
    path: '/api/rates',
    right: 'read',
    summary: 'Exchange rates that are known.',
    answer: ratesSchema,
  },
  loadDemo: {
    method: 'POST',
    path: '/api/demo',
    right: 'admin',
    summary: 'Load the demo. Runs as a job.',
    answer: job,
  },
  dropDemo: {
    method: 'DELETE',
    path: '/api/demo',
    right: 'admin',
    summary: 'Remove all demo facts.',
    answer: done,
  },

  session: {
    method: 'GET',
    path: '/api/session',
    right: 'none',
    summary: 'Who is signed in.',
    answer: sessionSchema,
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    right: 'none',
    summary: 'Sign in; sets a same-site cookie.',
    body: signInSchema,
    answer: sessionSchema,
  },
  signOut: { method: 'DELETE', path: '/api/session', right: 'none', summary: 'Sign out.', answer: done },
  changePassword: {
    method: 'PUT',
    path: '/api/session/password',
    right: 'read',
    summary: 'Change one’s own password; ends one’s other sessions.',
    body: passwordChangeSchema,
    answer: done,
  },
  accounts: {
    method: 'GET',
    path: '/api/accounts',
    right: 'admin',
    summary: 'Accounts.',
    answer: z.object({ accounts: z.array(accountSchema) }),
  },
  createAccount: {
    method: 'POST',
    path: '/api/accounts',
    right: 'admin',
    summary: 'Create an account.',
    body: newAccountSchema,
    answer: accountSchema,
  },
  dropAccount: {
    method: 'DELETE',
    path: '/api/accounts/:id',
    right: 'admin',
    summary: 'Remove an account.',
    params: id,
    answer: done,
  },
  setOwner: {
    method: 'PUT',
    path: '/api/owner',
    right: 'local',
    summary:
      'Create the owner account, or give it a new password. Only from the command line on the machine.',
    body: ownerSchema,
    answer: accountSchema,
  },
  backup: {
    method: 'POST',
    path: '/api/backup',
    right: 'local',
    summary: 'Write a backup to a new file on the machine. Only from the command line on the machine.',
    body: backupRequestSchema,
    answer: backupSchema,
  },
  keys: {
    method: 'GET',
    path: '/api/keys',
    right: 'admin',
    summary: 'API keys, without their secrets.',
    answer: z.object({ keys: z.array(apiKeySchema) }),
  },
  createKey: {
    method: 'POST',
    path: '/api/keys',
    right: 'admin',
    summary: 'Create an API key; its secret is shown once.',
    body: newApiKeySchema,
    answer: createdApiKeySchema,
  },
  revokeKey: {
    method: 'DELETE',
    path: '/api/keys/:id',
    right: 'admin',
    summary: 'Revoke an API key.',
    params: id,
    answer: apiKeySchema,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointId = keyof typeof endpoints;
/** Path parameters as the server gets them. */
export type Params<Id extends EndpointId> = (typeof endpoints)[Id] extends {
  params: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : undefined;
/** Query parameters as a caller writes them. */
export type Search<Id extends EndpointId> = (typeof endpoints)[Id] extends {
  query: infer Schema extends z.ZodType;
}
  ? z.input<Schema>
  : undefined;
/** What a caller sends. */
export type Body<Id extends EndpointId> = (typeof endpoints)[Id] extends {
  body: infer Schema extends z.ZodType;
}
  ? z.input<Schema>
  : undefined;
export type Answer<Id extends EndpointId> = z.output<(typeof endpoints)[Id]['answer']>;

/**
 * Server-sent events at GET /api/events (right: read): `facts` {facts: string[]} when facts arrived or were undone,
 * `job` {id} when a job moved, `settings` {} when settings changed.
 */
export const eventsPath = '/api/events';
