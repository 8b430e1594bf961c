import type { Command } from 'commander';
import { heldTo } from '../../core/promotions/promotion.ts';
import type { Context } from '../context.ts';
import { promotionEffectText, promotionsText } from '../output/promotions-text.ts';
import { sayMissing } from '../output/say-missing.ts';
import { wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

interface ShowFlags {
  readonly from?: string;
  readonly weeksBefore?: string;
  readonly weeksAfter?: string;
  readonly format: string;
}

type Held = Readonly<Record<(typeof heldTo)[number], string[]>>;
interface AddFlags extends Held {
  readonly from: string;
  readonly to: string;
}

/** `filon promotions` (list) and its commands: show, add, remove */
export function addPromotions(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.promotions;
  const promotions = program.command('promotions').description(say.about);
  promotions
    .command('list', { isDefault: true })
    .description(say.list)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) => run(() => list(context, flags.format)));
  promotions
    .command('show')
    .description(say.show)
    .argument('<name>', say.name)
    .option('--from <day>', say.from)
    .option('--weeks-before <n>', say.weeksBefore)
    .option('--weeks-after <n>', say.weeksAfter)
    .option('--format <format>', texts.import.format, 'table')
    .action((name: string, flags: ShowFlags) => run(() => show(context, name, flags)));
  const adding = promotions
    .command('add')
    .description(say.add)
    .argument('<name>', say.name)
    .requiredOption('--from <day>', say.firstDay)
    .requiredOption('--to <day>', say.lastDay);
  for (const dimension of heldTo)
    adding.option(
      `--${dimension} <${dimension}>`,
      say.held[dimension],
      (value: string, earlier: string[]) => [...earlier, value],
      [] as string[],
    );
  adding.action((name: string, flags: AddFlags) => run(() => add(context, name, flags)));
  promotions
    .command('remove')
    .description(say.remove)
    .argument('<name>', say.name)
    .option('--from <day>', say.from)
    .action((name: string, flags: { from?: string }) => run(() => remove(context, name, flags.from)));
}

function formatOf(context: Context, format: string): 'table' | 'json' {
  return oneOf('--format', format, ['table', 'json'], context.texts.wrong.badValue);
}

async function list(context: Context, asked: string): Promise<number> {
  const format = formatOf(context, asked);
  return context.withConnection(async ({ call }) => {
    const answer = await call('promotions');
    if (format === 'json') context.io.out(json(answer));
    else if (answer.promotions.length === 0 && (await call('workspace')).empty)
      return sayMissing(context, 'orders');
    else if (answer.promotions.length === 0) context.io.err(`${context.texts.promotions.none}\n`);
    else context.io.out(promotionsText(context, answer));
    return 0;
  });
}

async function show(context: Context, name: string, flags: ShowFlags): Promise<number> {
  const format = formatOf(context, flags.format);
  const weeks = (option: string, text: string | undefined) =>
    text === undefined ? undefined : text === '0' ? 0 : wholeNumber(context, option, text);
  const weeksBefore = weeks('--weeks-before', flags.weeksBefore);
  const weeksAfter = weeks('--weeks-after', flags.weeksAfter);
  return context.withConnection(async ({ call }) => {
    const answer = await call('promotionEffect', {
      search: {
        name,
        ...(flags.from === undefined ? {} : { from: flags.from }),
        ...(weeksBefore === undefined ? {} : { weeksBefore }),
        ...(weeksAfter === undefined ? {} : { weeksAfter }),
      },
    });
    context.io.out(format === 'json' ? json(answer) : promotionEffectText(context, answer));
    return answer.effects.some(({ kind }) => kind === 'measured') ? 0 : 1;
  });
}

async function add(context: Context, name: string, flags: AddFlags): Promise<number> {
  const { from, to, store, channel, category, product } = flags;
  return context.withConnection(async ({ call }) => {
    const body = { name, from, to, held: { store, channel, category, product } };
    const kept = await call('savePromotion', { body });
    context.io.out(`${context.texts.promotions.saved(kept.name)}\n`);
    return 0;
  });
}

async function remove(context: Context, name: string, from: string | undefined): Promise<number> {
  const say = context.texts.promotions;
  return context.withConnection(async ({ call }) => {
    const { promotions } = await call('promotions');
    const wanted = promotions.filter((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    const described = wanted.find(({ id, from: day }) => id !== null && (from === undefined || day === from));
    if (!described && wanted.length > 0) {
      context.io.err(`${say.onlyNamed(name)}\n`);
      return 1;
    }
    await call('dropPromotion', { params: { id: described?.id ?? name } });
    context.io.out(`${say.removed(described?.name ?? name)}\n`);
    return 0;
  });
}
