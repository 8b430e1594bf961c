import type { SendState } from '../../../core/sequences/sequence.ts';
import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { type KeptSend, sendColumns, sendIn } from './kept-send.ts';

/** Mails of a state, longest waiting first. */
export async function sendsIn(
  engine: Engine,
  workspace: string,
  state: SendState,
  limit: number,
): Promise<readonly KeptSend[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${sendColumns} FROM sends WHERE workspace_id = $1 AND state = $2 ORDER BY claimed_at, id LIMIT ${limit}`,
      workspace,
      state,
    ),
  );
  return rows.map(sendIn);
}

/** Mails that were accepted or came back and are no fact yet. */
export async function unrecordedSends(
  engine: Engine,
  workspace: string,
  limit: number,
): Promise<readonly (KeptSend & { readonly bounced: boolean })[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${sendColumns}, state = 'refused' AS bounced FROM sends s WHERE workspace_id = $1 AND recorded_at IS NULL
        AND (state = 'accepted' OR (state = 'refused' AND EXISTS (SELECT 1 FROM sequence_entries e
          WHERE e.workspace_id = s.workspace_id AND e.id = s.entry_id AND e.reason = 'bounced')))
        ORDER BY ended_at, id LIMIT ${limit}`,
      workspace,
    ),
  );
  return rows.map((row) => ({ ...sendIn(row), bounced: row.bounced === true }));
}

/** Notes that mails are facts now. */
export async function markRecorded(
  engine: Engine,
  workspace: string,
  ids: readonly string[],
  now: string,
): Promise<void> {
  if (ids.length === 0) return;
  const list = ids.map((_, place) => `$${place + 3}`).join(', ');
  await engine.write((session) =>
    session.run(
      statement(
        `UPDATE sends SET recorded_at = CAST($2 AS TIMESTAMPTZ) WHERE workspace_id = $1 AND id IN (${list})`,
        workspace,
        now,
        ...ids,
      ),
    ),
  );
}
