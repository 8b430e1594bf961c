import type { QuarantineReason } from '../../../core/capture/form-verdict.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';

/** A post that is held back until somebody decides. */
export interface HeldPost {
  readonly id: string;
  readonly form: string;
  readonly reason: QuarantineReason;
  /** What was posted, as JSON. */
  readonly given: string;
  readonly receivedAt: string;
}

const columns = 'id, form_id, reason, given, received_at';

/** Holds a post back. Returns false, and holds nothing, if the form has `most` waiting already. */
export async function holdPost(
  engine: Engine,
  workspace: string,
  post: HeldPost,
  most: number,
): Promise<boolean> {
  return engine.write(async (session) => {
    const [row] = await session.run(
      statement(
        `SELECT count(*) AS waiting FROM capture_quarantine
        WHERE workspace_id = $1 AND form_id = $2 AND ended_at IS NULL`,
        workspace,
        post.form,
      ),
    );
    if (Number(row?.waiting ?? 0) >= most) return false;
    await session.run(
      statement(
        `INSERT INTO capture_quarantine (workspace_id, ${columns})
        VALUES ($1, $2, $3, $4, $5, CAST($6 AS ${engine.dialect.types.time}))`,
        workspace,
        post.id,
        post.form,
        post.reason,
        post.given,
        post.receivedAt,
      ),
    );
    return true;
  });
}

/** Posts that wait, newest first, and how many there are in all. */
export async function listHeld(
  engine: Engine,
  workspace: string,
  limit: number,
): Promise<{ readonly posts: readonly HeldPost[]; readonly waiting: number }> {
  const where = 'FROM capture_quarantine WHERE workspace_id = $1 AND ended_at IS NULL';
  const [count] = await engine.reader.run(statement(`SELECT count(*) AS waiting ${where}`, workspace));
  const rows = await engine.reader.run(
    statement(`SELECT ${columns} ${where} ORDER BY received_at DESC, id DESC LIMIT ${limit}`, workspace),
  );
  return { posts: rows.map(heldOf), waiting: Number(count?.waiting ?? 0) };
}

/** Waiting posts of these ids, oldest first. */
export async function findHeld(
  engine: Engine,
  workspace: string,
  ids: readonly string[],
): Promise<readonly HeldPost[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM capture_quarantine WHERE workspace_id = $1 AND ended_at IS NULL
        AND id IN (SELECT id FROM ${idsIn(engine)} AS wanted) ORDER BY received_at, id`,
      workspace,
      idsText(ids),
    ),
  );
  return rows.map(heldOf);
}

/** Ends the wait of posts. What they held stays for a while, so that it can be taken back. */
export async function endHeld(
  engine: Engine,
  workspace: string,
  ids: readonly string[],
  ended: { readonly as: 'released' | 'dropped'; readonly now: string },
): Promise<void> {
  await engine.write((session) =>
    session.run(
      statement(
        `UPDATE capture_quarantine SET ended_as = $3, ended_at = CAST($4 AS ${engine.dialect.types.time})
        WHERE workspace_id = $1 AND ended_at IS NULL AND id IN (SELECT id FROM ${idsIn(engine)} AS wanted)`,
        workspace,
        idsText(ids),
        ended.as,
        ended.now,
      ),
    ),
  );
}

/** A post whose wait ended a short time ago. */
export interface EndedPost {
  readonly id: string;
  /** The batch that recorded it; null for one that was dropped. */
  readonly batch: string | null;
}

/** Posts of these ids whose wait ended and whose content is still held. */
export async function findEnded(
  engine: Engine,
  workspace: string,
  ids: readonly string[],
): Promise<readonly EndedPost[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT q.id, q.ended_as, f.batch_id
      FROM capture_quarantine q
      LEFT JOIN (SELECT key, batch_id, row_number() OVER (PARTITION BY key ORDER BY recorded_at) AS place
        FROM leads WHERE workspace_id = $1 AND key IN (SELECT id FROM ${idsIn(engine)} AS named)) AS f
        ON f.key = q.id AND f.place = 1
      WHERE q.workspace_id = $1 AND q.ended_at IS NOT NULL AND q.given IS NOT NULL
        AND q.id IN (SELECT id FROM ${idsIn(engine)} AS wanted)`,
      workspace,
      idsText(ids),
    ),
  );
  return rows.map((row) => ({
    id: String(row.id),
    batch: row.ended_as === 'released' && row.batch_id !== null ? String(row.batch_id) : null,
  }));
}

/** Has posts wait again whose wait ended. */
export async function waitAgain(engine: Engine, workspace: string, ids: readonly string[]): Promise<void> {
  await engine.write((session) =>
    session.run(
      statement(
        `UPDATE capture_quarantine SET ended_as = NULL, ended_at = NULL
        WHERE workspace_id = $1 AND given IS NOT NULL AND id IN (SELECT id FROM ${idsIn(engine)} AS wanted)`,
        workspace,
        idsText(ids),
      ),
    ),
  );
}

/** Empties what posts held whose wait ended before `before`. */
export async function forgetEnded(engine: Engine, workspace: string, before: string): Promise<void> {
  const ended = `workspace_id = $1 AND given IS NOT NULL AND ended_at <= CAST($2 AS ${engine.dialect.types.time})`;
  const found = await engine.reader.run(
    statement(`SELECT 1 AS found FROM capture_quarantine WHERE ${ended} LIMIT 1`, workspace, before),
  );
  if (found.length === 0) return;
  await engine.write((session) =>
    session.run(statement(`UPDATE capture_quarantine SET given = NULL WHERE ${ended}`, workspace, before)),
  );
}

function idsIn({ dialect }: Engine): string {
  return dialect.rowsFromJson('$2', [{ id: 'id', sqlType: dialect.types.text }]);
}

function idsText(ids: readonly string[]): string {
  return JSON.stringify(ids.map((id) => ({ id })));
}

function heldOf(row: Row): HeldPost {
  return {
    id: String(row.id),
    form: String(row.form_id),
    reason: row.reason as QuarantineReason,
    given: String(row.given),
    receivedAt: String(row.received_at),
  };
}
