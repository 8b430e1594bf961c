import type { Engine } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import { migrate } from '../schema/migrate.ts';
import { settleAnew } from './settle.ts';
import { readSettings } from './workspaces.ts';

/**
 * Brings a database to the program's form and returns its version; settled tables whose form changed are worked out
 * anew. Error: `database_newer`.
 */
export function bringUpToDate(engine: Engine): Promise<number> {
  const { dialect } = engine;
  return migrate(engine, async (session, tables) => {
    const rows = await session.run(statement('SELECT workspace_id FROM workspaces ORDER BY workspace_id'));
    for (const row of rows) {
      const workspace = String(row.workspace_id);
      const settings = await readSettings(session, workspace);
      await settleAnew({ session, dialect, workspace, settings }, tables);
    }
  });
}
