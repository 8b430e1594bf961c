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

/** So few new rows do not change how a table is best read. */
const fewRows = 500;

/** Tells the planner about a table of the database that got so many rows in this transaction. */
export async function analyseGrown(
  session: Session,
  dialect: Dialect,
  table: string,
  rows: number,
): Promise<void> {
  const analyse = rows > fewRows ? dialect.analyse(table) : null;
  if (analyse) await session.run(statement(analyse));
}
