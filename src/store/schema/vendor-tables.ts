import type { Dialect } from '../engine/dialect.ts';
import { type Column, sqlType } from './ledger-tables.ts';

const text = (id: string): Column => ({ id, type: 'text' });
const time = (id: string): Column => ({ id, type: 'time' });

/** What was agreed with vendors of leads, and what they billed. */
const tables: Readonly<Record<string, readonly Column[]>> = {
  /** A contract as it was saved; `terms` is JSON. One that was changed or removed stays, with the time it ended. */
  vendor_contracts: [
    text('id'),
    text('vendor'),
    { id: 'valid_from', type: 'day' },
    text('terms'),
    text('author'),
    time('saved_at'),
    time('ended_at'),
  ],
  /** The lines of a month's invoice as they were checked last; `lines` is JSON. */
  vendor_invoices: [
    text('id'),
    text('vendor'),
    text('month'),
    text('currency'),
    text('lines'),
    text('author'),
    time('checked_at'),
  ],
};

/** Names of the tables, for backups. */
export const vendorTableNames: readonly string[] = Object.keys(tables);

/** Statements that make what lead vendors need, and the field for a return's proof in ledgers made before. */
export function vendorTables(dialect: Dialect): readonly string[] {
  const { text: textType } = dialect.types;
  return [
    `ALTER TABLE lead_events ADD COLUMN IF NOT EXISTS proof ${textType}`,
    ...Object.entries(tables).map(
      ([name, columns]) =>
        `CREATE TABLE ${name} (workspace_id ${textType} NOT NULL, ${columns
          .map(({ id, type }) => `${id} ${sqlType(type, dialect)}`)
          .join(', ')})`,
    ),
  ];
}
