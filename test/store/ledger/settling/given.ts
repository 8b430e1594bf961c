import type { SettledId } from '../../../../src/core/facts/settled.ts';
import type { Row } from '../../../../src/store/engine/engine.ts';
import type { Store } from '../../../../src/store/store.ts';
import type { Rows } from '../../../support/random-batches.ts';
import { plainOrigin, settledRows } from '../../../support/settled-rows.ts';

export const now = '2026-12-01T00:00:00.000Z';

let made = 0;

/** Records rows in a new workspace and gives a reader of its settled tables. */
export async function given(store: Store, ...batches: readonly Rows[]) {
  const workspace = `s${made++}`;
  await store.workspaces.change(workspace, { currency: 'EUR' }, now);
  for (const rows of batches) await store.ledger.record(workspace, plainOrigin, rows, now);
  return {
    workspace,
    rows: (table: SettledId): Promise<readonly Row[]> => settledRows(store, workspace, table),
  };
}

/** Of each row, the values of those columns. */
export const picked = (rows: readonly Row[], ...ids: readonly string[]): readonly unknown[] =>
  rows.map((row) => ids.map((id) => row[id]));
