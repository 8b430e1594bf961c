import type { FactId } from '../../core/facts/fact.ts';
import { statement } from '../engine/statement.ts';
import { type LedgerId, ledgerTable } from '../schema/ledger-tables.ts';
import { incomingFact, incomingRates, insertVersions, mergingRows, supersedeChanged } from '../sql/merge.ts';
import type { BatchOrigin, FactCounts, Receipt } from '../store.ts';
import { adoptCurrency } from './adopt-currency.ts';
import { assignPersons, type Bridge } from './assign-persons.ts';
import { insertBatch, nextBatch } from './batches.ts';
import { deriveAliases } from './derive-aliases.ts';
import { newId } from './new-id.ts';
import { missingRates, unjoinedRows } from './receipt-notes.ts';
import { makeTemporary } from './run-temporary.ts';
import { type Place, settleChanges, settleWhole } from './settle.ts';

/** What a batch brings besides the rows of its `incoming_` tables. */
export interface Incoming {
  readonly facts: readonly FactId[];
  readonly rates: boolean;
  readonly problemCount: number;
  readonly problemsCsv: string | null;
}

/**
 * Merges the `incoming_<fact>` tables of the session into the ledger as one batch and settles what it reaches. When
 * no row differs from what is known, nothing is kept and the receipt's batch is null.
 */
export async function mergeBatch(
  opened: Place,
  origin: BatchOrigin,
  incoming: Incoming,
  now: string,
): Promise<Receipt> {
  const { sequence, recordedAt } = await nextBatch(opened, now);
  const persons = await assignPersons(opened, incoming.facts, recordedAt);
  const counts = await stageMerges(opened, incoming, persons.any, persons.bridges);
  const changes = new Map<LedgerId, number>();
  for (const [table, { added, changed }] of counts)
    if (added + changed > 0) changes.set(table, added + changed);
  const facts = incoming.facts.flatMap((fact): FactCounts[] => {
    const found = counts.get(fact);
    return found ? [{ fact, ...found }] : [];
  });
  const unjoined = await unjoinedRows(opened, incoming.facts);
  if (changes.size === 0) return { batch: null, facts, unjoined, ratesMissing: [], currencyAdopted: null };

  const { place, adopted } = await adoptCurrency(opened, incoming.facts, recordedAt);
  const id = newId();
  for (const table of counts.keys()) await keepVersions(place, table, id, recordedAt);
  await insertBatch(place, { id, sequence, origin, incoming, facts, recordedAt });
  if (changes.delete('person_links')) {
    const aliases = await deriveAliases(place, id, recordedAt);
    if (aliases > 0) changes.set('person_aliases', aliases);
  }
  if (adopted) await settleWhole(place);
  else await settleChanges(place, changes);
  const ratesMissing = await missingRates(place, changes);
  return { batch: id, facts, unjoined, ratesMissing, currencyAdopted: adopted };
}

type Counts = Omit<FactCounts, 'fact'>;

async function stageMerges(
  place: Place,
  incoming: Incoming,
  withPersons: boolean,
  bridges: readonly Bridge[],
): Promise<ReadonlyMap<LedgerId, Counts>> {
  const { session, dialect, workspace } = place;
  const counts = new Map<LedgerId, Counts>();
  const stage = async (id: LedgerId, rows: string, ...parameters: readonly string[]): Promise<void> => {
    const query = mergingRows(workspace, ledgerTable(id), rows);
    await makeTemporary(session, dialect, `merging_${id}`, query, ...parameters);
    const [row] = await session.run(
      statement(`SELECT count(*) AS rows, count(*) FILTER (WHERE state = 'added') AS added,
        count(*) FILTER (WHERE state = 'changed') AS changed FROM merging_${id}`),
    );
    const [all, added, changed] = [Number(row?.rows), Number(row?.added), Number(row?.changed)];
    counts.set(id, { rows: all, added, changed, unchanged: all - added - changed });
  };
  for (const fact of incoming.facts) await stage(fact, incomingFact(ledgerTable(fact), fact, withPersons));
  if (incoming.rates) await stage('rates', incomingRates);
  if (bridges.length > 0) {
    const rows = dialect.rowsFromJson('$1', [
      { id: 'one', sqlType: dialect.types.text },
      { id: 'other', sqlType: dialect.types.text },
    ]);
    await stage(
      'person_links',
      `SELECT one || '|' || other AS key, CAST(NULL AS BIGINT) AS line, one AS one_key, other AS other_key
      FROM ${rows} AS found`,
      JSON.stringify(bridges.map(([one, other]) => ({ one, other }))),
    );
  }
  return counts;
}

async function keepVersions(place: Place, table: LedgerId, batch: string, recordedAt: string): Promise<void> {
  const { session, dialect, workspace } = place;
  const ledger = ledgerTable(table);
  await session.run(statement(supersedeChanged(workspace, ledger), recordedAt));
  await session.run(statement(insertVersions(workspace, ledger), batch, recordedAt));
  await makeTemporary(
    session,
    dialect,
    `changed_${table}`,
    `SELECT key FROM merging_${table} WHERE state <> 'same'`,
  );
}
