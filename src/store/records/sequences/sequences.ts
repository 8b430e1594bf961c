import { FilonError } from '../../../core/errors/filon-error.ts';
import type { SendState, Sequence } from '../../../core/sequences/sequence.ts';
import type { Engine, Row, Session } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { sendNumbers, sequenceNumbers } from '../../sql/sequences/sequence-numbers.ts';
import { textIn } from '../desk/lead-row.ts';
import type { Desk } from '../desk/open-desk.ts';
import { newId } from '../new-id.ts';

/** A sequence as it is kept. */
export interface KeptSequence extends Sequence {
  readonly id: string;
  /** Counts its changes. */
  readonly version: number;
  /** The version that was last looked at with real leads; null for none. */
  readonly previewed: number | null;
  readonly on: boolean;
  readonly author: string | null;
  readonly createdAt: string;
  readonly savedAt: string;
  readonly switchedAt: string | null;
}

export interface SequenceNumbers {
  readonly entered: number;
  readonly active: number;
  readonly replied: number;
  readonly won: number;
  readonly mails: Readonly<Record<SendState, number>>;
}

const columns = 'id, definition, version, previewed, state, author, created_at, saved_at, switched_at';
const standing = 'workspace_id = $1 AND removed_at IS NULL';

/** All sequences, by name. */
export async function listSequences(engine: Engine, workspace: string): Promise<readonly KeptSequence[]> {
  const rows = await engine.reader.run(
    statement(`SELECT ${columns} FROM sequences WHERE ${standing} ORDER BY created_at, id`, workspace),
  );
  return rows.map(sequenceIn).sort((one, other) => one.name.localeCompare(other.name));
}

/** One sequence. Error: `sequence_not_found`. */
export async function findSequence(engine: Engine, workspace: string, id: string): Promise<KeptSequence> {
  return findIn(engine.reader, workspace, id);
}

/** Keeps a new sequence, switched off. */
export async function addSequence(
  engine: Engine,
  workspace: string,
  sequence: Sequence,
  author: string | null,
  now: string,
  id = newId(),
): Promise<KeptSequence> {
  await engine.write((session) =>
    session.insert('sequences', [
      {
        workspace_id: workspace,
        id,
        definition: JSON.stringify(sequence),
        version: '1',
        state: 'off',
        author,
        created_at: now,
        saved_at: now,
      },
    ]),
  );
  return findSequence(engine, workspace, id);
}

/** Replaces what a sequence says. Errors: `sequence_not_found`, `sequence_is_on`. */
export async function changeSequence(
  engine: Engine,
  workspace: string,
  id: string,
  sequence: Sequence,
  now: string,
): Promise<KeptSequence> {
  await engine.write(async (session) => {
    const { on, name } = await findIn(session, workspace, id);
    if (on) throw new FilonError('sequence_is_on', { name });
    await session.run(
      statement(
        `UPDATE sequences SET definition = $3, version = version + 1, saved_at = CAST($4 AS TIMESTAMPTZ)
          WHERE ${standing} AND id = $2`,
        workspace,
        id,
        JSON.stringify(sequence),
        now,
      ),
    );
  });
  return findSequence(engine, workspace, id);
}

/** Notes that a version was looked at with real leads. */
export async function notePreview(
  engine: Engine,
  workspace: string,
  { id, version }: Pick<KeptSequence, 'id' | 'version'>,
): Promise<void> {
  await engine.write((session) =>
    session.run(
      statement(
        `UPDATE sequences SET previewed = CAST($3 AS BIGINT) WHERE ${standing} AND id = $2`,
        workspace,
        id,
        version,
      ),
    ),
  );
}

/** Switches a sequence on or off. Errors: `sequence_not_found`, `preview_needed`. */
export async function switchSequence(
  engine: Engine,
  workspace: string,
  id: string,
  on: boolean,
  now: string,
): Promise<KeptSequence> {
  await engine.write(async (session) => {
    const sequence = await findIn(session, workspace, id);
    if (sequence.on === on) return;
    if (on && sequence.previewed !== sequence.version) {
      throw new FilonError('preview_needed', { name: sequence.name });
    }
    await session.run(
      statement(
        `UPDATE sequences SET state = $3, switched_at = CAST($4 AS TIMESTAMPTZ) WHERE ${standing} AND id = $2`,
        workspace,
        id,
        on ? 'on' : 'off',
        now,
      ),
    );
  });
  return findSequence(engine, workspace, id);
}

/** Takes a sequence away; what it sent stays known. Errors: `sequence_not_found`, `sequence_is_on`. */
export async function removeSequence(
  engine: Engine,
  workspace: string,
  id: string,
  now: string,
): Promise<void> {
  await engine.write(async (session) => {
    const { on, name } = await findIn(session, workspace, id);
    if (on) throw new FilonError('sequence_is_on', { name });
    const at = 'CAST($3 AS TIMESTAMPTZ)';
    await session.run(
      statement(`UPDATE sequences SET removed_at = ${at} WHERE ${standing} AND id = $2`, workspace, id, now),
    );
    await session.run(
      statement(
        `UPDATE sequence_entries SET state = 'stopped', reason = 'removed', ended_at = ${at}, due_at = NULL
          WHERE workspace_id = $1 AND sequence_id = $2 AND state = 'active'`,
        workspace,
        id,
        now,
      ),
    );
  });
}

const noMails: Readonly<Record<SendState, number>> = {
  waiting: 0,
  claimed: 0,
  sending: 0,
  accepted: 0,
  refused: 0,
  unknown: 0,
};

/** What came of each sequence, by id; those in which no lead ever was are not in it. */
export async function numbersOfSequences(desk: Desk): Promise<ReadonlyMap<string, SequenceNumbers>> {
  const [entries, sends] = await Promise.all([desk.ask(sequenceNumbers), desk.ask(sendNumbers)]);
  return new Map(
    entries.map((row) => {
      const id = String(row.sequence_id);
      const own = sends.filter(({ sequence_id }) => sequence_id === id);
      const mails = Object.fromEntries(own.map(({ state, mails: count }) => [String(state), Number(count)]));
      return [
        id,
        {
          entered: Number(row.entered),
          active: Number(row.active),
          replied: Number(row.replied),
          won: Number(row.won),
          mails: { ...noMails, ...mails },
        },
      ];
    }),
  );
}

async function findIn(session: Session, workspace: string, id: string): Promise<KeptSequence> {
  const [row] = await session.run(
    statement(`SELECT ${columns} FROM sequences WHERE ${standing} AND id = $2`, workspace, id),
  );
  if (!row) throw new FilonError('sequence_not_found', { sequence: id });
  return sequenceIn(row);
}

/** Conditions that came later: sequences kept before have none of them. */
const laterConditions = { products: [], owners: [] } as const;

function sequenceIn(row: Row): KeptSequence {
  const kept = JSON.parse(String(row.definition)) as Sequence;
  return {
    ...kept,
    enter: { ...laterConditions, ...kept.enter },
    id: String(row.id),
    version: Number(row.version),
    previewed: row.previewed === null ? null : Number(row.previewed),
    on: row.state === 'on',
    author: textIn(row.author),
    createdAt: String(row.created_at),
    savedAt: String(row.saved_at),
    switchedAt: textIn(row.switched_at),
  };
}
