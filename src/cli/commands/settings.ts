import type { Command } from 'commander';
import type { Body } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import type { Run } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import { json } from './query.ts';

/** `filon settings`, `filon settings set` */
export function addSettings(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const settings = program
    .command('settings')
    .description(texts.settings.about)
    .action(() => run(() => show(context)));
  settings
    .command('set')
    .description(texts.settings.set)
    .argument('<pair...>', texts.settings.pairs)
    .action((pairs: readonly string[]) => run(() => set(context, pairs)));
}

async function show(context: Context): Promise<number> {
  return context.withConnection(async (connection) => {
    const { settings } = await connection.call('workspace');
    context.io.out(json(settings));
    return 0;
  });
}

async function set(context: Context, pairs: readonly string[]): Promise<number> {
  const change = Object.fromEntries(pairs.map((pair) => readPair(context, pair)));
  return context.withConnection(async (connection) => {
    // The server checks names and values; here they are only text.
    const { settings } = await connection.call('changeSettings', { body: change as Body<'changeSettings'> });
    context.io.out(json(settings));
    return 0;
  });
}

/** `name=value`; a value that reads as JSON (numbers, null, lists) is that. */
function readPair(context: Context, pair: string): readonly [string, unknown] {
  const [, name, value] = /^([A-Za-z]+)=(.*)$/su.exec(pair) ?? [];
  if (name === undefined || value === undefined) throw new UsageError(context.texts.settings.badPair(pair));
  try {
    return [name, JSON.parse(value)];
  } catch {
    return [name, value];
  }
}
