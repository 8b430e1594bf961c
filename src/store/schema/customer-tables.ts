import { type CustomerField, customerFields } from '../../core/customers/customer-fields.ts';
import type { Dialect } from '../engine/dialect.ts';

/** Names of the tables that hold what somebody wrote; the book itself can always be made again. */
export const customerTableNames: readonly string[] = ['customer_segments'];

/** The engine's type of a column of the customer book. */
export function customerFieldType({ type }: CustomerField, { types }: Dialect): string {
  switch (type) {
    case 'text':
      return types.text;
    case 'day':
      return types.day;
    case 'money':
    case 'count':
      return types.bigint;
    case 'share':
    case 'estimate':
      return types.double;
    case 'boolean':
      return types.boolean;
  }
}

/**
 * Statements that make the customer book and the segments that somebody defined. Books are made when they are asked for:
 * `customer_books` says of which facts (`mark`) and which day, `customer_rows` has their customers.
 */
export function customerTables(dialect: Dialect): readonly string[] {
  const { text, key, time, day, bigint } = dialect.types;
  const columns = customerFields.map((field) => `${field.id} ${customerFieldType(field, dialect)}`);
  const indexes = ['key', 'lead_key', 'revenue', 'expected_value', 'last_day'].map((column) =>
    dialect.index(`customer_rows_by_${column}`, 'customer_rows', ['workspace_id', 'book', column]),
  );
  return [
    `CREATE TABLE customer_books (workspace_id ${text} NOT NULL, id ${text} NOT NULL, mark ${text} NOT NULL,
      scope ${text} NOT NULL, until ${day}, customers ${bigint}, took_ms ${bigint}, made_at ${time},
      facts ${text})`,
    `CREATE TABLE customer_rows (workspace_id ${text} NOT NULL, book ${text} NOT NULL, key ${key}, person_key ${key},
      lead_key ${text}, ${columns.join(', ')})`,
    ...indexes.filter((index) => index !== null),
    `CREATE TABLE customer_segments (workspace_id ${text} NOT NULL, id ${text} NOT NULL, name ${text} NOT NULL,
      conditions ${text} NOT NULL, author ${text}, saved_at ${time} NOT NULL)`,
  ];
}
