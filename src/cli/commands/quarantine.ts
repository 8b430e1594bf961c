import type { Command } from 'commander';
import { cutText } from '../../core/capture/clean-text.ts';
import type { Context } from '../context.ts';
import { sayList } from '../output/say-list.ts';
import type { Run } from '../run.ts';
import { UsageError } from '../usage-error.ts';

/** `filon quarantine` (list) and its commands: release, drop, restore */
export function addQuarantine(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.capture;
  const quarantine = program.command('quarantine').description(say.quarantine);
  quarantine
    .command('list', { isDefault: true })
    .description(say.listHeld)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) => run(() => list(context, flags.format)));
  quarantine
    .command('release')
    .description(say.release)
    .argument('<posts...>', say.posts)
    .option('--set <pair...>', say.set)
    .action((ids: string[], flags: { set?: string[] }) => run(() => release(context, ids, flags.set ?? [])));
  quarantine
    .command('drop')
    .description(say.drop)
    .argument('<posts...>', say.posts)
    .action((ids: string[]) => run(() => drop(context, ids)));
  quarantine
    .command('restore')
    .description(say.restore)
    .argument('<posts...>', say.posts)
    .action((ids: string[]) => run(() => restore(context, ids)));
}

function list(context: Context, format: string): Promise<number> {
  const say = context.texts.capture;
  return sayList(context, format, {
    ask: (connection) => connection.call('quarantine', { search: { limit: 500 } }),
    none: say.noHeld,
    titles: [say.id, say.receivedAt, say.formHead, say.reason, say.entered],
    rows: ({ posts }, time) =>
      posts.map(({ id, receivedAt, formName, reason, values }) => [
        id,
        time(receivedAt),
        formName ?? '',
        say.reasons[reason],
        cutText(Object.values(values).filter(Boolean).join(' · ').replace(/\s+/gu, ' '), 200),
      ]),
  });
}

async function release(context: Context, ids: readonly string[], pairs: readonly string[]): Promise<number> {
  const { io, texts } = context;
  if (pairs.length > 0 && ids.length !== 1) throw new UsageError(texts.capture.setNeedsOne);
  const values = Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^([^=]+)=(.*)$/su.exec(pair) ?? [];
      if (name === undefined || value === undefined) throw new UsageError(texts.settings.badPair(pair));
      return [name, value];
    }),
  );
  return context.withConnection(async (connection) => {
    const body = { ids: [...ids], ...(pairs.length > 0 ? { values } : {}) };
    const { released, refused } = await connection.call('releasePosts', { body });
    io.out(`${texts.capture.released(released)}\n`);
    for (const { id, reasons } of refused) io.err(`${id}: ${reasons.join('; ')}\n`);
    return 0;
  });
}

async function drop(context: Context, ids: readonly string[]): Promise<number> {
  return context.withConnection(async (connection) => {
    const { dropped } = await connection.call('dropPosts', { body: { ids: [...ids] } });
    context.io.out(`${context.texts.capture.dropped(dropped)}\n`);
    return 0;
  });
}

async function restore(context: Context, ids: readonly string[]): Promise<number> {
  return context.withConnection(async (connection) => {
    const { restored } = await connection.call('holdPostsAgain', { body: { ids: [...ids] } });
    context.io.out(`${context.texts.capture.restored(restored)}\n`);
    return 0;
  });
}
