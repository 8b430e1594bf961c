import type { Dialect } from '../engine/dialect.ts';
import type { Parameter, Session } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';

/** Makes a temporary table from a query, in place of one of the same name, and tells the planner about it. */
export async function makeTemporary(
  session: Session,
  dialect: Dialect,
  name: string,
  query: string,
  ...parameters: readonly Parameter[]
): Promise<void> {
  if (!dialect.replacesTemporary) await session.run(statement(dialect.dropTemporaryTable(name)));
  await session.run(statement(dialect.temporaryTable(name, query), ...parameters));
  const analyse = dialect.analyse(name);
  if (analyse) await session.run(statement(analyse));
}
