import type { FastifyInstance } from 'fastify';
import { customerFilterSchema } from '../../api/customers.ts';
import { customerCsvHead, customerCsvLine } from '../../core/customers/customer-csv.ts';
import { listCustomers } from '../../store/records/customers/list-customers.ts';
import type { Application } from '../application.ts';
import { sendCsv } from '../http/downloads.ts';
import { requestLanguage } from '../http/request-language.ts';
import '../http/request-context.ts';
import { customerFilter, scopeOf } from './customer-handlers.ts';

const [pageSize, mostCustomers] = [2_000, 100_000];

/** The customers of a filter as a file to keep, those with most revenue first. */
export function registerCustomerFile(app: FastifyInstance, application: Application): void {
  app.get(
    '/api/customers.csv',
    {
      config: { right: 'read' },
      schema: {
        querystring: customerFilterSchema,
        summary: 'The customers of a filter as CSV, at most 100,000, those with most revenue first.',
        tags: ['customers'],
      },
    },
    async (request, reply) => {
      const search = customerFilterSchema.parse(request.query);
      const language = requestLanguage(request);
      const filter = await customerFilter(application, search);
      const text = await application.customerBooks.ask(scopeOf(search), async ({ open }) => {
        const lines = [customerCsvHead(language)];
        let cursor: string | null = null;
        do {
          const page = { limit: pageSize, ...(cursor === null ? {} : { cursor }) };
          const found = await listCustomers(open, filter, { sort: 'revenue', direction: 'desc' }, page);
          lines.push(
            ...found.customers.map((one) => customerCsvLine(one, open.book.facts.currency, language)),
          );
          cursor = found.nextCursor;
        } while (cursor !== null && lines.length <= mostCustomers);
        return lines.join('');
      });
      return sendCsv(reply, 'customers.csv', text);
    },
  );
}
