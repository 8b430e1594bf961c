import type { CustomerFieldType } from '../../../core/customers/customer-fields.ts';
import { customerField } from '../../../core/customers/customer-fields.ts';
import { isDay } from '../../../core/periods/days.ts';
import type { Row } from '../../engine/engine.ts';
import {
  type CustomerFilter,
  type CustomerOrder,
  type CustomersAsked,
  customerPage,
  customerSums,
} from '../../sql/customers/customer-page.ts';
import { personRows } from '../../sql/desk/lead-rows.ts';
import { readCursor, writeCursor } from '../desk/cursor.ts';
import { textIn } from '../desk/lead-row.ts';
import { type CustomerRow, customerIn } from './customer-row.ts';
import { deskOf, type OpenBook } from './open-book.ts';

export interface CustomerPage {
  readonly customers: readonly CustomerRow[];
  /** Where the next page begins; null after the last one. */
  readonly nextCursor: string | null;
}

/** A page of customers. Error: `bad_request` for a cursor that no page gave. */
export async function listCustomers(
  book: OpenBook,
  filter: CustomerFilter,
  order: CustomerOrder,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<CustomerPage> {
  const type = customerField(order.sort)?.type ?? 'count';
  const after = page.cursor === undefined ? null : readCursor(page.cursor, (value) => fits(value, type));
  const found = await findPage(book, filter, order, page.limit + 1, after);
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  const more = found.length > page.limit && last !== undefined;
  return {
    customers: await withPersons(book, shown),
    nextCursor: more ? writeCursor({ value: textIn(last.place), key: String(last.key) }) : null,
  };
}

function fits(value: string, type: CustomerFieldType): boolean {
  return type === 'day' ? isDay(value) : /^-?\d{1,18}(\.\d+)?(e-?\d{1,3})?$/iu.test(value);
}

async function findPage(
  book: OpenBook,
  filter: CustomerFilter,
  order: CustomerOrder,
  limit: number,
  after: CustomersAsked['after'],
): Promise<readonly Row[]> {
  const find = (asked: CustomersAsked) => book.ask((text) => customerPage(text, filter, order, asked));
  const beyondValues = after !== null && after.value === null;
  const valued = beyondValues ? [] : await find({ limit, after, valued: true });
  if (valued.length >= limit) return valued;
  const rest = { limit: limit - valued.length, after: beyondValues ? after : null, valued: false };
  return [...valued, ...(await find(rest))];
}

/** Rows of the book with the persons they are. */
export async function withPersons(book: OpenBook, rows: readonly Row[]): Promise<readonly CustomerRow[]> {
  if (rows.length === 0) return [];
  const keys = [...new Set(rows.flatMap((row) => textIn(row.person_key) ?? []))];
  const desk = await deskOf(book);
  const people = await desk.ask((text) => personRows(text, keys));
  const byKey = new Map(people.map((row) => [String(row.person_key), row]));
  return rows.map((row) => customerIn(row, byKey.get(String(row.person_key))));
}

export interface CustomerSums {
  readonly customers: number;
  readonly orders: number;
  readonly revenueMinor: number;
  readonly marginMinor: number | null;
  readonly marginOrders: number;
  /** Of the next 12 months; null without a model. */
  readonly expectedMinor: number | null;
  /** Customers expected to be still there; null without a model. */
  readonly alive: number | null;
}

/** What the customers of a filter are together. */
export async function sumCustomers(book: OpenBook, filter: CustomerFilter): Promise<CustomerSums> {
  const [row] = await book.ask((text) => customerSums(text, filter));
  const number = (name: string): number | null => {
    const value = row?.[name];
    return value === null || value === undefined ? null : Number(value);
  };
  return {
    customers: number('customers') ?? 0,
    orders: number('orders') ?? 0,
    revenueMinor: number('revenue') ?? 0,
    marginMinor: number('margin'),
    marginOrders: number('margin_orders') ?? 0,
    expectedMinor: number('expected_value'),
    alive: number('alive'),
  };
}
