import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FilonError } from '../../core/errors/filon-error.ts';
import { openDuckdb } from '../engine/open-duckdb.ts';
import { statement } from '../engine/statement.ts';
import { bringUpToDate } from '../records/up-to-date.ts';
import type { Store } from '../store.ts';
import { type BackupContent, backupContent } from './backup-content.ts';
import { backedUpTables } from './backup-database.ts';
import { tableColumns } from './table-columns.ts';

/**
 * Puts a backup's content into the database, in one transaction, and returns how much it is. An older backup is
 * brought to the present form on the way; the file itself is not touched.
 * Errors: `backup_invalid`, `database_newer`, `restore_not_empty` (unless `replace`).
 */
export async function restoreDatabase(
  store: Store,
  path: string,
  options: { readonly replace: boolean },
): Promise<BackupContent> {
  const { engine } = store;
  const file = resolve(path);
  const folder = await mkdtemp(join(tmpdir(), 'filon-restore-'));
  const copy = join(folder, 'backup.duckdb');
  try {
    await copyFile(file, copy).catch(() => {
      throw new FilonError('file_not_found', { file: path });
    });
    const columns = await presentForm(copy, file);
    if (!options.replace) {
      const [row] = await engine.reader.run(statement('SELECT count(*) AS batches FROM batches'));
      if (Number(row?.batches ?? 0) > 0) throw new FilonError('restore_not_empty');
    }
    return await engine.bulk({
      prepare: async (staging) => {
        await staging.run(statement(`ATTACH '${copy.replaceAll("'", "''")}' AS filon_backup (READ_ONLY)`));
        for (const table of backedUpTables) {
          const name = `restored_${table}`;
          await staging.run(
            statement(`CREATE TEMPORARY TABLE ${name} AS SELECT * FROM filon_backup.${table}`),
          );
          staging.handOver(name);
        }
        await staging.run(statement('DETACH filon_backup'));
      },
      commit: async (session) => {
        await session.run(statement('DELETE FROM sessions'));
        for (const table of backedUpTables) {
          const names = columns.get(table)?.join(', ') ?? '';
          await session.run(statement(`DELETE FROM ${table}`));
          await session.run(
            statement(`INSERT INTO ${table} (${names}) SELECT ${names} FROM restored_${table}`),
          );
          const analyse = engine.dialect.analyse(table);
          if (analyse) await session.run(statement(analyse));
        }
        // What went out after the backup is not known any more: nobody is mailed before somebody has looked.
        await session.run(statement(`UPDATE sequences SET state = 'off'`));
        return backupContent(session, backedUpTables, (table) => `restored_${table}`);
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Migrates the copy and names the columns of its tables. */
async function presentForm(copy: string, file: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const backup = await openDuckdb(copy).catch((cause: unknown) => {
    throw new FilonError('backup_invalid', { file }, { cause });
  });
  try {
    const [found] = await backup.reader.run(
      statement(`SELECT count(*) AS tables FROM duckdb_tables() WHERE table_name = 'filon_migrations'`),
    );
    if (Number(found?.tables ?? 0) === 0) {
      throw new FilonError('backup_invalid', { file });
    }
    await bringUpToDate(backup);
    const columns = new Map<string, readonly string[]>();
    for (const table of backedUpTables) {
      columns.set(
        table,
        (await tableColumns(backup.reader, table)).map(({ id }) => id),
      );
    }
    return columns;
  } finally {
    await backup.close();
  }
}
