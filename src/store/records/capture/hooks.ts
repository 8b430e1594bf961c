import type { HookKind, HookSettings } from '../../../core/capture/hook.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { textIn } from '../desk/lead-row.ts';

/** A webhook that brings something in. */
export interface KeptHook {
  readonly id: string;
  readonly kind: HookKind;
  readonly name: string;
  readonly secret: string;
  readonly settings: HookSettings;
  readonly author: string | null;
  readonly createdAt: string;
  readonly revokedAt: string | null;
  readonly usedAt: string | null;
  readonly refusedAt: string | null;
  /** Code of the error with which it was refused last. */
  readonly refusedReason: string | null;
  readonly refusedCount: number;
}

const columns = `id, kind, name, secret, settings, author, created_at, revoked_at, used_at, refused_at, refused_reason,
  refused_count`;

/** Webhooks of a workspace, revoked ones included, newest first. */
export async function listHooks(engine: Engine, workspace: string): Promise<readonly KeptHook[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM capture_hooks WHERE workspace_id = $1 ORDER BY created_at DESC, id DESC`,
      workspace,
    ),
  );
  return rows.map(hookOf);
}

/** The webhook of that id; null if there is none or it was revoked. */
export async function findHook(engine: Engine, workspace: string, id: string): Promise<KeptHook | null> {
  const [row] = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM capture_hooks WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL`,
      workspace,
      id,
    ),
  );
  return row ? hookOf(row) : null;
}

/** Keeps a new webhook. */
export async function addHook(
  engine: Engine,
  workspace: string,
  hook: Pick<KeptHook, 'id' | 'kind' | 'name' | 'secret' | 'settings' | 'author' | 'createdAt'>,
): Promise<void> {
  await engine.write((session) =>
    session.run(
      statement(
        `INSERT INTO capture_hooks (workspace_id, id, kind, name, secret, settings, author, created_at, refused_count)
        VALUES ($1, $2, $3, $4, $5, $6, $7, CAST($8 AS ${engine.dialect.types.time}), 0)`,
        workspace,
        hook.id,
        hook.kind,
        hook.name,
        hook.secret,
        JSON.stringify(hook.settings),
        hook.author,
        hook.createdAt,
      ),
    ),
  );
}

/** Changes name, settings and secret of a webhook. */
export async function changeHook(
  engine: Engine,
  workspace: string,
  id: string,
  change: Pick<KeptHook, 'name' | 'settings' | 'secret'>,
): Promise<void> {
  await engine.write((session) =>
    session.run(
      statement(
        'UPDATE capture_hooks SET name = $3, settings = $4, secret = $5 WHERE workspace_id = $1 AND id = $2',
        workspace,
        id,
        change.name,
        JSON.stringify(change.settings),
        change.secret,
      ),
    ),
  );
}

/** Notes at `now` that a webhook was used, refused for a reason so many times, or revoked. */
export async function markHook(
  engine: Engine,
  workspace: string,
  id: string,
  mark: 'used' | 'revoked' | { readonly refused: string; readonly times: number },
  now: string,
): Promise<void> {
  const at = `CAST($3 AS ${engine.dialect.types.time})`;
  const where = 'WHERE workspace_id = $1 AND id = $2';
  const marking =
    mark === 'used' || mark === 'revoked'
      ? statement(`UPDATE capture_hooks SET ${mark}_at = ${at} ${where}`, workspace, id, now)
      : statement(
          `UPDATE capture_hooks SET refused_at = ${at}, refused_reason = $4,
            refused_count = refused_count + CAST($5 AS BIGINT) ${where}`,
          workspace,
          id,
          now,
          mark.refused,
          mark.times,
        );
  await engine.write((session) => session.run(marking));
}

function hookOf(row: Row): KeptHook {
  return {
    id: String(row.id),
    kind: row.kind as HookKind,
    name: String(row.name),
    secret: String(row.secret),
    settings: JSON.parse(String(row.settings)) as HookSettings,
    author: textIn(row.author),
    createdAt: String(row.created_at),
    revokedAt: textIn(row.revoked_at),
    usedAt: textIn(row.used_at),
    refusedAt: textIn(row.refused_at),
    refusedReason: textIn(row.refused_reason),
    refusedCount: Number(row.refused_count ?? 0),
  };
}
