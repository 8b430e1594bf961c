import { statement } from '../../engine/statement.ts';
import type { Store } from '../../store.ts';
import { countStages } from './list-leads.ts';
import { openDesk } from './open-desk.ts';

/** How many open leads have no next action at an instant; null in a workspace where nobody plans tasks. */
export async function countUnplanned(store: Store, workspace: string, now: string): Promise<number | null> {
  const [task] = await store.engine.reader.run(
    statement(
      'SELECT 1 AS one FROM tasks WHERE workspace_id = $1 AND superseded_at IS NULL LIMIT 1',
      workspace,
    ),
  );
  if (!task) return null;
  const desk = await openDesk(store, workspace, now);
  return (await countStages(desk, { state: 'open', noNextAction: true })).leads;
}
