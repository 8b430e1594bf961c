import { statement } from '../engine/statement.ts';
import { type LedgerId, ledgerTable } from '../schema/ledger-tables.ts';
import { currentOfBatch, insertVersions, supersedeChanged } from '../sql/merge.ts';
import type { BatchOrigin, FactCounts, Receipt } from '../store.ts';
import { adoptCurrency } from './adopt-currency.ts';
import { assignPersons, type Bridge } from './assign-persons.ts';
import { insertBatches, nextBatch } from './batches.ts';
import { deriveAliases } from './derive-aliases.ts';
import type { Incoming } from './incoming.ts';
import { newId } from './new-id.ts';
import { missingRates, unjoinedRows } from './receipt-notes.ts';
import { analyseGrown, makeTemporary } from './run-temporary.ts';
import { type Place, settleChanges, settleWhole } from './settle.ts';
import { arrivedTables, dropMergeViews, type MergeCounts, stageMerges } from './stage-merges.ts';

/**
 * Merges the `incoming_<fact>` tables of the session into the ledger as one batch and settles what it reaches. When
 * no row differs from what is known, nothing is kept and the receipt's batch is null.
 */
export async function mergeBatch(
  opened: Place,
  origin: BatchOrigin,
  incoming: Incoming,
  { now, largeRows }: { readonly now: string; readonly largeRows: number },
): Promise<Receipt> {
  const { sequence, recordedAt } = await nextBatch(opened, now);
  const { kinds, bridges } = await assignPersons(opened, incoming.facts, recordedAt);
  const persons = { kinds, bridges: distinctPairs([...bridges, ...(incoming.links ?? [])]) };
  const counts = await stageMerges(opened, incoming, persons, largeRows);
  const changes = new Map<LedgerId, number>();
  for (const [table, { added, changed }] of counts)
    if (added + changed > 0) changes.set(table, added + changed);
  const facts = incoming.facts.flatMap((fact): FactCounts[] => {
    const found = counts.get(fact);
    return found ? [{ fact, ...countsOf(found) }] : [];
  });
  const unjoined = await unjoinedRows(opened, incoming.facts);
  if (changes.size === 0) {
    await dropMergeViews(opened, counts, new Set());
    return { batch: null, facts, unjoined, ratesMissing: [], currencyAdopted: null };
  }
  const { place, adopted } = await adoptCurrency(opened, incoming.facts, counts, recordedAt);
  const id = newId();
  const arrived = arrivedTables(place, counts);
  for (const [table, found] of counts) await keepVersions(place, table, id, recordedAt, found);
  for (const [table] of counts) await keepChanged(place, table, id, arrived);
  const { facts: _, rates: __, links: ___, ...ofFile } = incoming;
  await insertBatches(place, [{ id, sequence, origin, facts, recordedAt, ...ofFile }]);
  if (changes.delete('person_links')) {
    const aliases = await deriveAliases(place, id, recordedAt);
    if (aliases > 0) changes.set('person_aliases', aliases);
  }
  if (adopted) await settleWhole(place, undefined, arrived);
  else await settleChanges(place, changes, arrived);
  const ratesMissing = await missingRates(place, changes);
  await dropMergeViews(place, counts, arrived);
  return { batch: id, facts, unjoined, ratesMissing, currencyAdopted: adopted };
}

/** Each pair once, the smaller key first. */
function distinctPairs(pairs: readonly Bridge[]): readonly Bridge[] {
  const sorted = pairs.map(([one, other]): Bridge => (one < other ? [one, other] : [other, one]));
  return [...new Map(sorted.map((pair) => [pair.join('|'), pair])).values()];
}

function countsOf({ rows, added, changed, unchanged }: Omit<FactCounts, 'fact'>): Omit<FactCounts, 'fact'> {
  return { rows, added, changed, unchanged };
}

async function keepVersions(
  place: Place,
  table: LedgerId,
  batch: string,
  recordedAt: string,
  { rows, changed }: MergeCounts,
): Promise<void> {
  const { session, dialect, workspace } = place;
  const ledger = ledgerTable(table);
  if (changed > 0) await session.run(statement(supersedeChanged(workspace, ledger), recordedAt));
  await session.run(statement(insertVersions(workspace, ledger), batch, recordedAt));
  await analyseGrown(session, dialect, table, rows);
}

/** Makes `changed_<table>` of the keys that the batch changed. */
async function keepChanged(
  { session, dialect, workspace }: Place,
  table: LedgerId,
  batch: string,
  arrived: ReadonlySet<LedgerId>,
): Promise<void> {
  if (!arrived.has(table)) {
    const changed = currentOfBatch(workspace, ledgerTable(table));
    return makeTemporary(session, dialect, `changed_${table}`, changed, batch);
  }
  await session.run(statement(dialect.dropTemporaryTable(`changed_${table}`)));
  await session.run(statement(`CREATE TEMPORARY VIEW changed_${table} AS SELECT key FROM merging_${table}`));
}
