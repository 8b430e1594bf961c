import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { Engine, Session } from '../engine/engine.ts';
import { openDuckdb } from '../engine/open-duckdb.ts';
import { statement } from '../engine/statement.ts';
import { bringUpToDate } from '../records/up-to-date.ts';
import { allTables } from '../schema/tables.ts';
import type { Store } from '../store.ts';
import { type BackupContent, backupContent } from './backup-content.ts';
import { tableColumns } from './table-columns.ts';

/** What was written. */
export interface Backup extends BackupContent {
  readonly file: string;
  readonly bytes: number;
  readonly tables: number;
}

/** Sessions end with the database they belong to. */
export const backedUpTables: readonly string[] = allTables.filter((table) => table !== 'sessions');

const pageRows = 5_000;

/**
 * Writes all workspaces to a new DuckDB file, as they stand at one moment, from either engine. Restoring it works
 * into either engine. Errors: `backup_exists`; a file half-written is removed.
 */
export async function backupDatabase(store: Store, path: string): Promise<Backup> {
  const file = resolve(path);
  if (existsSync(file)) throw new FilonError('backup_exists', { file });
  try {
    await mkdir(dirname(file), { recursive: true });
    const content = await copyOf[store.engine.dialect.name](store.engine, file);
    const { size } = await stat(file);
    return { file, bytes: size, tables: backedUpTables.length, ...content };
  } catch (error) {
    await rm(file, { force: true });
    await rm(`${file}.wal`, { force: true });
    throw error;
  }
}

/** How a copy comes about is the engine's own affair; the result is not. */
type Copy = (engine: Engine, file: string) => Promise<BackupContent>;
const copyOf: Readonly<Record<Engine['dialect']['name'], Copy>> = {
  duckdb: copyDuckdb,
  postgres: copyPostgres,
};

async function copyDuckdb(engine: Engine, file: string): Promise<BackupContent> {
  const { reader } = engine;
  const [here] = await reader.run(statement('SELECT current_database() AS name'));
  await reader.run(statement(`ATTACH '${file.replaceAll("'", "''")}' AS filon_backup`));
  try {
    await reader.run(statement(`COPY FROM DATABASE "${String(here?.name)}" TO filon_backup`));
    await reader.run(statement('DELETE FROM filon_backup.sessions'));
    return await backupContent(reader, backedUpTables, (table) => `filon_backup.${table}`);
  } finally {
    await reader.run(statement('DETACH filon_backup'));
  }
}

/** All tables are read inside one transaction that keeps writers out, so that they fit together. */
async function copyPostgres(engine: Engine, file: string): Promise<BackupContent> {
  const target = await openDuckdb(file);
  try {
    await bringUpToDate(target);
    await engine.bulk({
      prepare: async () => undefined,
      commit: async (session) => {
        for (const table of backedUpTables) await copyTable(session, target, table);
      },
    });
    return await backupContent(target.reader, backedUpTables, (table) => table);
  } finally {
    await target.close();
  }
}

async function copyTable(source: Session, target: Engine, table: string): Promise<void> {
  const columns = await tableColumns(target.reader, table);
  const names = columns.map(({ id }) => id).join(', ');
  await source.run(statement(`DECLARE filon_page NO SCROLL CURSOR FOR SELECT ${names} FROM ${table}`));
  for (;;) {
    const rows = await source.run(statement(`FETCH ${pageRows} FROM filon_page`));
    if (rows.length > 0) {
      const json = JSON.stringify(rows, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
      const from = target.dialect.rowsFromJson('$1', columns);
      await target.write((session) =>
        session.run(statement(`INSERT INTO ${table} (${names}) SELECT ${names} FROM ${from}`, json)),
      );
    }
    if (rows.length < pageRows) break;
  }
  await source.run(statement('CLOSE filon_page'));
}
