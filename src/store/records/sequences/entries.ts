import type { StopReason } from '../../../core/sequences/sequence.ts';
import type { Engine, Row, Session } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { textIn } from '../desk/lead-row.ts';
import { newId } from '../new-id.ts';

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

export interface NewEntry {
  readonly lead: string;
  readonly person: string | null;
  readonly stage: string | null;
  readonly step: string;
  readonly dueAt: string;
}

const columns =
  'id, sequence_id, lead_key, step_id, due_at, state, reason, stage, author, entered_at, ended_at';

/**
 * Enters leads; returns the keys of those that entered. One whose person is in the sequence by another lead is passed over, and one
 * that was in it itself, unless it is entered by hand after it was stopped: it goes on where it stood.
 */
export async function enterLeads(
  engine: Engine,
  workspace: string,
  sequence: string,
  entries: readonly NewEntry[],
  by: { readonly author: string | null; readonly now: string; readonly byHand: boolean },
): Promise<readonly string[]> {
  return engine.write(async (session) => {
    const known = await session.run(
      statement(
        `SELECT id, lead_key, person_key, state FROM sequence_entries WHERE workspace_id = $1 AND sequence_id = $2`,
        workspace,
        sequence,
      ),
    );
    const before = new Map(known.map((row) => [String(row.lead_key), row]));
    const persons = new Set(
      known.filter(({ state }) => state === 'active').map((row) => textIn(row.person_key)),
    );
    const entering: NewEntry[] = [];
    const again: string[] = [];
    for (const entry of entries) {
      const { lead, person, stage, dueAt } = entry;
      const was = before.get(lead);
      if (person !== null && persons.has(person)) continue;
      if (was && !(by.byHand && was.state === 'stopped')) continue;
      if (person !== null) persons.add(person);
      if (!was) {
        entering.push(entry);
        continue;
      }
      again.push(lead);
      await session.run(
        statement(
          `UPDATE sequence_entries SET state = 'active', reason = NULL, ended_at = NULL, stage = $3,
            due_at = CAST($4 AS TIMESTAMPTZ), entered_at = CAST($5 AS TIMESTAMPTZ)
            WHERE workspace_id = $1 AND id = $2`,
          workspace,
          String(was.id),
          stage,
          dueAt,
          by.now,
        ),
      );
    }
    await session.insert(
      'sequence_entries',
      entering.map(({ lead, person, stage, step, dueAt }) => ({
        workspace_id: workspace,
        id: newId(),
        sequence_id: sequence,
        lead_key: lead,
        person_key: person,
        step_id: step,
        due_at: dueAt,
        state: 'active',
        stage,
        author: by.author,
        entered_at: by.now,
      })),
    );
    return [...again, ...entering.map(({ lead }) => lead)];
  });
}

/** Entries of sequences that are switched on and due, the longest waiting first. */
export async function dueEntries(
  engine: Engine,
  workspace: string,
  now: string,
  limit: number,
): Promise<readonly SequenceEntry[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM sequence_entries e WHERE workspace_id = $1 AND state = 'active'
        AND due_at <= CAST($2 AS TIMESTAMPTZ) AND ${isOn} ORDER BY due_at, id LIMIT ${limit}`,
      workspace,
      now,
    ),
  );
  return rows.map(entryIn);
}

/** When the next entry is due; null if none waits. */
export async function nextDueAt(engine: Engine, workspace: string): Promise<string | null> {
  const [row] = await engine.reader.run(
    statement(
      `SELECT min(due_at) AS due_at FROM sequence_entries e
        WHERE workspace_id = $1 AND state = 'active' AND ${isOn}`,
      workspace,
    ),
  );
  return textIn(row?.due_at);
}

const isOn = `EXISTS (SELECT 1 FROM sequences s WHERE s.workspace_id = e.workspace_id AND s.id = e.sequence_id
  AND s.state = 'on' AND s.removed_at IS NULL)`;

/** Entries of a sequence, of one state if asked, newest first. */
export async function listEntries(
  engine: Engine,
  workspace: string,
  sequence: string,
  { limit, state = null }: { readonly limit: number; readonly state?: SequenceEntry['state'] | null },
): Promise<readonly SequenceEntry[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM sequence_entries WHERE workspace_id = $1 AND sequence_id = $2
        AND state = coalesce(CAST($3 AS VARCHAR), state) ORDER BY entered_at DESC, id DESC LIMIT ${limit}`,
      workspace,
      sequence,
      state,
    ),
  );
  return rows.map(entryIn);
}

export interface EntryOfLead extends SequenceEntry {
  readonly name: string;
  readonly on: boolean;
}

/** Entries of a lead with their sequences, newest first; those of sequences that were deleted are left out. */
export async function entriesOfLead(
  engine: Engine,
  workspace: string,
  lead: string,
): Promise<readonly EntryOfLead[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns
        .split(', ')
        .map((column) => `e.${column}`)
        .join(', ')}, s.definition, s.state AS switched FROM sequence_entries e
        JOIN sequences s ON s.workspace_id = e.workspace_id AND s.id = e.sequence_id AND s.removed_at IS NULL
        WHERE e.workspace_id = $1 AND e.lead_key = $2 ORDER BY e.entered_at DESC, e.id DESC`,
      workspace,
      lead,
    ),
  );
  return rows.map((row) => ({
    ...entryIn(row),
    name: (JSON.parse(String(row.definition)) as { readonly name: string }).name,
    on: row.switched === 'on',
  }));
}

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

/** One entry; null if there is none. */
export async function findEntry(
  session: Session,
  workspace: string,
  id: string,
): Promise<SequenceEntry | null> {
  const [row] = await session.run(
    statement(`SELECT ${columns} FROM sequence_entries WHERE workspace_id = $1 AND id = $2`, workspace, id),
  );
  return row ? entryIn(row) : null;
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

function entryIn(row: Row): SequenceEntry {
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
