import type { SendState } from '../../../core/sequences/sequence.ts';
import type { Engine, Row, Session } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { textIn } from '../desk/lead-row.ts';
import { type EntryMove, moveEntry } from './entries.ts';
import { checkLease, LeaseLost } from './lease.ts';

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

export type NewSend = Pick<KeptSend, 'id' | 'sequence' | 'entry' | 'step' | 'lead' | 'messageId'>;

const columns = `id, sequence_id, entry_id, step_id, lead_key, state, message_id, attempts, claimed_at, ended_at,
  response, decided_by`;

/**
 * Claims mails for a runner, durably when this resolves. Returns those that are its to send now: not one that is
 * being sent, was accepted or refused, or waits for somebody to decide. Throws `LeaseLost`.
 */
export async function claimSends(
  engine: Engine,
  workspace: string,
  sends: readonly NewSend[],
  by: { readonly runner: string; readonly now: string },
): Promise<readonly KeptSend[]> {
  if (sends.length === 0) return [];
  return engine.write(async (session) => {
    await checkLease(session, workspace, by.runner);
    const claimed: KeptSend[] = [];
    for (const send of sends) {
      const known = await findSend(session, workspace, send.id);
      // One that is claimed and not begun was left by this runner or an earlier one: nothing of it went.
      if (known && known.state !== 'waiting' && known.state !== 'claimed') continue;
      if (known) {
        await session.run(
          statement(
            `UPDATE sends SET state = 'claimed', attempts = attempts + 1, runner = $3,
              claimed_at = CAST($4 AS TIMESTAMPTZ) WHERE workspace_id = $1 AND id = $2`,
            workspace,
            send.id,
            by.runner,
            by.now,
          ),
        );
        claimed.push({ ...known, state: 'claimed', attempts: known.attempts + 1, claimedAt: by.now });
        continue;
      }
      await session.insert('sends', [
        {
          workspace_id: workspace,
          id: send.id,
          sequence_id: send.sequence,
          entry_id: send.entry,
          step_id: send.step,
          lead_key: send.lead,
          state: 'claimed',
          message_id: send.messageId,
          attempts: '1',
          runner: by.runner,
          claimed_at: by.now,
        },
      ]);
      claimed.push({
        ...send,
        state: 'claimed',
        attempts: 1,
        claimedAt: by.now,
        endedAt: null,
        response: null,
        decidedBy: null,
      });
    }
    return claimed;
  });
}

/** From here on the mail's text may go; durable when this resolves. Throws `LeaseLost` if the claim is another's. */
export async function beginSend(
  engine: Engine,
  workspace: string,
  id: string,
  runner: string,
): Promise<void> {
  await engine.write(async (session) => {
    await checkLease(session, workspace, runner);
    const begun = await session.run(
      statement(
        `UPDATE sends SET state = 'sending' WHERE workspace_id = $1 AND id = $2 AND state = 'claimed' AND runner = $3
          RETURNING id`,
        workspace,
        id,
        runner,
      ),
    );
    if (begun.length === 0) throw new LeaseLost(runner);
  });
}

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

/**
 * Asked while nothing is being sent: what is still claimed was left by a crash. Mails of which nothing went wait
 * again; those whose text may have gone have an unknown outcome, and their leads wait for somebody to decide.
 */
export async function recoverSends(engine: Engine, workspace: string, runner: string): Promise<void> {
  await engine.write(async (session) => {
    await checkLease(session, workspace, runner);
    const lost = await session.run(
      statement(
        `UPDATE sends SET state = 'unknown' WHERE workspace_id = $1 AND state = 'sending' RETURNING entry_id`,
        workspace,
      ),
    );
    for (const row of lost) await moveEntry(session, workspace, String(row.entry_id), { to: 'hold' }, '');
    await session.run(
      statement(
        `UPDATE sends SET state = 'waiting' WHERE workspace_id = $1 AND state = 'claimed'`,
        workspace,
      ),
    );
  });
}

/** Mails of a state, longest waiting first. */
export async function sendsIn(
  engine: Engine,
  workspace: string,
  state: SendState,
  limit: number,
): Promise<readonly KeptSend[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM sends WHERE workspace_id = $1 AND state = $2 ORDER BY claimed_at, id LIMIT ${limit}`,
      workspace,
      state,
    ),
  );
  return rows.map(sendIn);
}

/** One mail; null if there is none. */
export async function findSend(session: Session, workspace: string, id: string): Promise<KeptSend | null> {
  const [row] = await session.run(
    statement(`SELECT ${columns} FROM sends WHERE workspace_id = $1 AND id = $2`, workspace, id),
  );
  return row ? sendIn(row) : null;
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

/** Mails that were accepted or came back and are no fact yet. */
export async function unrecordedSends(
  engine: Engine,
  workspace: string,
  limit: number,
): Promise<readonly (KeptSend & { readonly bounced: boolean })[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns}, state = 'refused' AS bounced FROM sends s WHERE workspace_id = $1 AND recorded_at IS NULL
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

function sendIn(row: Row): KeptSend {
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
