import { type SettledId, settledTable } from '../../../core/facts/settled.ts';
import type { Statement } from '../../engine/engine.ts';
import type { Compilation } from './compile-query.ts';
import { quoted } from './context.ts';
import { createParameters } from './parameters.ts';
import { createTables, withTables } from './tables.ts';

/** Whose rows they are. */
export type OriginScope = Pick<Compilation, 'dialect' | 'workspace' | 'settings'>;

/** The settled rows of some keys with where they come from: their columns, `from_batch`, `from_file`, `from_line`. */
export function originSql(
  table: SettledId,
  keys: readonly string[],
  asOf: string | null,
  scope: OriginScope,
): Statement {
  const parameters = createParameters(scope.dialect);
  const { dialect, workspace, settings } = scope;
  const tables = createTables(dialect, workspace, settings, asOf);
  const { columns, carries, ledger } = settledTable(table);
  const place = parameters.text(workspace);
  const list = keys.map((key) => parameters.text(key)).join(', ');
  const selected = [...new Set(['key', ...columns.map(({ id }) => id), ...carries])];
  const version = (name: string, fact: string, key: string) => {
    const known =
      asOf === null
        ? `${name}."superseded_at" IS NULL`
        : `${name}."recorded_at" <= ${instant(asOf)} AND (${name}."superseded_at" IS NULL OR ${name}."superseded_at" > ${instant(asOf)})`;
    return `LEFT JOIN ${quoted(fact)} AS ${name} ON ${name}."workspace_id" = ${place} AND ${name}."key" = ${key} AND ${known}`;
  };
  const instant = (value: string) => `CAST(${parameters.text(value)} AS ${dialect.types.time})`;
  // What an order's lines leave over has no line of its own: it comes from the order.
  const isLines = table === 'settled_lines';
  const joins = [version('l', ledger, table === 'settled_mrr' ? 't."change_key"' : 't."key"')];
  if (isLines) joins.push(version('o', 'orders', 't."order_key"'));
  const batch = isLines ? 'coalesce(l."batch_id", o."batch_id")' : 'l."batch_id"';
  const line = isLines ? 'CASE WHEN l."key" IS NULL THEN o."line" ELSE l."line" END' : 'l."line"';
  const sql = `SELECT ${selected.map((id) => `t.${quoted(id)} AS ${quoted(id)}`).join(', ')}, ${batch} AS from_batch, ${line} AS from_line, b."file" AS from_file
FROM ${tables.from(table)} AS t ${joins.join(' ')}
LEFT JOIN batches AS b ON b."workspace_id" = ${place} AND b."id" = ${batch}
WHERE t."workspace_id" = ${place} AND t."key" IN (${list})`;
  return { sql: withTables(tables, sql), parameters: parameters.values };
}
