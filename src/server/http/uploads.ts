import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { endpoints } from '../../api/endpoints.ts';
import { draftChangeSchema } from '../../api/imports.ts';
import type { Application } from '../application.ts';
import { describeDraft } from '../imports/describe-draft.ts';
import { checkedFields, readUpload } from './read-upload.ts';
import { routeSchema } from './register-endpoints.ts';
import { requestLanguage } from './request-language.ts';

/** The upload: multipart, streamed to disk; its answer tells what the file is. */
export async function registerUploads(app: FastifyInstance, application: Application): Promise<void> {
  const { drafts } = application;
  await app.register(multipart, {
    limits: { fileSize: drafts.limitBytes, files: 1, fields: 10, fieldSize: 100_000, parts: 11 },
    throwFileSizeLimit: false,
  });
  const endpoint = endpoints.createDraft;
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { right: endpoint.right },
    schema: { ...routeSchema('createDraft', endpoint), consumes: ['multipart/form-data'] },
    handler: async (request, reply) => {
      const { draft, fields } = await readUpload(request, drafts);
      try {
        Object.assign(draft.choices, checkedFields(draftChangeSchema, fields));
        return reply.send(await describeDraft(application, draft, requestLanguage(request)));
      } catch (error) {
        // Nobody learns the id of a file that cannot be read: it would only lie about.
        await drafts.drop(draft.id);
        throw error;
      }
    },
  });
}
