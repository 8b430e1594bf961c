import type { Session } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';

/** The columns of a table of a DuckDB database, in order, with their types as DuckDB writes them. */
export async function tableColumns(
  session: Session,
  table: string,
): Promise<readonly { readonly id: string; readonly sqlType: string }[]> {
  const rows = await session.run(
    statement(
      `SELECT column_name, data_type FROM duckdb_columns()
       WHERE database_name = current_database() AND table_name = $1 ORDER BY column_index`,
      table,
    ),
  );
  return rows.map((row) => ({ id: String(row.column_name), sqlType: String(row.data_type) }));
}
