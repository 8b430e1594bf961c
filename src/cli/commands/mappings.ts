import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { FilonError } from '../../core/errors/filon-error.ts';
import { kindTitle } from '../../core/import/known-kinds.ts';
import type { Context } from '../context.ts';
import { formatTime } from '../output/format-time.ts';
import { renderTable } from '../output/table.ts';
import type { Run } from '../run.ts';
import { savedMapping } from './import.ts';

/** `filon mappings`, with `show`, `save` and `remove` */
export function addMappings(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const mappings = program
    .command('mappings')
    .description(texts.mappings.about)
    .action(() => run(() => list(context)));
  mappings
    .command('show')
    .description(texts.mappings.show)
    .argument('<name>', texts.mappings.name)
    .action((name: string) => run(() => show(context, name)));
  mappings
    .command('save')
    .description(texts.mappings.save)
    .argument('<name>', texts.mappings.name)
    .argument('<file>', texts.mappings.file)
    .action((name: string, file: string) => run(() => save(context, name, file)));
  mappings
    .command('remove')
    .description(texts.mappings.remove)
    .argument('<name>', texts.mappings.name)
    .action((name: string) => run(() => remove(context, name)));
}

async function list(context: Context): Promise<number> {
  const { io, texts, language } = context;
  return context.withConnection(async (connection) => {
    const { mappings } = await connection.call('mappings');
    const { zone } = (await connection.call('workspace')).settings;
    io.out(
      renderTable(
        [
          { title: texts.mappings.name, align: 'left' },
          { title: texts.batches.kind, align: 'left' },
          { title: texts.mappings.saved, align: 'left' },
        ],
        mappings.map(({ name, savedAt }) => [
          name,
          savedAt === null ? kindTitle(name, language) : '',
          savedAt === null ? texts.mappings.known : formatTime(savedAt, zone, language),
        ]),
        { width: io.width, colour: io.colour },
      ),
    );
    return 0;
  });
}

async function show(context: Context, name: string): Promise<number> {
  return context.withConnection(async (connection) => {
    context.io.out(await savedMapping(connection, name));
    return 0;
  });
}

async function save(context: Context, name: string, file: string): Promise<number> {
  const path = resolve(context.io.folder, file);
  if (!existsSync(path)) throw new FilonError('file_not_found', { file });
  return context.withConnection(async (connection) => {
    const yaml = readFileSync(path, 'utf8');
    const saved = await connection.call('saveMapping', { params: { name }, body: { yaml } });
    context.io.out(`${context.texts.mappings.done(saved.name)}\n`);
    return 0;
  });
}

async function remove(context: Context, name: string): Promise<number> {
  return context.withConnection(async (connection) => {
    await connection.call('dropMapping', { params: { name } });
    context.io.out(`${context.texts.mappings.removed(name)}\n`);
    return 0;
  });
}
