import type { Engine, Row } from '../engine/engine.ts';

/**
 * `capture`: may hand in leads and see nothing, for keys that stand in a website's program; `recommend`: may ask what to
 * show beside an article, for keys that stand in a shop's page.
 */
export type Scope = 'read' | 'recommend' | 'capture' | 'write' | 'admin';

/** An API key without its secret, of which only the digest is stored. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Sites whose pages may use it, as origins. */
  readonly origins: readonly string[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

const columns = 'id, name, scopes, origins, created_at, last_used_at, revoked_at';
const scopes: readonly Scope[] = ['read', 'recommend', 'capture', 'write', 'admin'];

/** Keys of a workspace, newest first, revoked ones included. */
export async function listKeys(engine: Engine, workspace: string): Promise<readonly ApiKey[]> {
  const rows = await engine.reader.run({
    sql: `SELECT ${columns} FROM api_keys WHERE workspace_id = $1 ORDER BY created_at DESC, id DESC`,
    parameters: [workspace],
  });
  return rows.map(keyOf);
}

/** Keeps a new key. */
export async function addKey(
  engine: Engine,
  workspace: string,
  key: Pick<ApiKey, 'id' | 'name' | 'scopes' | 'origins' | 'createdAt'> & { readonly secretHash: string },
): Promise<void> {
  await engine.write((session) =>
    session.run({
      sql: `INSERT INTO api_keys (workspace_id, id, name, scopes, origins, secret_hash, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, CAST($7 AS ${engine.dialect.types.time}))`,
      parameters: [
        workspace,
        key.id,
        key.name,
        key.scopes.join(' '),
        key.origins.join(' '),
        key.secretHash,
        key.createdAt,
      ],
    }),
  );
}

/** The key of a secret's digest, unless it was revoked. */
export async function findKey(engine: Engine, workspace: string, secretHash: string): Promise<ApiKey | null> {
  const [row] = await engine.reader.run({
    sql: `SELECT ${columns} FROM api_keys WHERE workspace_id = $1 AND secret_hash = $2 AND revoked_at IS NULL`,
    parameters: [workspace, secretHash],
  });
  return row ? keyOf(row) : null;
}

/** Notes that a key was used. */
export async function touchKey(engine: Engine, workspace: string, id: string, now: string): Promise<void> {
  await engine.write((session) =>
    session.run({
      sql: `UPDATE api_keys SET last_used_at = CAST($3 AS ${engine.dialect.types.time})
        WHERE workspace_id = $1 AND id = $2`,
      parameters: [workspace, id, now],
    }),
  );
}

/** Revokes a key for good; one revoked before keeps its first date. Returns null if there is no such key. */
export async function revokeKey(
  engine: Engine,
  workspace: string,
  id: string,
  now: string,
): Promise<ApiKey | null> {
  return engine.write(async (session) => {
    await session.run({
      sql: `UPDATE api_keys SET revoked_at = CAST($3 AS ${engine.dialect.types.time})
        WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL`,
      parameters: [workspace, id, now],
    });
    const [row] = await session.run({
      sql: `SELECT ${columns} FROM api_keys WHERE workspace_id = $1 AND id = $2`,
      parameters: [workspace, id],
    });
    return row ? keyOf(row) : null;
  });
}

function keyOf(row: Row): ApiKey {
  const held = String(row.scopes).split(' ');
  return {
    id: String(row.id),
    name: String(row.name),
    scopes: scopes.filter((scope) => held.includes(scope)),
    origins: String(row.origins ?? '')
      .split(' ')
      .filter((origin) => origin !== ''),
    createdAt: String(row.created_at),
    lastUsedAt: row.last_used_at === null ? null : String(row.last_used_at),
    revokedAt: row.revoked_at === null ? null : String(row.revoked_at),
  };
}
