import type { Dialect } from '../engine/dialect.ts';
import type { WriteSession } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import { ledgerTables, saidTables } from '../schema/ledger-tables.ts';
import { dropDemoDesk } from './demo-desk.ts';
import { deriveAliases } from './derive-aliases.ts';
import { type Place, settleWhole } from './settle.ts';
import { contractOfDemo } from './vendors/contracts.ts';
import { readSettings } from './workspaces.ts';

/** Rows that belong to a row of another fact by a reference, in the order in which they are removed. */
const belonging = [
  { reference: 'order_ref', owner: 'orders' },
  { reference: 'quote_ref', owner: 'quotes' },
  { reference: 'lead_ref', owner: 'leads' },
] as const;

/**
 * Removes everything that demo batches brought: versions, batches, the persons that no other row names, and what was
 * said since of leads, orders and quotes that only the demo knew. Unlike an undo it leaves no history.
 */
export async function dropDemo(
  session: WriteSession,
  dialect: Dialect,
  workspace: string,
  now: string,
): Promise<void> {
  const ofDemo = 'batch_id IN (SELECT id FROM batches WHERE workspace_id = $1 AND demo)';
  const emptied = new Set<string>();
  const onlyOfDemo = (
    owner: string,
  ): string => `SELECT key FROM ${owner} WHERE workspace_id = $1 AND ${ofDemo}
    EXCEPT SELECT key FROM ${owner} WHERE workspace_id = $1 AND NOT ${ofDemo}`;
  for (const { reference, owner } of belonging) {
    const ofLeads = `SELECT key FROM ${owner} WHERE workspace_id = $1 AND lead_ref IN (${onlyOfDemo('leads')})`;
    const gone = owner === 'leads' ? onlyOfDemo(owner) : `${onlyOfDemo(owner)} UNION ${ofLeads}`;
    for (const { id, columns } of saidTables.filter(({ id }) => id !== owner)) {
      if (!columns.some((column) => column.id === reference)) continue;
      const rows = await session.run(
        statement(
          `DELETE FROM ${id} WHERE workspace_id = $1 AND NOT ${ofDemo} AND ${reference} IN (${gone}) RETURNING batch_id`,
          workspace,
        ),
      );
      for (const row of rows) emptied.add(String(row.batch_id));
    }
  }
  for (const { id } of saidTables) {
    await session.run(statement(`DELETE FROM ${id} WHERE workspace_id = $1 AND ${ofDemo}`, workspace));
  }
  // What was learned while the demo was there was learned from it.
  await session.run(
    statement(
      `DELETE FROM score_models WHERE workspace_id = $1 AND kind <> 'rules'
        AND EXISTS (SELECT 1 FROM batches WHERE workspace_id = $1 AND demo)`,
      workspace,
    ),
  );
  // Rules are somebody's work and stay; what their scores come to was the demo's, until they are put into use again.
  await session.run(
    statement(
      `UPDATE score_models SET state = 'retired' WHERE workspace_id = $1 AND kind = 'rules' AND state = 'champion'
        AND EXISTS (SELECT 1 FROM batches WHERE workspace_id = $1 AND demo)`,
      workspace,
    ),
  );
  await session.run(
    statement(`DELETE FROM vendor_contracts WHERE workspace_id = $1 AND ${contractOfDemo}`, workspace),
  );
  await dropDemoDesk(session, workspace);
  await session.run(statement('DELETE FROM batches WHERE workspace_id = $1 AND demo', workspace));
  await dropEmptyBatches(session, workspace, emptied);
  const named = ledgerTables
    .filter(({ namesPerson }) => namesPerson)
    .map(({ id }) => `SELECT person_key FROM ${id} WHERE workspace_id = $1 AND person_key IS NOT NULL`)
    .join(' UNION ');
  for (const vault of ['persons', 'person_identities']) {
    await session.run(
      statement(
        `DELETE FROM ${vault} WHERE workspace_id = $1 AND person_key NOT IN (SELECT person_key FROM (${named}) AS kept)`,
        workspace,
      ),
    );
  }
  const settings = await readSettings(session, workspace);
  const place: Place = { session, dialect, workspace, settings };
  // No earlier day is left that an alias of the demo could have counted on.
  await session.run(statement('DELETE FROM person_aliases WHERE workspace_id = $1', workspace));
  await deriveAliases(place, '', now);
  await settleWhole(place);
}

/** Removes those of the batches of which no row is left. */
async function dropEmptyBatches(
  session: WriteSession,
  workspace: string,
  batches: ReadonlySet<string>,
): Promise<void> {
  const left = saidTables
    .map(({ id }) => `SELECT 1 FROM ${id} WHERE workspace_id = $1 AND batch_id = $2`)
    .map((rows) => `NOT EXISTS (${rows})`);
  for (const batch of batches) {
    await session.run(
      statement(
        `DELETE FROM batches WHERE workspace_id = $1 AND id = $2 AND ${left.join(' AND ')}`,
        workspace,
        batch,
      ),
    );
  }
}
