import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';

/** What was answered to a call that may come again. */
export interface CaptureReceipt {
  readonly bodyHash: string;
  /** JSON. */
  readonly answer: string;
}

/** The receipt of a key within a scope (an API key's name, a form, a webhook), if it came after `since`. */
export async function findReceipt(
  engine: Engine,
  workspace: string,
  { scope, key }: { readonly scope: string; readonly key: string },
  since: string,
): Promise<CaptureReceipt | null> {
  const [row] = await engine.reader.run(
    statement(
      `SELECT body_hash, answer FROM capture_receipts WHERE workspace_id = $1 AND scope = $2 AND key = $3
        AND received_at > CAST($4 AS ${engine.dialect.types.time}) ORDER BY received_at DESC LIMIT 1`,
      workspace,
      scope,
      key,
      since,
    ),
  );
  return row ? { bodyHash: String(row.body_hash), answer: String(row.answer) } : null;
}

/** Keeps a receipt, durably when it resolves; those of the workspace from before `since` are cleared away. */
export async function keepReceipt(
  engine: Engine,
  workspace: string,
  { scope, key }: { readonly scope: string; readonly key: string },
  receipt: CaptureReceipt,
  { now, since }: { readonly now: string; readonly since: string },
): Promise<void> {
  const instant = engine.dialect.types.time;
  await engine.write(async (session) => {
    await session.run(
      statement(
        `DELETE FROM capture_receipts WHERE workspace_id = $1
          AND (received_at <= CAST($2 AS ${instant}) OR (scope = $3 AND key = $4))`,
        workspace,
        since,
        scope,
        key,
      ),
    );
    await session.run(
      statement(
        `INSERT INTO capture_receipts (workspace_id, scope, key, body_hash, answer, received_at)
        VALUES ($1, $2, $3, $4, $5, CAST($6 AS ${instant}))`,
        workspace,
        scope,
        key,
        receipt.bodyHash,
        receipt.answer,
        now,
      ),
    );
  });
}
