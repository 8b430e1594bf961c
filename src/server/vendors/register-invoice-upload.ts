import type { FastifyInstance, FastifyRequest } from 'fastify';
import { endpoints } from '../../api/endpoints.ts';
import { invoiceFileSchema } from '../../api/vendors.ts';
import type { Application } from '../application.ts';
import { checkedFields, readUpload, type Upload } from '../http/read-upload.ts';
import { routeSchema } from '../http/register-endpoints.ts';
import '../http/request-context.ts';
import { requestLanguage } from '../http/request-language.ts';
import { checkGivenInvoice } from './invoice-check.ts';

/** An invoice is a month of one vendor's leads; a workbook of that many lines stays below. */
const mostBytes = 20 * 1024 * 1024;

/** A vendor's invoice as a file: read, checked and let go, whatever comes of it. */
export function registerInvoiceUpload(app: FastifyInstance, application: Application): void {
  const { drafts } = application;
  const endpoint = endpoints.checkInvoiceFile;
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { right: endpoint.right },
    schema: { ...routeSchema('checkInvoiceFile', endpoint), consumes: ['multipart/form-data'] },
    handler: async (request, reply) => {
      const upload = await readUpload(request, drafts, Math.min(mostBytes, drafts.limitBytes));
      const checked = await check(upload, request).finally(() => drafts.drop(upload.draft.id));
      return reply.header('cache-control', 'no-store').send(checked);
    },
  });

  async function check({ draft, fields }: Upload, request: FastifyRequest) {
    const given = { ...checkedFields(invoiceFileSchema, fields), path: draft.path, file: draft.file };
    const { author } = request.caller;
    return checkGivenInvoice(application, given, { author, language: requestLanguage(request) });
  }
}
