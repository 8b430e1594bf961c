import type { Row, Session } from '../engine/engine.ts';

/** Runs SQL text without parameters: file contents reach it only as tables, names only as literals. */
export function query(session: Session, sql: string): Promise<readonly Row[]> {
  return session.run({ sql, parameters: [] });
}
