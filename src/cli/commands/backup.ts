import { resolve } from 'node:path';
import type { Command } from 'commander';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { BackupContent } from '../../store/backup/backup-content.ts';
import { restoreDatabase } from '../../store/backup/restore-database.ts';
import { openStore } from '../../store/open-store.ts';
import { runningServer } from '../connection.ts';
import type { Context } from '../context.ts';
import { formatBytes } from '../output/format-bytes.ts';
import type { Run } from '../run.ts';

/** `filon backup` and `filon restore` */
export function addBackup(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  program
    .command('backup')
    .description(texts.backup.about)
    .argument('<file>', texts.backup.file)
    .action((file: string) => run(() => backup(context, file)));
  program
    .command('restore')
    .description(texts.restore.about)
    .argument('<file>', texts.restore.file)
    .option('--replace', texts.restore.replace)
    .action((file: string, flags: { replace?: true }) =>
      run(() => restore(context, file, flags.replace ?? false)),
    );
}

async function backup(context: Context, file: string): Promise<number> {
  const { io, texts, language } = context;
  return context.withConnection(async (connection) => {
    const done = await connection.call('backup', { body: { file: resolve(io.folder, file) } });
    io.out(
      `${texts.backup.done(done.file, contentText(context, done), formatBytes(done.bytes, language))}\n`,
    );
    return 0;
  });
}

/** The server must not run: it would go on with figures of before. */
async function restore(context: Context, file: string, replace: boolean): Promise<number> {
  const { io, texts } = context;
  const configuration = context.configuration();
  const server = await runningServer(configuration, io.folder);
  if (server) throw new FilonError('server_running', { address: server.address });
  const store = await openStore(
    configuration.database,
    configuration.memory ? { memoryLimit: configuration.memory } : {},
  );
  try {
    const content = await restoreDatabase(store, resolve(io.folder, file), { replace });
    io.out(`${texts.restore.done(contentText(context, content))}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

function contentText({ texts }: Context, { facts, earlier, persons, rows }: BackupContent): string {
  return texts.backup.content(facts, earlier, persons, rows - facts - earlier - persons);
}
