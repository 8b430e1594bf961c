import type { FastifyRequest } from 'fastify';
import { badRequest } from '../../core/errors/filon-error.ts';

const limits = { files: 5, fileSize: 1_000_000, fields: 300, fieldSize: 1_000_000, parts: 305 };

/** Names and texts of a posted form, as URL-encoded or multipart; files are left out. Repeated names are joined. */
export async function readFormBody(request: FastifyRequest): Promise<ReadonlyMap<string, string>> {
  if (request.body instanceof Map) return request.body as ReadonlyMap<string, string>;
  if (!request.isMultipart()) throw badRequest([{ field: 'body', fault: 'not_form_data' }]);
  const found = new Map<string, string>();
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') part.file.resume();
    else found.set(part.fieldname, joined(found.get(part.fieldname), String(part.value)));
  }
  return found;
}

function joined(before: string | undefined, text: string): string {
  return before === undefined || before === '' ? text : `${before}, ${text}`;
}
