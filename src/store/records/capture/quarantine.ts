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
  const given = engine.dialect.rowsFromJson('$2', [{ id: 'id', sqlType: engine.dialect.types.text }]);
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM capture_quarantine WHERE workspace_id = $1 AND ended_at IS NULL
        AND id IN (SELECT id FROM ${given} AS wanted) ORDER BY received_at, id`,
      workspace,
      JSON.stringify(ids.map((id) => ({ id }))),
    ),
  );
  return rows.map(heldOf);
}

/** Ends the wait of posts; what they held is emptied. */
export async function endHeld(
  engine: Engine,
  workspace: string,
  ids: readonly string[],
  ended: { readonly as: 'released' | 'dropped'; readonly now: string },
): Promise<void> {
  const given = engine.dialect.rowsFromJson('$2', [{ id: 'id', sqlType: engine.dialect.types.text }]);
  await engine.write((session) =>
    session.run(
      statement(
        `UPDATE capture_quarantine SET given = NULL, ended_as = $3,
          ended_at = CAST($4 AS ${engine.dialect.types.time})
        WHERE workspace_id = $1 AND ended_at IS NULL AND id IN (SELECT id FROM ${given} AS wanted)`,
        workspace,
        JSON.stringify(ids.map((id) => ({ id }))),
        ended.as,
        ended.now,
      ),
    ),
  );
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
