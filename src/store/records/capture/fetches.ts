import type { HookFetch } from '../../../core/capture/hook-facts.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';

/** Something announced by a webhook that is still to be fetched, or could not be. */
export interface KeptFetch {
  readonly id: string;
  readonly hook: string;
  readonly what: HookFetch;
  readonly attempts: number;
  readonly createdAt: string;
  readonly nextAt: string;
  /** Given up after the last attempt; somebody may have it tried again. */
  readonly failed: boolean;
  readonly lastError: string | null;
}

const columns = 'id, hook_id, what, attempts, created_at, next_at, ended_as, last_error';

/** Keeps what is to be fetched; what waits already is not kept twice. */
export async function keepFetches(
  engine: Engine,
  workspace: string,
  hook: string,
  fetches: readonly { readonly id: string; readonly what: HookFetch }[],
  now: string,
): Promise<void> {
  const instant = engine.dialect.types.time;
  await engine.write(async (session) => {
    for (const { id, what } of fetches) {
      await session.run(
        statement(
          `INSERT INTO capture_fetches (workspace_id, id, hook_id, what, attempts, created_at, next_at)
          SELECT CAST($1 AS VARCHAR), CAST($2 AS VARCHAR), CAST($3 AS VARCHAR), CAST($4 AS VARCHAR), 0,
            CAST($5 AS ${instant}), CAST($5 AS ${instant})
          WHERE NOT EXISTS (SELECT 1 FROM capture_fetches
            WHERE workspace_id = $1 AND hook_id = $3 AND what = $4 AND ended_at IS NULL AND attempts = 0)`,
          workspace,
          id,
          hook,
          JSON.stringify(what),
          now,
        ),
      );
    }
  });
}

/** What is due at `now`, the longest waiting first. */
export async function dueFetches(
  engine: Engine,
  workspace: string,
  now: string,
  limit: number,
): Promise<readonly KeptFetch[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM capture_fetches WHERE workspace_id = $1 AND ended_at IS NULL
        AND next_at <= CAST($2 AS ${engine.dialect.types.time}) ORDER BY next_at, id LIMIT ${limit}`,
      workspace,
      now,
    ),
  );
  return rows.map(fetchOf);
}

/** When the next one that waits is due; null if nothing waits. */
export async function nextFetchAt(engine: Engine, workspace: string): Promise<string | null> {
  const [row] = await engine.reader.run(
    statement(
      'SELECT min(next_at) AS next_at FROM capture_fetches WHERE workspace_id = $1 AND ended_at IS NULL',
      workspace,
    ),
  );
  return row?.next_at ? String(row.next_at) : null;
}

/** What waits and what was given up, newest first; `limit` at most. */
export async function listFetches(
  engine: Engine,
  workspace: string,
  limit: number,
): Promise<readonly KeptFetch[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM capture_fetches WHERE workspace_id = $1
        AND (ended_as IS NULL OR ended_as = 'failed') ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      workspace,
    ),
  );
  return rows.map(fetchOf);
}

export type FetchMark =
  | { readonly as: 'done' }
  | { readonly as: 'failed'; readonly error: string }
  | { readonly as: 'later'; readonly error: string; readonly nextAt: string }
  | { readonly as: 'again' };

/** Notes how a fetch went: done, failed for good, to be tried later, or to be tried again from the beginning. */
export async function markFetch(
  engine: Engine,
  workspace: string,
  id: string,
  mark: FetchMark,
  now: string,
): Promise<void> {
  const at = `CAST($3 AS ${engine.dialect.types.time})`;
  const where = 'WHERE workspace_id = $1 AND id = $2';
  const sets = {
    done: `ended_at = ${at}, ended_as = 'done', last_error = NULL`,
    failed: `ended_at = ${at}, ended_as = 'failed', attempts = attempts + 1, last_error = $4`,
    later: `next_at = ${at}, attempts = attempts + 1, last_error = $4`,
    again: `next_at = ${at}, attempts = 0, ended_at = NULL, ended_as = NULL`,
  };
  const instant = mark.as === 'later' ? mark.nextAt : now;
  const error = 'error' in mark ? [mark.error.slice(0, 500)] : [];
  const sql = `UPDATE capture_fetches SET ${sets[mark.as]} ${where}${mark.as === 'again' ? ` AND ended_as = 'failed'` : ''}`;
  await engine.write((session) => session.run(statement(sql, workspace, id, instant, ...error)));
}

function fetchOf(row: Row): KeptFetch {
  return {
    id: String(row.id),
    hook: String(row.hook_id),
    what: JSON.parse(String(row.what)) as HookFetch,
    attempts: Number(row.attempts),
    createdAt: String(row.created_at),
    nextAt: String(row.next_at),
    failed: row.ended_as === 'failed',
    lastError: row.last_error === null ? null : String(row.last_error),
  };
}
