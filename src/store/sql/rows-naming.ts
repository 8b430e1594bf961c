import type { Dialect } from '../engine/dialect.ts';
import { type LedgerId, ledgerTable } from '../schema/ledger-tables.ts';
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
}

/** Whether rows of the table have the column. */
export function hasColumn(table: LedgerId, column: NamingColumn | 'key'): boolean {
  if (column === 'key') return true;
  const { columns, namesPerson } = ledgerTable(table);
  return column === 'person_key' ? namesPerson : columns.some(({ id }) => id === column);
}

/** Keys given as parameter, a JSON list of `{"key": …}`, as `SELECT key`. */
export function keysOf(dialect: Dialect, parameter: string): string {
  return `SELECT key FROM ${dialect.rowsFromJson(parameter, [{ id: 'key', sqlType: dialect.types.text }])} AS asked`;
}

/**
 * `asked_table`, key and the naming columns of the rows that were asked for: `$1 …` are the lists of keys, one for
 * each of `asked`. Current rows only, or also those of before.
 */
export function rowsNaming(
  dialect: Dialect,
  workspace: string,
  asked: readonly Asked[],
  when: 'now' | 'ever',
): string {
  const now = when === 'now' ? 'AND x.superseded_at IS NULL' : '';
  return asked
    .map(({ table, column }, index) => {
      const columns = namingColumns.map((id) =>
        hasColumn(table, id) ? `x.${id}` : `CAST(NULL AS ${dialect.types.text}) AS ${id}`,
      );
      return `SELECT '${table}' AS asked_table, x.key, ${columns.join(', ')} FROM ${table} AS x
        WHERE x.workspace_id = ${literal(workspace)} ${now} AND x.${column} IN (${keysOf(dialect, `$${index + 1}`)})`;
    })
    .join('\nUNION ALL ');
}
