import type { FactId } from '../../core/facts/fact.ts';
import type { Row } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import { type LedgerId, type LedgerTable, ledgerTable } from '../schema/ledger-tables.ts';
import { incomingFact, incomingRates, mergingRows, standInDate, withGaps } from '../sql/merge.ts';
import { countFilled, countKnown, countRepeatedIds, type MergeShape } from '../sql/merge-shape.ts';
import type { FactCounts } from '../store.ts';
import type { AssignedPersons } from './assign-persons.ts';
import type { Incoming } from './incoming.ts';
import { makeTemporary } from './run-temporary.ts';
import type { Place } from './settle.ts';

/**
 * What a merge does to one table; `view` says that `merging_<table>` is a view and must be dropped in the end, `alone`
 * that it is one of all rows that the table will have, each of them once.
 */
export interface MergeCounts extends Omit<FactCounts, 'fact'> {
  readonly view: boolean;
  readonly alone: boolean;
}

/**
 * Makes `merging_<table>` for everything that the batch brings, and counts what it will do. A fact of `largeRows` rows
 * and more is looked at first, so that nothing is sorted or compared in vain.
 */
export async function stageMerges(
  place: Place,
  incoming: Incoming,
  persons: AssignedPersons,
  largeRows: number,
): Promise<ReadonlyMap<LedgerId, MergeCounts>> {
  const counts = new Map<LedgerId, MergeCounts>();
  for (const fact of incoming.facts) {
    const table = ledgerTable(fact);
    const shape = await shapeOf(place, table, fact, largeRows);
    const rows = incomingFact(table, fact, persons.kinds, shape);
    const standIn = standInDate(fact, shape);
    counts.set(
      fact,
      shape ? await stageLarge(place, table, rows, shape, standIn) : await stage(place, table, rows, standIn),
    );
  }
  if (incoming.rates) counts.set('rates', await stage(place, ledgerTable('rates'), incomingRates, null));
  if (persons.bridges.length > 0) {
    const { text } = place.dialect.types;
    const pairs = place.dialect.rowsFromJson('$1', [
      { id: 'one', sqlType: text },
      { id: 'other', sqlType: text },
    ]);
    const rows = `SELECT one || '|' || other AS key, CAST(NULL AS BIGINT) AS line, one AS one_key, other AS other_key
      FROM ${pairs} AS found`;
    const given = JSON.stringify(persons.bridges.map(([one, other]) => ({ one, other })));
    counts.set('person_links', await stage(place, ledgerTable('person_links'), rows, null, given));
  }
  return counts;
}

/** Tables to be settled from what arrives rather than from the ledger; see `Settling.arrived`. */
export function arrivedTables(
  { dialect }: Place,
  counts: ReadonlyMap<LedgerId, MergeCounts>,
): ReadonlySet<LedgerId> {
  if (!dialect.slightsOwnRows) return new Set();
  return new Set([...counts].flatMap(([table, { alone }]) => (alone ? [table] : [])));
}

/**
 * Drops the views that the merge made, with those of the keys of `arrived` tables, so that the next batch on this
 * connection can make its own.
 */
export async function dropMergeViews(
  place: Place,
  counts: ReadonlyMap<LedgerId, MergeCounts>,
  arrived: ReadonlySet<LedgerId>,
): Promise<void> {
  for (const table of arrived) await place.session.run(statement(`DROP VIEW changed_${table}`));
  for (const [table, { view }] of counts) {
    if (view) await place.session.run(statement(`DROP VIEW merging_${table}`));
  }
}

async function stage(
  place: Place,
  table: LedgerTable,
  rows: string,
  standIn: string | null,
  ...parameters: readonly string[]
): Promise<MergeCounts> {
  const query = mergingRows(place.workspace, table, rows, null, standIn);
  await makeTemporary(place.session, place.dialect, `merging_${table.id}`, query, ...parameters);
  return { ...(await countStates(place, table)), view: false, alone: false };
}

async function stageLarge(
  place: Place,
  table: LedgerTable,
  rows: string,
  shape: MergeShape,
  standIn: string | null,
): Promise<MergeCounts> {
  const { session, dialect, workspace } = place;
  const query = mergingRows(workspace, table, rows, shape, standIn);
  const view = (body: string): string => `CREATE TEMPORARY VIEW merging_${table.id} AS ${body}`;
  await session.run(statement(dialect.dropTemporaryTable(`merging_${table.id}`)));
  if (shape.isNew) {
    await session.run(statement(view(query)));
    if (shape.unique)
      return { rows: shape.rows, added: shape.rows, changed: 0, unchanged: 0, view: true, alone: true };
  } else {
    await makeTemporary(session, dialect, `merged_${table.id}`, query);
    await session.run(statement(view(withGaps(table, `merged_${table.id}`, shape, dialect))));
  }
  return { ...(await countStates(place, table)), view: true, alone: false };
}

async function countStates(place: Place, table: LedgerTable): Promise<Omit<FactCounts, 'fact'>> {
  const [row] = await place.session.run(
    statement(`SELECT count(*) AS rows, count(*) FILTER (WHERE state = 'added') AS added,
      count(*) FILTER (WHERE state = 'changed') AS changed FROM merging_${table.id}`),
  );
  const [rows, added, changed] = [Number(row?.rows), Number(row?.added), Number(row?.changed)];
  return { rows, added, changed, unchanged: rows - added - changed };
}

/** What a large incoming table is like; null for a small one. */
async function shapeOf(
  place: Place,
  table: LedgerTable,
  fact: FactId,
  largeRows: number,
): Promise<MergeShape | null> {
  const { session, workspace } = place;
  const [size] = await session.run(statement(`SELECT count(*) AS rows FROM incoming_${fact}`));
  if (Number(size?.rows) < largeRows) return null;
  const [filled] = await session.run(statement(countFilled(table, fact)));
  const [known] = await session.run(statement(countKnown(workspace, table)));
  const allIds = filled?.with_id === filled?.rows;
  const [ids] = allIds ? await session.run(statement(countRepeatedIds(fact, place.dialect))) : [];
  const columnsOf = (row: Row | undefined): ReadonlySet<string> =>
    new Set(table.columns.filter(({ id }) => Number(row?.[id] ?? 0) > 0).map(({ id }) => id));
  return {
    filled: columnsOf(filled),
    known: columnsOf(known),
    unique: allIds && Number(ids?.repeated) === 0,
    isNew: Number(known?.rows) === 0,
    rows: Number(filled?.rows),
    undated: Number(filled?.undated ?? 0) > 0,
  };
}
