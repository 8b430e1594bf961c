import type { SendState } from '../../../core/sequences/sequence.ts';
import type { Engine, Session } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { findSend, type KeptSend } from './kept-send.ts';
import { type EntryMove, moveEntry } from './move-entry.ts';

export interface SendEnd {
  readonly state: Exclude<SendState, 'claimed' | 'sending'>;
  readonly response: string | null;
  /** Whether it was an attempt: not if nothing can be sent at all. */
  readonly counts: boolean;
  readonly entry: EntryMove;
}

/** Notes how a mail went and moves its lead on, in one; durable when this resolves. */
export async function endSend(
  engine: Engine,
  workspace: string,
  send: Pick<KeptSend, 'id' | 'entry'>,
  end: SendEnd,
  now: string,
): Promise<void> {
  await engine.write(async (session) => {
    await setState(session, workspace, send.id, end.state, now, end.response);
    if (!end.counts) {
      await session.run(
        statement(
          'UPDATE sends SET attempts = attempts - 1 WHERE workspace_id = $1 AND id = $2',
          workspace,
          send.id,
        ),
      );
    }
    await moveEntry(session, workspace, send.entry, end.entry, now);
  });
}

/** Settles an unknown outcome by somebody's word: it did arrive, or it is to be sent again. False if it was settled. */
export async function decideSend(
  engine: Engine,
  workspace: string,
  send: Pick<KeptSend, 'id' | 'entry'>,
  decision: { readonly state: 'accepted' | 'waiting'; readonly entry: EntryMove; readonly author: string },
  now: string,
): Promise<boolean> {
  return engine.write(async (session) => {
    const known = await findSend(session, workspace, send.id);
    if (known?.state !== 'unknown') return false;
    await setState(session, workspace, send.id, decision.state, now, known.response);
    await session.run(
      statement(
        'UPDATE sends SET decided_by = $3 WHERE workspace_id = $1 AND id = $2',
        workspace,
        send.id,
        decision.author,
      ),
    );
    await moveEntry(session, workspace, send.entry, decision.entry, now);
    return true;
  });
}

async function setState(
  session: Session,
  workspace: string,
  id: string,
  state: SendState,
  now: string,
  response: string | null,
): Promise<void> {
  const ended = state === 'accepted' || state === 'refused' ? 'CAST($4 AS TIMESTAMPTZ)' : 'NULL';
  await session.run(
    statement(
      `UPDATE sends SET state = $3, response = $${ended === 'NULL' ? 4 : 5}, ended_at = ${ended}
        WHERE workspace_id = $1 AND id = $2`,
      workspace,
      id,
      state,
      ...(ended === 'NULL' ? [] : [now]),
      response,
    ),
  );
}
