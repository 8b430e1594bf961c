import type { Dialect } from '../engine/dialect.ts';
import { type Column, sqlType } from './ledger-tables.ts';

const text = (id: string): Column => ({ id, type: 'text' });

/** What somebody said of articles, beside what the orders say. */
const tables: Readonly<Record<string, readonly Column[]>> = {
  /** One row per article that is marked: `offer` retired or excluded, `buying` once or again; null for neither. */
  article_marks: [
    text('article'),
    text('offer'),
    text('buying'),
    text('author'),
    { id: 'marked_at', type: 'time' },
  ],
};

/** Names of the tables, for backups. */
export const articleTableNames: readonly string[] = Object.keys(tables);

/** Statements that make what is kept of articles. */
export function articleTables(dialect: Dialect): readonly string[] {
  return Object.entries(tables).map(
    ([name, columns]) =>
      `CREATE TABLE ${name} (workspace_id ${dialect.types.text} NOT NULL, ${columns
        .map(({ id, type }) => `${id} ${sqlType(type, dialect)}`)
        .join(', ')})`,
  );
}
