import type { Dialect } from '../engine/dialect.ts';
import type { WriteSession } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import { ledgerTables, saidTables } from '../schema/ledger-tables.ts';
import { deriveAliases } from './derive-aliases.ts';
import { type Place, settleWhole } from './settle.ts';
import { readSettings } from './workspaces.ts';

/**
 * Removes everything that demo batches brought: versions, batches, and the persons that no other row names. Unlike
 * an undo it leaves no history.
 */
export async function dropDemo(
  session: WriteSession,
  dialect: Dialect,
  workspace: string,
  now: string,
): Promise<void> {
  const ofDemo = 'batch_id IN (SELECT id FROM batches WHERE workspace_id = $1 AND demo)';
  for (const { id } of saidTables) {
    await session.run(statement(`DELETE FROM ${id} WHERE workspace_id = $1 AND ${ofDemo}`, workspace));
  }
  await session.run(statement('DELETE FROM batches WHERE workspace_id = $1 AND demo', workspace));
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
