import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { findSend, type KeptSend } from './kept-send.ts';
import { checkLease, LeaseLost } from './lease.ts';
import { moveEntry } from './move-entry.ts';

export type NewSend = Pick<KeptSend, 'id' | 'sequence' | 'entry' | 'step' | 'lead' | 'messageId'>;

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
