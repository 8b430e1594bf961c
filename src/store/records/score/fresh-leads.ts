import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { momentOf } from '../../sql/score/lead-features.ts';

/**
 * Keys of leads to be scored: those without a score, and those so young that more may have become known of them since.
 * null for more than `most`.
 */
export async function freshLeads(
  engine: Engine,
  workspace: string,
  knownMinutes: number,
  now: string,
  most: number,
): Promise<readonly string[] | null> {
  const rows = await engine.reader.run(
    statement(
      `SELECT t.key FROM settled_leads t WHERE t.workspace_id = $1 AND t.counted
        AND (${momentOf('t.created_at', knownMinutes)} > CAST($2 AS ${engine.dialect.types.time})
          OR NOT EXISTS (SELECT 1 FROM scores s
            WHERE s.workspace_id = t.workspace_id AND s.superseded_at IS NULL AND s.lead_ref = t.key))
      LIMIT ${most + 1}`,
      workspace,
      now,
    ),
  );
  return rows.length > most ? null : rows.map((row) => String(row.key));
}
