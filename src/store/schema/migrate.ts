import { FilonError } from '../../core/errors/filon-error.ts';
import type { SettledId } from '../../core/facts/settled.ts';
import type { Engine, Session, WriteSession } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import { type Migration, migrations } from './migrations.ts';

/** Works settled tables of all workspaces out anew, within the transaction of the steps that ask for it. */
export type SettleAgain = (session: WriteSession, tables: ReadonlySet<SettledId>) => Promise<void>;

/**
 * Brings the database to the program's version, in one transaction, and returns that version.
 * Error: `database_newer` when the database was made by a later program; it is left untouched.
 */
export async function migrate(
  engine: Engine,
  settleAgain: SettleAgain,
  steps: readonly Migration[] = migrations,
): Promise<number> {
  const known = Math.max(0, ...steps.map(({ number }) => number));
  return engine.write(async (session) => {
    const found = await databaseVersion(engine, session);
    if (found > known) throw new FilonError('database_newer', { found, known });
    const missing = steps.filter(({ number }) => number > found);
    for (const step of missing) {
      for (const sql of step.statements(engine.dialect)) await session.run(statement(sql));
      await session.run(
        statement('INSERT INTO filon_migrations (number, name) VALUES ($1, $2)', step.number, step.name),
      );
    }
    const settled = new Set(missing.flatMap(({ settles = [] }) => settles));
    if (found > 0 && settled.size > 0) await settleAgain(session, settled);
    return known;
  });
}

/** The version of the database; 0 for a new one. Makes the table that holds it. */
async function databaseVersion(engine: Engine, session: Session): Promise<number> {
  const { types } = engine.dialect;
  await session.run(
    statement(
      `CREATE TABLE IF NOT EXISTS filon_migrations (number INTEGER NOT NULL, name ${types.text} NOT NULL)`,
    ),
  );
  const [row] = await session.run(statement('SELECT max(number) AS found FROM filon_migrations'));
  return Number(row?.found ?? 0);
}
