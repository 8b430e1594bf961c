import type { SendState } from '../../../core/sequences/sequence.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { textIn } from '../desk/lead-row.ts';

/** One mail of a step to a lead. */
export interface KeptSend {
  readonly id: string;
  readonly sequence: string;
  readonly entry: string;
  readonly step: string;
  readonly lead: string;
  readonly state: SendState;
  /** With its angle brackets; the same for every attempt. */
  readonly messageId: string;
  readonly attempts: number;
  readonly claimedAt: string;
  readonly endedAt: string | null;
  /** What the mail server said last, without addresses. */
  readonly response: string | null;
  /** Who decided about it when its outcome was not known. */
  readonly decidedBy: string | null;
}

/** The columns that `sendIn` reads. */
export const sendColumns = `id, sequence_id, entry_id, step_id, lead_key, state, message_id, attempts, claimed_at, ended_at,
  response, decided_by`;

/** The mail of such a row. */
export function sendIn(row: Row): KeptSend {
  return {
    id: String(row.id),
    sequence: String(row.sequence_id),
    entry: String(row.entry_id),
    step: String(row.step_id),
    lead: String(row.lead_key),
    state: row.state as SendState,
    messageId: String(row.message_id),
    attempts: Number(row.attempts),
    claimedAt: String(row.claimed_at),
    endedAt: textIn(row.ended_at),
    response: textIn(row.response),
    decidedBy: textIn(row.decided_by),
  };
}

/** One mail; null if there is none. */
export async function findSend(session: Session, workspace: string, id: string): Promise<KeptSend | null> {
  const [row] = await session.run(
    statement(`SELECT ${sendColumns} FROM sends WHERE workspace_id = $1 AND id = $2`, workspace, id),
  );
  return row ? sendIn(row) : null;
}
