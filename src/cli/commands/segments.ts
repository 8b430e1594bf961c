import type { Command } from 'commander';
import { namedFields } from '../../core/customers/customer-fields.ts';
import { segmentRules } from '../../core/customers/segments.ts';
import type { Context } from '../context.ts';
import { movesText, segmentRulesText, segmentsText } from '../output/customers-text.ts';
import { sayMissing } from '../output/say-missing.ts';
import { wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { type BookFlags, bookAsked, gathered, isNobodyKnown, ofBook } from './customers.ts';
import { json } from './query.ts';

interface TableFlags extends BookFlags {
  readonly by: string;
  readonly where: readonly string[];
  readonly rules?: boolean;
}

/** `filon segments` (figures), `segments moves`, and add, change and drop of own ones. */
export function addSegments(program: Command, context: Context, run: Run): void {
  const say = context.texts.customers;
  const segments = program.command('segments').description(say.segments);
  const conditions = (command: Command) =>
    command.requiredOption('--where <filter>', say.where, gathered, [] as readonly string[]);
  ofBook(
    segments
      .command('figures', { isDefault: true })
      .description(say.segments)
      .option('--by <field>', say.by, 'segment')
      .option('--where <filter>', say.where, gathered, [] as readonly string[])
      .option('--rules', say.rules)
      .option('--format <format>', say.formatTable, 'table'),
    context,
  ).action((flags: TableFlags) => run(() => figures(context, flags)));
  ofBook(
    segments
      .command('moves')
      .description(say.moves)
      .option('--months <n>', say.months, '12')
      .option('--format <format>', say.formatTable, 'table'),
    context,
  ).action((flags: BookFlags & { months: string }) => run(() => moves(context, flags)));
  conditions(segments.command('add').description(say.add).argument('<name>', say.segmentName)).action(
    (name: string, flags: { where: readonly string[] }) => run(() => save(context, name, flags.where, false)),
  );
  conditions(segments.command('change').description(say.change).argument('<name>', say.segmentName)).action(
    (name: string, flags: { where: readonly string[] }) => run(() => save(context, name, flags.where, true)),
  );
  segments
    .command('drop')
    .description(say.drop)
    .argument('<name>', say.segmentName)
    .action((name: string) => run(() => drop(context, name)));
}

function figures(context: Context, flags: TableFlags): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const format = oneOf('--format', flags.format, ['table', 'json'], bad);
  if (flags.rules) {
    context.io.out(format === 'json' ? json(segmentRules) : segmentRulesText(context));
    return Promise.resolve(0);
  }
  const by = oneOf('--by', flags.by, [...namedFields, 'own'] as const, bad);
  const search = { ...bookAsked(flags), by, where: [...flags.where] };
  return context.withConnection(async (connection) => {
    const answer = await connection.call('segments', { search });
    if (format === 'table' && isNobodyKnown(flags, answer.book)) return sayMissing(context, 'customers');
    context.io.out(format === 'json' ? json(answer) : segmentsText(context, answer));
    return 0;
  });
}

function moves(context: Context, flags: BookFlags & { readonly months: string }): Promise<number> {
  const format = oneOf('--format', flags.format, ['table', 'json'], context.texts.wrong.badValue);
  const search = { ...bookAsked(flags), months: wholeNumber(context, '--months', flags.months) };
  return context.withConnection(async (connection) => {
    const answer = await connection.call('segmentMoves', { search });
    if (format === 'table' && isNobodyKnown(flags, answer.book)) return sayMissing(context, 'customers');
    context.io.out(format === 'json' ? json(answer) : movesText(context, answer));
    return 0;
  });
}

type Connection = Parameters<Parameters<Context['withConnection']>[0]>[0];

/** The id of the segment of that name; the name itself, which no id is, for none. */
async function idOf(connection: Connection, name: string): Promise<string> {
  const { segments } = await connection.call('ownSegments');
  return segments.find((one) => one.name.toLowerCase() === name.toLowerCase())?.id ?? name;
}

function save(context: Context, name: string, where: readonly string[], known: boolean): Promise<number> {
  const body = { name, conditions: [...where] };
  return context.withConnection(async (connection) => {
    const saved = known
      ? await connection.call('changeSegment', { params: { id: await idOf(connection, name) }, body })
      : await connection.call('createSegment', { body });
    context.io.out(`${context.texts.customers.saved(saved.name)}\n`);
    return 0;
  });
}

function drop(context: Context, name: string): Promise<number> {
  return context.withConnection(async (connection) => {
    await connection.call('dropSegment', { params: { id: await idOf(connection, name) } });
    context.io.out(`${context.texts.customers.dropped(name)}\n`);
    return 0;
  });
}
