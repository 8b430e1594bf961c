import { type SettledId, settledTable } from '../../core/facts/settled.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { WriteSession } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import { type LedgerId, ledgerTables } from '../schema/ledger-tables.ts';
import { affectedTables } from '../sql/affected-tables.ts';
import { customersOfTouched, fillSettled, ordersOfCustomers, touchedTable } from '../sql/fill-settled.ts';
import { leadsOfScores, saidByScores, settleScores } from '../sql/settle-scores.ts';
import { settlingOrder } from '../sql/settled-queries.ts';
import { settlingOf } from '../sql/settled-source.ts';
import { reachesOthers, touchedAlone, touchedByOrders, touchedQueries } from '../sql/touched.ts';
import { analyseGrown, makeTemporary } from './run-temporary.ts';

/** A workspace inside a write transaction. */
export interface Place {
  readonly session: WriteSession;
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
}

/** Beyond this part of a ledger table, working out everything is quicker than finding what is touched … */
const wholeBeyondPart = 1 / 5;
/** … but so few rows are always found quickly. */
const alwaysFound = 500;

/** Works all settled tables of a workspace out anew. */
export async function settleWhole(
  place: Place,
  tables: ReadonlySet<SettledId> = new Set(settlingOrder),
  arrived: ReadonlySet<LedgerId> = new Set(),
): Promise<void> {
  const known = { empty: await emptyTables(place), arrived };
  for (const table of settlingOrder) if (tables.has(table)) await fillWhole(place, table, known);
}

/**
 * The same after telling the planner what the ledger is like. A database that was upgraded or copied has forgotten it:
 * PostgreSQL then takes large tables for a few rows and joins them row by row, for minutes.
 */
export async function settleAnew(place: Place, tables?: ReadonlySet<SettledId>): Promise<void> {
  const empty = await emptyTables(place);
  const filled = ledgerTables.filter(({ id }) => !empty.has(id)).map(({ id }) => id);
  const analyse = filled.length > 0 ? place.dialect.analyse(filled.join(', ')) : null;
  if (analyse) await place.session.run(statement(analyse));
  await settleWhole(place, tables);
}

/**
 * Settles what a change reaches: `changed_<table>` (key) holds the changed keys of each ledger table of `changes`,
 * with their number. `arrived`: see `Settling.arrived`.
 */
export async function settleChanges(
  place: Place,
  changes: ReadonlyMap<LedgerId, number>,
  arrived: ReadonlySet<LedgerId> = new Set(),
): Promise<void> {
  const scored = changes.get('scores');
  if (scored !== undefined && changes.size === 1) return settleScored(place, scored, arrived);
  const whole = new Set<SettledId>();
  const touched = new Set<SettledId>();
  for (const [table, count] of changes) {
    const large = table === 'rates' || (await isLarge(place, table, count));
    for (const settled of affectedTables[table]) (large ? whole : touched).add(settled);
  }
  for (const table of whole) touched.delete(table);
  if (touched.size > 0) {
    await findTouched(place, new Set(changes.keys()));
    for (const table of await withoutTouched(place, touched)) touched.delete(table);
  }
  if (touched.delete('settled_mrr')) whole.add('settled_mrr');
  const empty = whole.size > 0 ? await emptyTables(place) : new Set<LedgerId>();
  for (const table of settlingOrder) {
    if (whole.has(table)) await fillWhole(place, table, { empty, arrived });
    else if (touched.has(table)) await fillTouched(place, table);
  }
}

/** Settles a change of scores alone. */
async function settleScored(place: Place, count: number, arrived: ReadonlySet<LedgerId>): Promise<void> {
  const { session, dialect, workspace, settings } = place;
  const large = await isLarge(place, 'scores', count);
  if (!large) await makeTemporary(session, dialect, 'touched_leads', leadsOfScores(workspace));
  const mode = { kind: large ? 'whole' : 'touched' } as const;
  const settling = settlingOf(dialect, workspace, settings, mode, new Set(), arrived);
  await makeTemporary(session, dialect, 'said_by_scores', saidByScores(settling));
  for (const sql of settleScores(workspace)) await session.run(statement(sql));
}

async function isLarge(place: Place, table: LedgerId, count: number): Promise<boolean> {
  return count > alwaysFound && count > wholeBeyondPart * (await currentRows(place, table));
}

async function findTouched(place: Place, changed: ReadonlySet<LedgerId>): Promise<void> {
  const { session, dialect, workspace, settings } = place;
  if (![...changed].some((table) => reachesOthers.has(table))) {
    for (const [name, query] of touchedAlone(workspace, changed)) {
      await makeTemporary(session, dialect, name, query);
    }
    return;
  }
  for (const [name, query] of touchedQueries(workspace, changed)) {
    await makeTemporary(session, dialect, name, query);
  }
  const settling = settlingOf(dialect, workspace, settings, { kind: 'touched' });
  await makeTemporary(session, dialect, 'touched_customers', customersOfTouched(settling));
  const others = ordersOfCustomers(settling, 'SELECT key FROM touched_customers');
  await session.run(statement(`INSERT INTO touched_orders ${others}`));
  for (const [name, query] of touchedByOrders(workspace, changed)) {
    await makeTemporary(session, dialect, name, query);
  }
}

async function fillWhole(
  place: Place,
  table: SettledId,
  { empty, arrived }: { readonly empty: ReadonlySet<LedgerId>; readonly arrived: ReadonlySet<LedgerId> },
): Promise<void> {
  const { dialect, workspace, settings } = place;
  const settling = settlingOf(dialect, workspace, settings, { kind: 'whole' }, empty, arrived);
  const [clear, insert] = fillSettled(settling, table);
  await place.session.run(statement(clear));
  if (empty.has(settledTable(table).ledger)) return;
  await place.session.run(statement(insert));
  await analyseGrown(place.session, place.dialect, table, Number.POSITIVE_INFINITY);
}

async function fillTouched(place: Place, table: SettledId): Promise<void> {
  const settling = settlingOf(place.dialect, place.workspace, place.settings, { kind: 'touched' });
  for (const sql of fillSettled(settling, table)) await place.session.run(statement(sql));
}

/** Those of the ledger's tables without a current row of the workspace. */
export async function emptyTables(
  place: Place,
  tables: readonly LedgerId[] = ledgerTables.map(({ id }) => id),
): Promise<ReadonlySet<LedgerId>> {
  const probes = tables.map(
    (id) =>
      `SELECT '${id}' AS id WHERE NOT EXISTS (SELECT 1 FROM ${id} WHERE workspace_id = $1 AND superseded_at IS NULL)`,
  );
  const rows = await place.session.run(statement(probes.join(' UNION ALL '), place.workspace));
  return new Set(tables.filter((id) => rows.some((row) => row.id === id)));
}

async function currentRows(place: Place, table: LedgerId): Promise<number> {
  const [row] = await place.session.run(
    statement(
      `SELECT count(*) AS found FROM ${table} WHERE workspace_id = $1 AND superseded_at IS NULL`,
      place.workspace,
    ),
  );
  return Number(row?.found ?? 0);
}

/** Of the tables, those that have no touched row: there is nothing to work out. */
async function withoutTouched(place: Place, tables: ReadonlySet<SettledId>): Promise<readonly SettledId[]> {
  const list = [...tables];
  const rows = await place.session.run(
    statement(
      list
        .map((table, index) => `SELECT ${index} AS place, count(*) AS found FROM ${touchedTable(table)}`)
        .join(' UNION ALL '),
    ),
  );
  const found = new Map(rows.map((row) => [Number(row.place), Number(row.found)]));
  return list.filter((_, index) => found.get(index) === 0);
}
