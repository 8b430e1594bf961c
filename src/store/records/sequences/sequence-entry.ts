import type { StopReason } from '../../../core/sequences/sequence.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { textIn } from '../desk/lead-row.ts';

/** A lead in a sequence. */
export interface SequenceEntry {
  readonly id: string;
  readonly sequence: string;
  readonly lead: string;
  /** What comes next; null at the end. */
  readonly step: string | null;
  /** null at the end, and while somebody has to decide about a mail. */
  readonly dueAt: string | null;
  readonly state: 'active' | 'done' | 'stopped';
  readonly reason: StopReason | null;
  readonly stage: string | null;
  readonly author: string | null;
  readonly enteredAt: string;
  readonly endedAt: string | null;
}

/** The columns that `entryIn` reads. */
export const entryColumns =
  'id, sequence_id, lead_key, step_id, due_at, state, reason, stage, author, entered_at, ended_at';

/** The entry of such a row. */
export function entryIn(row: Row): SequenceEntry {
  return {
    id: String(row.id),
    sequence: String(row.sequence_id),
    lead: String(row.lead_key),
    step: textIn(row.step_id),
    dueAt: textIn(row.due_at),
    state: row.state as SequenceEntry['state'],
    reason: textIn(row.reason) as StopReason | null,
    stage: textIn(row.stage),
    author: textIn(row.author),
    enteredAt: String(row.entered_at),
    endedAt: textIn(row.ended_at),
  };
}

/** One entry; null if there is none. */
export async function findEntry(
  session: Session,
  workspace: string,
  id: string,
): Promise<SequenceEntry | null> {
  const [row] = await session.run(
    statement(
      `SELECT ${entryColumns} FROM sequence_entries WHERE workspace_id = $1 AND id = $2`,
      workspace,
      id,
    ),
  );
  return row ? entryIn(row) : null;
}
