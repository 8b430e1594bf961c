import type { TextDimension } from '../../core/facts/dimensions.ts';
import { type SettledId, settledTable } from '../../core/facts/settled.ts';
import { sqlType } from '../schema/ledger-tables.ts';
import type { Settling } from './settling.ts';
import { literal } from './text.ts';

/** Expressions of a settled row; a missing column is an error of the program. */
export interface SettledExpressions {
  readonly key: string;
  readonly columns: Readonly<Record<string, string>>;
  dimension(id: TextDimension): string;
}

/** Columns of a settled table in their order: workspace_id, key, columns, dimensions. */
export function settledColumnNames(table: SettledId): readonly string[] {
  const { columns, carries } = settledTable(table);
  return ['workspace_id', 'key', ...columns.map(({ id }) => id), ...carries];
}

/** The select list of a settled table, typed as the table is, in the order of `settledColumnNames`. */
export function settledSelectList(
  settling: Settling,
  table: SettledId,
  expressions: SettledExpressions,
): string {
  const { columns, carries } = settledTable(table);
  const list = columns.map(({ id, type }) => {
    const expression = expressions.columns[id];
    if (expression === undefined) throw new Error(`${table} lacks ${id}`);
    return `CAST(${expression} AS ${sqlType(type, settling.dialect)}) AS ${id}`;
  });
  const dimensions = carries.map((id) => `${expressions.dimension(id)} AS ${id}`);
  return [
    `${literal(settling.workspace)} AS workspace_id`,
    `${expressions.key} AS key`,
    ...list,
    ...dimensions,
  ].join(', ');
}
