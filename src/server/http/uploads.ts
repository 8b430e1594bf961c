import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { endpoints } from '../../api/endpoints.ts';
import { draftChangeSchema } from '../../api/imports.ts';
import { badRequest } from '../../core/errors/filon-error.ts';
import type { Application } from '../application.ts';
import { describeDraft } from '../imports/describe-draft.ts';
import type { Draft } from '../imports/drafts.ts';
import { routeSchema } from './register-endpoints.ts';
import { faultsOf, issuesOf } from './request-faults.ts';
import { requestLanguage } from './request-language.ts';

/** The upload: multipart, streamed to disk; its answer tells what the file is. */
export async function registerUploads(app: FastifyInstance, application: Application): Promise<void> {
  const { drafts } = application;
  await app.register(multipart, {
    limits: { fileSize: drafts.limitBytes, files: 1, fields: 5, fieldSize: 100_000, parts: 6 },
    throwFileSizeLimit: false,
  });
  const endpoint = endpoints.createDraft;
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { right: endpoint.right },
    schema: {
      ...routeSchema('createDraft', endpoint),
      consumes: ['multipart/form-data'],
    },
    handler: async (request, reply) => {
      if (!request.isMultipart()) throw badRequest([{ field: 'body', fault: 'not_a_form' }]);
      const fields: Record<string, unknown> = {};
      let draft: Draft | null = null;
      for await (const part of request.parts()) {
        if (part.type === 'field') fields[part.fieldname] = part.value;
        else draft = await drafts.receive(part.file, part.filename);
      }
      if (!draft) throw badRequest([{ field: 'file', fault: 'file_missing' }]);
      const choices = draftChangeSchema.safeParse(fields);
      if (!choices.success) {
        await drafts.drop(draft.id);
        throw badRequest(faultsOf(issuesOf(choices.error), fields, 'body'));
      }
      Object.assign(draft.choices, choices.data);
      try {
        return reply.send(await describeDraft(application, draft, requestLanguage(request)));
      } catch (error) {
        // Nobody learns the id of a file that cannot be read: it would only lie about.
        await drafts.drop(draft.id);
        throw error;
      }
    },
  });
}
