import type { SettledId } from '../../src/core/facts/settled.ts';
import type { Row } from '../../src/store/engine/engine.ts';
import { statement } from '../../src/store/engine/statement.ts';
import { storedRows } from '../../src/store/sql/stored-rows.ts';
import type { BatchOrigin, Store } from '../../src/store/store.ts';

/** A call from nowhere in particular. */
export const plainOrigin: BatchOrigin = { file: null, kind: null, system: '', author: null, demo: false };

/** Rows of a settled table of a workspace, by key. */
export async function settledRows(
  store: Store,
  workspace: string,
  table: SettledId,
): Promise<readonly Row[]> {
  return store.engine.reader.run(
    statement(`SELECT * FROM ${storedRows(table)} AS t WHERE workspace_id = $1 ORDER BY key`, workspace),
  );
}
