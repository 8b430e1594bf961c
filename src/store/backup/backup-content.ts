import { factIds } from '../../core/facts/fact.ts';
import type { Session } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';

/** What a backup holds, in rows. */
export interface BackupContent {
  /** Facts as they stand. */
  readonly facts: number;
  /** Versions of facts that were superseded or undone. */
  readonly earlier: number;
  readonly persons: number;
  /** All tables together: these, and settings, accounts, mappings, imports and what is worked out from facts. */
  readonly rows: number;
}

/** Counts the given tables; `nameOf` says what each is called in the session. */
export async function backupContent(
  session: Session,
  tables: readonly string[],
  nameOf: (table: string) => string,
): Promise<BackupContent> {
  const known = new Set<string>(factIds);
  let [facts, earlier, persons, rows] = [0, 0, 0, 0];
  for (const table of tables) {
    const isFact = known.has(table);
    const current = isFact ? 'count(CASE WHEN superseded_at IS NULL THEN 1 END)' : '0';
    const [row] = await session.run(
      statement(`SELECT count(*) AS rows, ${current} AS current FROM ${nameOf(table)}`),
    );
    const [all, standing] = [Number(row?.rows ?? 0), Number(row?.current ?? 0)];
    rows += all;
    facts += standing;
    if (isFact) earlier += all - standing;
    if (table === 'persons') persons = all;
  }
  return { facts, earlier, persons, rows };
}
