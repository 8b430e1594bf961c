import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { querySchema } from '../../api/query.ts';
import { byteOrderMark, queryCsv } from '../../core/query/query-csv.ts';
import { problemsOf } from '../../store/records/batches.ts';
import { runQuery } from '../../store/records/query/run-query.ts';
import type { Application } from '../application.ts';
import { questionOf } from '../handlers/question-of.ts';
import { requestLanguage } from './request-language.ts';
import './request-context.ts';

/** Answers that are files rather than JSON. In French, CSV has `;` and decimal commas, and a mark for Excel. */
export function registerDownloads(app: FastifyInstance, application: Application): void {
  const { store, workspace, now } = application;

  app.post(
    '/api/query/csv',
    {
      config: { right: 'read' },
      schema: { body: querySchema, summary: 'The rows of a query as CSV.', tags: ['query'] },
    },
    async (request, reply) => {
      const language = requestLanguage(request);
      const body = querySchema.parse(request.body);
      const result = await runQuery(store, workspace, questionOf(body), now().toISOString(), language);
      return sendCsv(reply, 'filon.csv', queryCsv(result, language));
    },
  );

  app.get(
    '/api/batches/:id/problems.csv',
    {
      config: { right: 'read' },
      schema: {
        params: z.object({ id: z.string().max(80) }),
        summary: 'The refused rows of an import, to repair and import again.',
        tags: ['batches'],
      },
    },
    async (request, reply) => {
      const { id } = z.object({ id: z.string() }).parse(request.params);
      const csv = await problemsOf(store.engine.reader, workspace, id);
      return sendCsv(reply, 'problems.csv', csv ?? '');
    },
  );

  app.get(
    '/api/drafts/:id/problems.csv',
    {
      config: { right: 'write' },
      schema: {
        params: z.object({ id: z.string().max(80) }),
        summary: 'The rows of an upload that would be refused.',
        tags: ['drafts'],
      },
    },
    (request, reply) => {
      const { id } = z.object({ id: z.string() }).parse(request.params);
      return sendCsv(reply, 'problems.csv', application.drafts.get(id).problemsCsv ?? '');
    },
  );
}

/** Sends text as a CSV file to keep, with the mark by which Excel knows UTF-8. */
export function sendCsv(reply: FastifyReply, name: string, text: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .serializer((payload: string) => payload)
    .send(byteOrderMark + text);
}
