import type { Engine, Row } from '../engine/engine.ts';

export type Role = 'owner' | 'member';

/** Somebody who may sign in. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: string;
}

/** The account with what only the check of the password needs. */
export interface AccountWithHash extends Account {
  readonly passwordHash: string;
}

const columns = 'id, email, role, password_hash, created_at';

/** Accounts of a workspace, oldest first. */
export async function listAccounts(engine: Engine, workspace: string): Promise<readonly Account[]> {
  const rows = await engine.reader.run({
    sql: `SELECT ${columns} FROM accounts WHERE workspace_id = $1 ORDER BY created_at, id`,
    parameters: [workspace],
  });
  return rows.map(accountOf).map(({ passwordHash: _, ...account }) => account);
}

/** The account of an e-mail address (lower case), or null. */
export async function findAccount(
  engine: Engine,
  workspace: string,
  email: string,
): Promise<AccountWithHash | null> {
  const [row] = await engine.reader.run({
    sql: `SELECT ${columns} FROM accounts WHERE workspace_id = $1 AND email = $2`,
    parameters: [workspace, email],
  });
  return row ? accountOf(row) : null;
}

/**
 * Adds an account. Returns false, and adds nothing, if the e-mail is taken, or if it is to be the owner and there is
 * one already.
 */
export async function addAccount(
  engine: Engine,
  workspace: string,
  account: AccountWithHash,
): Promise<boolean> {
  return engine.write(async (session) => {
    const taken = await session.run({
      sql: `SELECT id FROM accounts WHERE workspace_id = $1 AND (email = $2 OR (role = 'owner' AND $3 = 'owner'))`,
      parameters: [workspace, account.email, account.role],
    });
    if (taken.length > 0) return false;
    await session.run({
      sql: `INSERT INTO accounts (workspace_id, id, email, role, password_hash, created_at)
        VALUES ($1, $2, $3, $4, $5, CAST($6 AS ${engine.dialect.types.time}))`,
      parameters: [
        workspace,
        account.id,
        account.email,
        account.role,
        account.passwordHash,
        account.createdAt,
      ],
    });
    return true;
  });
}

/** Gives an account a new password and ends its sessions, but for the one named. */
export async function changePasswordHash(
  engine: Engine,
  workspace: string,
  account: string,
  passwordHash: string,
  keepSession: string | null,
): Promise<void> {
  await engine.write(async (session) => {
    await session.run({
      sql: 'UPDATE accounts SET password_hash = $3 WHERE workspace_id = $1 AND id = $2',
      parameters: [workspace, account, passwordHash],
    });
    await session.run({
      sql: 'DELETE FROM sessions WHERE workspace_id = $1 AND account_id = $2 AND token_hash <> $3',
      parameters: [workspace, account, keepSession ?? ''],
    });
  });
}

/** Removes a member and its sessions. Returns false if there is no such account or it is the owner's. */
export async function removeAccount(engine: Engine, workspace: string, account: string): Promise<boolean> {
  return engine.write(async (session) => {
    const found = await session.run({
      sql: `SELECT id FROM accounts WHERE workspace_id = $1 AND id = $2 AND role <> 'owner'`,
      parameters: [workspace, account],
    });
    if (found.length === 0) return false;
    for (const sql of [
      'DELETE FROM sessions WHERE workspace_id = $1 AND account_id = $2',
      'DELETE FROM accounts WHERE workspace_id = $1 AND id = $2',
    ]) {
      await session.run({ sql, parameters: [workspace, account] });
    }
    return true;
  });
}

function accountOf(row: Row): AccountWithHash {
  return {
    id: String(row.id),
    email: String(row.email),
    role: row.role === 'owner' ? 'owner' : 'member',
    createdAt: String(row.created_at),
    passwordHash: String(row.password_hash),
  };
}
