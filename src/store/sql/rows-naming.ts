import type { Dialect } from '../engine/dialect.ts';
import { type LedgerId, ledgerTable } from '../schema/ledger-tables.ts';
import type { KeyLists } from './key-lists.ts';
import { literal } from './text.ts';

/** Columns by which rows of the ledger name each other. */
export const namingColumns = [
  'lead_ref',
  'person_key',
  'click_id',
  'visit_ref',
  'order_ref',
  'message',
  'root_key',
] as const;

export type NamingColumn = (typeof namingColumns)[number];

/** Rows of a table whose column holds one of some keys. */
export interface Asked {
  readonly table: LedgerId;
  readonly column: NamingColumn | 'key';
  readonly keys: readonly string[];
}

/** Whether rows of the table have the column. */
export function hasColumn(table: LedgerId, column: NamingColumn | 'key'): boolean {
  if (column === 'key') return true;
  const { columns, namesPerson } = ledgerTable(table);
  return column === 'person_key' ? namesPerson : columns.some(({ id }) => id === column);
}

/** `asked_table`, key and the naming columns of the rows that were asked for: current ones only, or also those of before. */
export function rowsNaming(
  dialect: Dialect,
  lists: KeyLists,
  workspace: string,
  asked: readonly Asked[],
  when: 'now' | 'ever',
): string {
  const now = when === 'now' ? 'AND x.superseded_at IS NULL' : '';
  return asked
    .map(({ table, column, keys }) => {
      const columns = namingColumns.map((id) =>
        hasColumn(table, id) ? `x.${id}` : `CAST(NULL AS ${dialect.types.text}) AS ${id}`,
      );
      return `SELECT '${table}' AS asked_table, x.key, ${columns.join(', ')} FROM ${table} AS x
        WHERE x.workspace_id = ${literal(workspace)} ${now} AND x.${column} IN (${lists.in(keys)})`;
    })
    .join('\nUNION ALL ');
}
