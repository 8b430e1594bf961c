import type { Session } from '../engine/engine.ts';
import type { LoadedRows } from './load-rows.ts';
import { query } from './staging-query.ts';

/** Gives empty cells of the named columns the value of the line above. */
export async function fillDown(
  session: Session,
  columns: readonly string[],
  headers: readonly string[],
  loaded: LoadedRows,
): Promise<LoadedRows> {
  if (columns.length === 0) return loaded;
  const cells = headers.map((header, index) =>
    columns.includes(header)
      ? `last_value(nullif(trim(c${index}), '') IGNORE NULLS) OVER (ORDER BY f.rowid) AS c${index}`
      : `c${index}`,
  );
  const { rows, padded } = loaded;
  const surplus = loaded.surplus ?? 'false';
  await query(
    session,
    `CREATE TEMPORARY TABLE filled_rows AS SELECT ${loaded.line} AS line, CAST(${surplus} AS UTINYINT) AS surplus,
      ${cells.join(', ')} FROM file_rows f ORDER BY f.rowid`,
  );
  await query(session, 'DROP TABLE file_rows');
  await query(session, 'ALTER TABLE filled_rows RENAME TO file_rows');
  return { line: 'f.line', surplus: loaded.surplus ? 'f.surplus = 1' : null, rows, padded };
}
