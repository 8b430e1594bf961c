import type { Command } from 'commander';
import { movements } from '../../core/recurring/movements.ts';
import type { Context } from '../context.ts';
import {
  reconcileText,
  recurringChangesText,
  recurringClientsText,
  recurringText,
} from '../output/recurring-text.ts';
import { wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

interface ScopeFlags {
  readonly from?: string;
  readonly to?: string;
  readonly service?: string;
  readonly asOf?: string;
  readonly format: string;
}

interface ListFlags extends ScopeFlags {
  readonly limit: string;
}

/** `filon mrr`, `filon mrr clients`, `filon mrr changes`, `filon mrr reconcile`. */
export function addRecurring(program: Command, context: Context, run: Run): void {
  const say = context.texts.recurring;
  const mrr = program.command('mrr').description(say.about);
  scoped(mrr.command('overview', { isDefault: true }).description(say.overview), context)
    .option('--by <what>', say.by, 'month')
    .action((flags: ScopeFlags & { readonly by: string }) => run(() => overview(context, flags)));
  listed(mrr.command('clients').description(say.clients), context)
    .option('--sort <what>', say.sort, 'mrr')
    .action((flags: ListFlags & { readonly sort: string }) => run(() => clients(context, flags)));
  listed(mrr.command('changes').description(say.changes), context)
    .option('--movement <id>', say.movement)
    .option('--client <key>', say.client)
    .action((flags: ListFlags & { readonly movement?: string; readonly client?: string }) =>
      run(() => changes(context, flags)),
    );
  listed(mrr.command('reconcile').description(say.reconcile), context)
    .option('--against <what>', say.against)
    .action((flags: ListFlags & { readonly against?: string }) => run(() => reconcile(context, flags)));
}

function scoped(command: Command, { texts }: Context): Command {
  return command
    .option('--from <day>', texts.recurring.from)
    .option('--to <day>', texts.recurring.to)
    .option('--service <name>', texts.recurring.service)
    .option('--as-of <day>', texts.recurring.asOf)
    .option('--format <format>', texts.import.format, 'table');
}

function listed(command: Command, context: Context): Command {
  return scoped(command, context).option('--limit <n>', context.texts.recurring.limit, '200');
}

function scopeOf({ from, to, service, asOf }: ScopeFlags) {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(service === undefined ? {} : { service }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function listOf(context: Context, flags: ListFlags) {
  return { ...scopeOf(flags), limit: wholeNumber(context, '--limit', flags.limit) };
}

/** Writes an answer in the form asked for. */
function write<Answered>(
  context: Context,
  { format }: ScopeFlags,
  answer: Answered,
  text: (context: Context, answer: Answered) => string,
): number {
  const asked = oneOf('--format', format, ['table', 'json'], context.texts.wrong.badValue);
  context.io.out(asked === 'json' ? json(answer) : text(context, answer));
  return 0;
}

async function overview(context: Context, flags: ScopeFlags & { readonly by: string }): Promise<number> {
  const by = oneOf('--by', flags.by, ['month', 'service', 'client'], context.texts.wrong.badValue);
  if (by === 'client') return clients(context, { ...flags, sort: 'mrr', limit: '200' });
  return context.withConnection(async (connection) => {
    const answer = await connection.call('recurring', { search: scopeOf(flags) });
    return write(context, flags, answer, (given, one) => recurringText(given, one, by));
  });
}

async function clients(context: Context, flags: ListFlags & { readonly sort: string }): Promise<number> {
  const sorts = ['mrr', 'change', 'margin', 'name'] as const;
  const sort = oneOf('--sort', flags.sort, sorts, context.texts.wrong.badValue);
  return context.withConnection(async (connection) =>
    write(
      context,
      flags,
      await connection.call('recurringClients', { search: { ...listOf(context, flags), sort } }),
      recurringClientsText,
    ),
  );
}

async function changes(
  context: Context,
  flags: ListFlags & { readonly movement?: string; readonly client?: string },
): Promise<number> {
  const { movement, client } = flags;
  const bad = context.texts.wrong.badValue;
  const search = {
    ...listOf(context, flags),
    ...(movement === undefined ? {} : { movement: oneOf('--movement', movement, movements, bad) }),
    ...(client === undefined ? {} : { client }),
  };
  return context.withConnection(async (connection) =>
    write(context, flags, await connection.call('recurringChanges', { search }), recurringChangesText),
  );
}

async function reconcile(
  context: Context,
  flags: ListFlags & { readonly against?: string },
): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const search = {
    ...listOf(context, flags),
    ...(flags.against === undefined
      ? {}
      : { against: oneOf('--against', flags.against, ['invoices', 'orders'], bad) }),
  };
  return context.withConnection(async (connection) =>
    write(context, flags, await connection.call('recurringReconcile', { search }), reconcileText),
  );
}
