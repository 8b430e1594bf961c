import { FilonError } from '../../core/errors/filon-error.ts';
import { statement } from '../engine/statement.ts';
import { type LedgerId, saidTables } from '../schema/ledger-tables.ts';
import { currentOfBatch, restoreEarlier, supersedeBatch } from '../sql/merge.ts';
import type { Batch } from '../store.ts';
import { findBatch, nextBatch } from './batches.ts';
import { deriveAliases } from './derive-aliases.ts';
import { analyseGrown, makeTemporary } from './run-temporary.ts';
import { type Place, settleChanges } from './settle.ts';

/**
 * Takes a batch back: the present state becomes as if it had never come, also where later batches touched the same
 * rows; what was shown on any day before stays as it was. Errors: `batch_not_found`, `batch_undone`.
 */
export async function undoBatch(place: Place, id: string, now: string): Promise<Batch> {
  const { session, dialect, workspace } = place;
  const batch = await findBatch(session, workspace, id);
  if (batch.undoneAt) throw new FilonError('batch_undone', { batch: id });
  const { recordedAt } = await nextBatch(place, now);
  const changes = new Map<LedgerId, number>();
  for (const table of saidTables) {
    await makeTemporary(session, dialect, `changed_${table.id}`, currentOfBatch(workspace, table), id);
    const [row] = await session.run(statement(`SELECT count(*) AS found FROM changed_${table.id}`));
    const count = Number(row?.found ?? 0);
    if (count === 0) continue;
    changes.set(table.id, count);
    await session.run(statement(supersedeBatch(workspace, table), id, recordedAt));
    await session.run(statement(restoreEarlier(workspace, table), id, recordedAt));
    await analyseGrown(session, dialect, table.id, count);
  }
  await session.run(
    statement(
      'UPDATE batches SET undone_at = CAST($3 AS TIMESTAMPTZ) WHERE workspace_id = $1 AND id = $2',
      workspace,
      id,
      recordedAt,
    ),
  );
  if (changes.delete('person_links')) {
    const aliases = await deriveAliases(place, id, recordedAt);
    if (aliases > 0) changes.set('person_aliases', aliases);
  }
  await settleChanges(place, changes);
  return findBatch(session, workspace, id);
}
