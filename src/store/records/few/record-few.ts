import type { FactId } from '../../../core/facts/fact.ts';
import type { TextRow } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { ledgerTable } from '../../schema/ledger-tables.ts';
import { endVersions } from '../../sql/few-versions.ts';
import { KeyLists } from '../../sql/key-lists.ts';
import type { Receipt } from '../../store.ts';
import { insertBatches, nextBatch } from '../batches.ts';
import { newId } from '../new-id.ts';
import { analyseGrown } from '../run-temporary.ts';
import { emptyTables, type Place } from '../settle.ts';
import { assignFew } from './assign-few.ts';
import { factCounts, ratesMissingFew, unjoinedFew } from './few-receipts.ts';
import { type Call, type KeyedRow, NotTogether } from './few-row.ts';
import { keepFewPersons } from './keep-few-persons.ts';
import { keyFew } from './key-few.ts';
import { settleFew } from './settle-few.ts';

/**
 * Records calls of few rows in one pass, each as a batch of its own, in their order. No two may touch the same row (see
 * `callMarks`). It ends as if each had gone through `mergeBatch` alone, in far fewer statements: what tells rows apart
 * and what they reach is worked out here, and the database is asked by keys. Receipts in the order of the calls.
 * Error: `NotTogether` where rows join known persons or name the workspace's first currency; nothing is kept then.
 */
export async function recordFew(place: Place, calls: readonly Call[]): Promise<readonly Receipt[]> {
  const { settings } = place;
  const naming = (call: Call): boolean =>
    [...call.rows.values()].flat().some(({ currency }) => currency && currency !== settings.currency);
  if (!settings.currencyChosen && calls.some(naming)) throw new NotTogether();
  const latest =
    calls
      .map(({ now }) => new Date(now).toISOString())
      .sort()
      .at(-1) ?? '';
  const { sequence, recordedAt } = await nextBatch(place, latest);
  const assigned = await assignFew(place, calls);
  await keepFewPersons(place, assigned, recordedAt);
  const rows = await keyFew(place, assigned.rows);
  const unjoined = await unjoinedFew(place, rows);
  const changing = new Set(rows.filter(({ state }) => state !== 'same').map(({ call }) => call));
  const kept = rows.filter(({ call }) => changing.has(call));
  const batches = calls.map((_, index) => (changing.has(index) ? newId() : null));
  for (const fact of new Set(kept.map((row) => row.fact))) {
    await writeVersions(
      place,
      fact,
      kept.filter((row) => row.fact === fact),
      batches,
      recordedAt,
    );
  }
  const counts = calls.map((call, index) =>
    factCounts(
      call,
      rows.filter((row) => row.call === index),
    ),
  );
  const made = calls.flatMap(({ origin }, index) => {
    const [id, facts] = [batches[index], counts[index]];
    return id && facts ? [{ id, origin, facts }] : [];
  });
  const common = { recordedAt, problemCount: 0, problemsCsv: null };
  await insertBatches(
    place,
    made.map((batch, index) => ({ ...batch, ...common, sequence: sequence + BigInt(index) })),
  );
  const written = kept.filter(({ state }) => state !== 'same');
  const empty =
    written.length > 0 ? await emptyTables(place, ['person_aliases', 'rates', 'scores']) : new Set<never>();
  await settleFew(place, { rows: written, newPersons: assigned.newPersons, empty });
  const missing = await ratesMissingFew(place, written);
  return calls.map((_, index) => ({
    batch: batches[index] ?? null,
    facts: counts[index] ?? [],
    unjoined: unjoined.get(index) ?? [],
    ratesMissing: missing.get(index) ?? [],
    currencyAdopted: null,
  }));
}

async function writeVersions(
  place: Place,
  fact: FactId,
  rows: readonly KeyedRow[],
  batches: readonly (string | null)[],
  recordedAt: string,
): Promise<void> {
  const { session, dialect, workspace } = place;
  const { columns, namesPerson } = ledgerTable(fact);
  const changed = rows.filter(({ state }) => state === 'changed').map(({ key }) => key);
  if (changed.length > 0) {
    const lists = new KeyLists(dialect);
    const sql = endVersions(lists, workspace, fact, changed, recordedAt);
    await session.run(statement(sql, ...lists.parameters));
  }
  const versions = rows.map(
    ({ key, call, item, person, state }): TextRow => ({
      workspace_id: workspace,
      key,
      batch_id: batches[call] ?? null,
      line: item.line ?? null,
      recorded_at: recordedAt,
      superseded_at: state === 'same' ? recordedAt : null,
      ...(namesPerson ? { person_key: person } : {}),
      ...Object.fromEntries(columns.map(({ id }) => [id, item[id] ?? null])),
    }),
  );
  await session.insert(fact, versions);
  await analyseGrown(session, dialect, fact, versions.length);
}
