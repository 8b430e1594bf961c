import type { StopReason } from '../../../core/sequences/sequence.ts';
import type { Engine, Session } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';

/** What becomes of an entry. `hold`: somebody has to decide first. */
export type EntryMove =
  | { readonly to: 'step'; readonly step: string; readonly dueAt: string }
  | { readonly to: 'later'; readonly dueAt: string }
  | { readonly to: 'hold' }
  | { readonly to: 'done' }
  | { readonly to: 'stopped'; readonly reason: StopReason };

/** Moves an entry that is still active; another one stays as it is. */
export async function moveEntry(
  session: Session,
  workspace: string,
  id: string,
  move: EntryMove,
  now: string,
): Promise<void> {
  const ended = `ended_at = CAST($3 AS TIMESTAMPTZ), due_at = NULL`;
  const run = (sets: string, ...values: readonly string[]) =>
    session.run(
      statement(
        `UPDATE sequence_entries SET ${sets} WHERE workspace_id = $1 AND id = $2 AND state = 'active'`,
        workspace,
        id,
        ...values,
      ),
    );
  switch (move.to) {
    case 'step':
      await run('due_at = CAST($3 AS TIMESTAMPTZ), step_id = $4', move.dueAt, move.step);
      return;
    case 'later':
      await run('due_at = CAST($3 AS TIMESTAMPTZ)', move.dueAt);
      return;
    case 'hold':
      await run('due_at = NULL');
      return;
    case 'done':
      await run(`state = 'done', ${ended}, step_id = NULL`, now);
      return;
    case 'stopped':
      await run(`state = 'stopped', ${ended}, reason = $4`, now, move.reason);
  }
}

/** Takes leads out of a sequence; returns how many were in it. */
export async function removeLeads(
  engine: Engine,
  workspace: string,
  sequence: string,
  leads: readonly string[],
  now: string,
): Promise<number> {
  return engine.write(async (session) => {
    const active = await session.run(
      statement(
        `SELECT id, lead_key FROM sequence_entries WHERE workspace_id = $1 AND sequence_id = $2 AND state = 'active'`,
        workspace,
        sequence,
      ),
    );
    const leaving = active.filter((row) => leads.includes(String(row.lead_key)));
    for (const { id } of leaving) {
      await moveEntry(session, workspace, String(id), { to: 'stopped', reason: 'removed' }, now);
    }
    return leaving.length;
  });
}
