import type { Dialect } from '../engine/dialect.ts';
import { type Column, sqlType } from './ledger-tables.ts';

const text = (id: string): Column => ({ id, type: 'text' });

/** A question put to customers; `settings` is JSON, `secret` signs the links to it; null in `removed_at` while it is put. */
const columns: readonly Column[] = [
  text('id'),
  text('settings'),
  text('secret'),
  { id: 'created_at', type: 'time' },
  { id: 'removed_at', type: 'time' },
];

/** Names of the tables, for backups. */
export const surveyTableNames: readonly string[] = ['surveys'];

/** Statements that make what is kept of questions to customers. */
export function surveyTables(dialect: Dialect): readonly string[] {
  const list = columns.map(({ id, type }) => `${id} ${sqlType(type, dialect)}`);
  return [`CREATE TABLE surveys (workspace_id ${dialect.types.text} NOT NULL, ${list.join(', ')})`];
}

/** Null for questions of before. A database made by this program has the column from its first step on. */
export function markRemoved({ types }: Dialect): readonly string[] {
  return [`ALTER TABLE surveys ADD COLUMN IF NOT EXISTS removed_at ${types.time}`];
}
