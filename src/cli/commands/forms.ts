import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Body } from '../../api/endpoints.ts';
import type { Connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { type Named, namedOne } from '../named-one.ts';
import { sayList } from '../output/say-list.ts';
import type { Run } from '../run.ts';
import { UsageError } from '../usage-error.ts';

type Settings = NonNullable<Body<'createForm'>['settings']>;

/** `filon forms` (list) and its commands: show, create, change, remove */
export function addForms(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.capture;
  const forms = program.command('forms').description(say.forms);
  forms
    .command('list', { isDefault: true })
    .description(say.listForms)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) => run(() => list(context, flags.format)));
  forms
    .command('show')
    .description(say.showForm)
    .argument('<form>', say.form)
    .action((named: string) => run(() => show(context, named)));
  forms
    .command('create')
    .description(say.createForm)
    .argument('<name>', say.name)
    .option('--settings <file>', say.settings)
    .action((name: string, flags: { settings?: string }) => run(() => create(context, name, flags.settings)));
  forms
    .command('change')
    .description(say.changeForm)
    .argument('<form>', say.form)
    .requiredOption('--settings <file>', say.settings)
    .action((named: string, flags: { settings: string }) =>
      run(() => change(context, named, flags.settings)),
    );
  forms
    .command('remove')
    .description(say.removeForm)
    .argument('<form>', say.form)
    .action((named: string) => run(() => remove(context, named)));
}

function list(context: Context, format: string): Promise<number> {
  const say = context.texts.capture;
  return sayList(context, format, {
    ask: (connection) => connection.call('forms'),
    none: say.noForms,
    titles: [say.id, say.name, say.createdAt, say.address],
    rows: ({ forms }, time) =>
      forms.map(({ id, name, createdAt, address }) => [id, name, time(createdAt), address]),
  });
}

async function formNamed({ texts }: Context, connection: Connection, named: string): Promise<Named> {
  return namedOne((await connection.call('forms')).forms, named, texts.capture.several);
}

async function show(context: Context, named: string): Promise<number> {
  return context.withConnection(async (connection) => {
    const { id } = await formNamed(context, connection, named);
    const form = (await connection.call('forms')).forms.find((one) => one.id === id);
    if (!form) throw new UsageError(context.texts.capture.noSuchForm(named));
    context.io.out(`${JSON.stringify(form, null, 2)}\n`);
    return 0;
  });
}

async function create(context: Context, name: string, file: string | undefined): Promise<number> {
  const settings = file === undefined ? {} : { settings: await settingsIn(context, file) };
  return context.withConnection(async (connection) => {
    const form = await connection.call('createForm', { body: { name, ...settings } });
    context.io.out(`${form.address}\n`);
    return 0;
  });
}

async function change(context: Context, named: string, file: string): Promise<number> {
  const settings = await settingsIn(context, file);
  return context.withConnection(async (connection) => {
    const { id, name } = await formNamed(context, connection, named);
    await connection.call('saveForm', { params: { id }, body: { name, settings } });
    context.io.out(`${context.texts.capture.saved(name)}\n`);
    return 0;
  });
}

async function remove(context: Context, named: string): Promise<number> {
  return context.withConnection(async (connection) => {
    const { id, name } = await formNamed(context, connection, named);
    await connection.call('removeForm', { params: { id } });
    context.io.out(`${context.texts.capture.removed(name)}\n`);
    return 0;
  });
}

/** Settings of a form from a JSON file: its own, or the whole form as `show` prints it. */
async function settingsIn({ io, texts }: Context, file: string): Promise<Settings> {
  try {
    const given = JSON.parse(await readFile(resolve(io.folder, file), 'utf8')) as {
      readonly settings?: Settings;
    } & Settings;
    return given.settings ?? given;
  } catch (error) {
    throw new UsageError(texts.capture.badSettings(file, error instanceof Error ? error.message : ''));
  }
}
