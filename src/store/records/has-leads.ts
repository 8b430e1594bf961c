import { statement } from '../engine/statement.ts';
import type { Store } from '../store.ts';

/** Whether the workspace has leads, of whatever time. */
export async function hasLeads(store: Store, workspace: string): Promise<boolean> {
  const rows = await store.engine.reader.run(
    statement('SELECT 1 AS here FROM settled_leads WHERE workspace_id = $1 LIMIT 1', workspace),
  );
  return rows.length > 0;
}
