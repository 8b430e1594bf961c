import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { badRequest } from '../../core/errors/filon-error.ts';
import type { Draft, Drafts } from '../imports/drafts.ts';
import { faultsOf, issuesOf } from './request-faults.ts';
import { unknownFields } from './unknown-fields.ts';

/** A file that came in a form, on disk, and the form's other fields as text. */
export interface Upload {
  readonly draft: Draft;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Reads a form that holds one file. Whoever asks drops the draft in the end; where this fails nothing is left of it.
 * Errors: `bad_request` (no form, no file), `file_too_large` beyond `limitBytes`.
 */
export async function readUpload(
  request: FastifyRequest,
  drafts: Drafts,
  limitBytes = drafts.limitBytes,
): Promise<Upload> {
  if (!request.isMultipart()) throw badRequest([{ field: 'body', fault: 'not_a_form' }]);
  const fields: Record<string, unknown> = {};
  let draft: Draft | null = null;
  try {
    for await (const part of request.parts({ limits: { fileSize: limitBytes } })) {
      if (part.type === 'field') fields[part.fieldname] = part.value;
      else draft = await drafts.receive(part.file, part.filename, limitBytes);
    }
  } catch (error) {
    // A form can break after its file: nobody would ever know that file's id.
    if (draft) await drafts.drop(draft.id);
    throw error;
  }
  if (!draft) throw badRequest([{ field: 'file', fault: 'file_missing' }]);
  return { draft, fields };
}

/** A form's fields by their schema. Error: `bad_request`, also for a field that the schema does not know. */
export function checkedFields<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.output<Schema> {
  const checked = schema.safeParse(fields);
  if (!checked.success) throw badRequest(faultsOf(issuesOf(checked.error), fields, 'body'));
  const unknown = unknownFields(schema, fields, checked.data);
  if (unknown.length > 0) throw badRequest(unknown);
  return checked.data;
}
