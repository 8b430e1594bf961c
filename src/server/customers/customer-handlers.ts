import type { z } from 'zod';
import type { bookScopeSchema, customerFilterSchema } from '../../api/customers.ts';
import { parseCondition } from '../../core/customers/customer-condition.ts';
import { segmentCalled } from '../../core/customers/segment-words.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { customerDetail } from '../../store/records/customers/customer-detail.ts';
import { idealCustomer } from '../../store/records/customers/ideal-customer.ts';
import { listCustomers, sumCustomers } from '../../store/records/customers/list-customers.ts';
import { findOwnSegment } from '../../store/records/customers/own-segments.ts';
import type { CustomerFilter } from '../../store/sql/customers/customer-page.ts';
import type { Store } from '../../store/store.ts';
import type { Application } from '../application.ts';
import { defined } from '../handlers/defined.ts';
import type { Handlers } from '../http/handlers.ts';
import type { FoundBook } from './customer-books.ts';

/** The customer book as those who sell see it. */
export function customerHandlers(
  application: Application,
): Handlers<'customers' | 'customer' | 'idealCustomer'> {
  const { customerBooks: books } = application;
  return {
    customers: async ({ search }) => {
      const filter = await customerFilter(application, search);
      const { sort, direction, limit, cursor } = search;
      return books.ask(scopeOf(search), async (found) => {
        const page = defined({ limit, cursor });
        const [list, sums] = await Promise.all([
          listCustomers(found.open, filter, { sort, direction }, page),
          sumCustomers(found.open, filter),
        ]);
        return { book: bookView(found), sums, ...list };
      });
    },
    customer: ({ params, search }) =>
      books.ask(scopeOf(search), async (found) => ({
        book: bookView(found),
        ...(await customerDetail(found.open, params.key)),
      })),
    idealCustomer: ({ search }) =>
      books.ask(scopeOf(search), async (found) => ({
        book: bookView(found),
        ideal: await idealCustomer(found.open, search.by ?? null),
      })),
  };
}

/** The book that a question asks for. */
export function scopeOf({ until, asOf, fresh }: z.output<typeof bookScopeSchema>) {
  return { ...defined({ until, asOf }), fresh: fresh === 'true' };
}

/** The customers that a question asks for; a segment is somebody's own, or one of Filon's by id or name. Errors: those of `parseCondition`, `segment_not_found`. */
export async function customerFilter(
  { store, workspace }: Pick<Application, 'store' | 'workspace'>,
  { search, where = [], segment, lead }: z.output<typeof customerFilterSchema>,
): Promise<CustomerFilter> {
  const own = segment === undefined ? [] : await conditionsOf(store, workspace, segment);
  return { ...defined({ search, lead }), where: [...own, ...where].map(parseCondition) };
}

async function conditionsOf(store: Store, workspace: string, idOrName: string): Promise<readonly string[]> {
  try {
    return (await findOwnSegment(store, workspace, idOrName)).conditions;
  } catch (cause) {
    const usual = segmentCalled(idOrName);
    if (usual && cause instanceof FilonError && cause.code === 'segment_not_found')
      return [`segment=${usual}`];
    throw cause;
  }
}

/** What is said of the book that figures come from. */
export function bookView({ open: { book }, stale }: FoundBook) {
  const { currency, limits, models } = book.facts;
  return {
    until: book.until,
    madeAt: book.madeAt,
    stale,
    customers: book.customers,
    currency,
    limits,
    models: { purchases: models.purchases, money: models.money },
  };
}
