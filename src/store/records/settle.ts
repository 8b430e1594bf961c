import type { SettledId } from '../../core/facts/settled.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { Session } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import type { LedgerId } from '../schema/ledger-tables.ts';
import { affectedTables } from '../sql/affected-tables.ts';
import { addOrdersOfCustomers, fillSettled, touchedCustomers } from '../sql/fill-settled.ts';
import { settlingOrder } from '../sql/settled-queries.ts';
import { settlingOf } from '../sql/settled-source.ts';
import type { SettlingMode } from '../sql/settling.ts';
import { touchedByOrders, touchedQueries } from '../sql/touched.ts';
import { makeTemporary } from './run-temporary.ts';

/** A workspace inside a write transaction. */
export interface Place {
  readonly session: Session;
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
}

/** Beyond this part of a ledger table, working out everything is quicker than finding what is touched. */
const wholeBeyond = 1 / 5;

/** Works all settled tables of a workspace out anew. */
export async function settleWhole(
  place: Place,
  tables: ReadonlySet<SettledId> = new Set(settlingOrder),
): Promise<void> {
  for (const table of settlingOrder) if (tables.has(table)) await fill(place, table, { kind: 'whole' });
}

/**
 * Settles what a change reaches: `changed_<table>` (key) holds the changed keys of each ledger table of `changes`,
 * with their number.
 */
export async function settleChanges(place: Place, changes: ReadonlyMap<LedgerId, number>): Promise<void> {
  const whole = new Set<SettledId>();
  const touched = new Set<SettledId>();
  for (const [table, count] of changes) {
    const large = table === 'rates' || count > wholeBeyond * (await currentRows(place, table));
    for (const settled of affectedTables[table]) (large ? whole : touched).add(settled);
  }
  for (const table of whole) touched.delete(table);
  if (touched.size > 0) await findTouched(place, new Set(changes.keys()));
  if (touched.delete('settled_mrr') && (await anyRow(place, 'near_subscription_changes')))
    whole.add('settled_mrr');
  for (const table of settlingOrder) {
    if (whole.has(table)) await fill(place, table, { kind: 'whole' });
    else if (touched.has(table)) await fill(place, table, { kind: 'touched' });
  }
}

async function findTouched(place: Place, changed: ReadonlySet<LedgerId>): Promise<void> {
  const { session, dialect, workspace, settings } = place;
  for (const [name, query] of touchedQueries(workspace, changed)) {
    await makeTemporary(session, dialect, name, query);
  }
  const settling = settlingOf(dialect, workspace, settings, { kind: 'touched' });
  await makeTemporary(session, dialect, 'touched_customers', touchedCustomers(settling));
  await session.run(statement(addOrdersOfCustomers(settling)));
  for (const [name, query] of touchedByOrders(workspace, changed)) {
    await makeTemporary(session, dialect, name, query);
  }
}

async function fill(place: Place, table: SettledId, mode: SettlingMode): Promise<void> {
  const settling = settlingOf(place.dialect, place.workspace, place.settings, mode);
  for (const sql of fillSettled(settling, table)) await place.session.run(statement(sql));
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

async function anyRow(place: Place, table: string): Promise<boolean> {
  return (await place.session.run(statement(`SELECT 1 AS found FROM ${table} LIMIT 1`))).length > 0;
}
