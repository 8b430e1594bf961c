import type { Command } from 'commander';
import { hookKinds } from '../../core/capture/hook.ts';
import type { Connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { type Named, namedOne } from '../named-one.ts';
import { sayList } from '../output/say-list.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';

interface CreateFlags {
  readonly appSecret?: string;
  readonly token?: string;
  readonly base?: string;
}

/** `filon hooks` (list) and its commands: create, try, secret, revoke, fetches, retry */
export function addHooks(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.capture;
  const hooks = program.command('hooks').description(say.hooks);
  const listing = (name: string, about: string, action: typeof list, isDefault: boolean): void => {
    hooks
      .command(name, { isDefault })
      .description(about)
      .option('--format <format>', texts.import.format, 'table')
      .action((flags: { format: string }) => run(() => action(context, flags.format)));
  };
  listing('list', say.listHooks, list, true);
  hooks
    .command('create')
    .description(say.createHook)
    .argument('<kind>', hookKinds.join(', '))
    .argument('<name>', say.name)
    .option('--app-secret <text>', say.appSecret)
    .option('--token <text>', say.token)
    .option('--base <address>', say.base)
    .action((kind: string, name: string, flags: CreateFlags) =>
      run(() => create(context, kind, name, flags)),
    );
  const one = (name: string, about: string, argument: string, act: typeof tryOne): void => {
    hooks
      .command(name)
      .description(about)
      .argument(`<${argument}>`, argument === 'hook' ? say.hook : say.fetch)
      .action((id: string) => run(() => act(context, id)));
  };
  one('try', say.tryHook, 'hook', tryOne);
  one('secret', say.renewSecret, 'hook', renew);
  one('revoke', say.revokeHook, 'hook', revoke);
  listing('fetches', say.listFetches, listFetches, false);
  one('retry', say.retryFetch, 'fetch', retry);
}

function list(context: Context, format: string): Promise<number> {
  const say = context.texts.capture;
  return sayList(context, format, {
    ask: (connection) => connection.call('hooks'),
    none: say.noHooks,
    titles: [say.id, say.name, say.kind, say.usedAt, say.refusedAt, say.state],
    rows: ({ hooks }, time) =>
      hooks.map((hook) => [
        hook.id,
        hook.name,
        hook.kind,
        time(hook.usedAt),
        hook.refusedAt ? `${time(hook.refusedAt)} ${hook.refusedReason ?? ''}` : '',
        hook.revokedAt === null ? say.valid : say.revoked,
      ]),
  });
}

function listFetches(context: Context, format: string): Promise<number> {
  const say = context.texts.capture;
  return sayList(context, format, {
    ask: (connection) => connection.call('fetches'),
    none: say.noFetches,
    titles: [say.id, say.kind, say.announcedAt, say.attempts, say.nextAt, say.lastError],
    rows: ({ fetches }, time) =>
      fetches.map((one) => [
        one.id,
        one.kind,
        time(one.createdAt),
        String(one.attempts),
        one.failed ? say.gaveUp : time(one.nextAt),
        one.lastError ?? '',
      ]),
  });
}

async function create(context: Context, given: string, name: string, flags: CreateFlags): Promise<number> {
  const { io, texts } = context;
  const kind = oneOf(texts.capture.kind, given, hookKinds, texts.wrong.badValue);
  const { appSecret = null, token = null, base = null } = flags;
  return context.withConnection(async (connection) => {
    const body = { kind, name, settings: { appSecret, token, base } };
    const hook = await connection.call('createHook', { body });
    io.err(`${texts.capture.secretOnce}\n`);
    io.out(`${hook.address}\n${hook.secret}\n`);
    return 0;
  });
}

/** A revoked webhook is known by its id only. */
async function hookNamed({ texts }: Context, connection: Connection, named: string): Promise<Named> {
  const { hooks } = await connection.call('hooks');
  const known = hooks.filter(({ id, revokedAt }) => id === named || revokedAt === null);
  return namedOne(known, named, texts.capture.several);
}

async function tryOne(context: Context, named: string): Promise<number> {
  return context.withConnection(async (connection) => {
    const { id } = await hookNamed(context, connection, named);
    const { state, batch } = await connection.call('tryHook', { params: { id } });
    context.io.out(`${context.texts.capture.tried[state]}\n`);
    if (batch !== null) context.io.out(`${context.texts.capture.undoTrial(batch)}\n`);
    return 0;
  });
}

async function renew(context: Context, named: string): Promise<number> {
  const { io, texts } = context;
  return context.withConnection(async (connection) => {
    const { id } = await hookNamed(context, connection, named);
    const hook = await connection.call('renewHookSecret', { params: { id } });
    io.err(`${texts.capture.secretOnce}\n`);
    io.out(`${hook.address}\n${hook.secret}\n`);
    return 0;
  });
}

async function revoke(context: Context, named: string): Promise<number> {
  return context.withConnection(async (connection) => {
    const { id } = await hookNamed(context, connection, named);
    await connection.call('revokeHook', { params: { id } });
    context.io.out(`${context.texts.capture.hookRevoked(named)}\n`);
    return 0;
  });
}

async function retry(context: Context, id: string): Promise<number> {
  return context.withConnection(async (connection) => {
    await connection.call('retryFetch', { params: { id } });
    context.io.out(`${context.texts.capture.retried}\n`);
    return 0;
  });
}
