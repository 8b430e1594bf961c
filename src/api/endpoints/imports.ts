import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { byId, done, started } from '../endpoint-parts.ts';
import {
  batchesSchema,
  batchSchema,
  draftChangeSchema,
  draftImportSchema,
  draftSchema,
  jobSchema,
} from '../imports.ts';

/** Files: uploaded as drafts, imported as batches, taken back. */
export const importsEndpoints = {
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
    params: byId,
    answer: draftSchema,
  },
  changeDraft: {
    method: 'PATCH',
    path: '/api/drafts/:id',
    right: 'write',
    summary: 'Change mapping, date order or kind and preview again.',
    params: byId,
    body: draftChangeSchema,
    answer: draftSchema,
  },
  importDraft: {
    method: 'POST',
    path: '/api/drafts/:id/import',
    right: 'write',
    summary: 'Import it. Runs as a job.',
    params: byId,
    body: draftImportSchema,
    answer: started,
  },
  dropDraft: {
    method: 'DELETE',
    path: '/api/drafts/:id',
    right: 'write',
    summary: 'Forget an uploaded file.',
    params: byId,
    answer: done,
  },
  job: {
    method: 'GET',
    path: '/api/jobs/:id',
    right: 'write',
    summary: 'Progress and result of long work.',
    params: byId,
    answer: jobSchema,
  },
  batches: {
    method: 'GET',
    path: '/api/batches',
    right: 'read',
    summary: 'Imports, newest first; on demand also what came lead by lead.',
    query: z.object({
      /** Those whose id begins so. */
      beginning: z.string().max(80).optional(),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      /** Also actions at the lead desk, leads by call, form and webhook, persons joined: each is a batch. */
      desk: z.literal('true').optional(),
    }),
    answer: batchesSchema,
  },
  batch: {
    method: 'GET',
    path: '/api/batches/:id',
    right: 'read',
    summary: 'One import.',
    params: byId,
    answer: batchSchema,
  },
  undoBatch: {
    method: 'POST',
    path: '/api/batches/:id/undo',
    right: 'write',
    summary: 'Take an import back.',
    params: byId,
    answer: batchSchema,
  },
} as const satisfies Record<string, Endpoint>;
