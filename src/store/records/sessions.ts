import type { Engine } from '../engine/engine.ts';
import type { Account } from './accounts.ts';

/** A signed-in browser. The token itself is never stored, only its digest. */
export interface SignedIn {
  readonly account: Account;
  readonly expiresAt: string;
}

/** Keeps a session; expired ones of the workspace are cleared away on the way. */
export async function addSession(
  engine: Engine,
  workspace: string,
  session: { readonly tokenHash: string; readonly account: string; readonly expiresAt: string },
  now: string,
): Promise<void> {
  const instant = engine.dialect.types.time;
  await engine.write(async (writer) => {
    await writer.run({
      sql: `DELETE FROM sessions WHERE workspace_id = $1 AND expires_at <= CAST($2 AS ${instant})`,
      parameters: [workspace, now],
    });
    await writer.run({
      sql: `INSERT INTO sessions (workspace_id, token_hash, account_id, created_at, expires_at)
        VALUES ($1, $2, $3, CAST($4 AS ${instant}), CAST($5 AS ${instant}))`,
      parameters: [workspace, session.tokenHash, session.account, now, session.expiresAt],
    });
  });
}

/** Who holds that token, if it has not expired. */
export async function findSession(
  engine: Engine,
  workspace: string,
  tokenHash: string,
  now: string,
): Promise<SignedIn | null> {
  const [row] = await engine.reader.run({
    sql: `SELECT a.id, a.email, a.role, a.created_at, s.expires_at
      FROM sessions s JOIN accounts a ON a.workspace_id = s.workspace_id AND a.id = s.account_id
      WHERE s.workspace_id = $1 AND s.token_hash = $2 AND s.expires_at > CAST($3 AS ${engine.dialect.types.time})`,
    parameters: [workspace, tokenHash, now],
  });
  if (!row) return null;
  return {
    account: {
      id: String(row.id),
      email: String(row.email),
      role: row.role === 'owner' ? 'owner' : 'member',
      createdAt: String(row.created_at),
    },
    expiresAt: String(row.expires_at),
  };
}

/** Moves the end of a session. */
export async function extendSession(
  engine: Engine,
  workspace: string,
  tokenHash: string,
  expiresAt: string,
): Promise<void> {
  await engine.write((writer) =>
    writer.run({
      sql: `UPDATE sessions SET expires_at = CAST($3 AS ${engine.dialect.types.time})
        WHERE workspace_id = $1 AND token_hash = $2`,
      parameters: [workspace, tokenHash, expiresAt],
    }),
  );
}

/** Ends a session. */
export async function removeSession(engine: Engine, workspace: string, tokenHash: string): Promise<void> {
  await engine.write((writer) =>
    writer.run({
      sql: 'DELETE FROM sessions WHERE workspace_id = $1 AND token_hash = $2',
      parameters: [workspace, tokenHash],
    }),
  );
}
