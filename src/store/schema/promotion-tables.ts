import type { Dialect } from '../engine/dialect.ts';
import { type Column, sqlType } from './ledger-tables.ts';

const text = (id: string): Column => ({ id, type: 'text' });
const day = (id: string): Column => ({ id, type: 'day' });

/** A promotion somebody described; `held` is JSON: where it was to be had. */
const columns: readonly Column[] = [
  text('id'),
  text('name'),
  day('from_day'),
  day('to_day'),
  text('held'),
  text('author'),
  { id: 'saved_at', type: 'time' },
];

/** Names of the tables, for backups. */
export const promotionTableNames: readonly string[] = ['promotions'];

/** Statements that make what is kept of promotions. */
export function promotionTables(dialect: Dialect): readonly string[] {
  const list = columns.map(({ id, type }) => `${id} ${sqlType(type, dialect)}`);
  return [`CREATE TABLE promotions (workspace_id ${dialect.types.text} NOT NULL, ${list.join(', ')})`];
}
