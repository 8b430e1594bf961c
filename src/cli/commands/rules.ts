import type { Command } from 'commander';
import type { Search } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { rulesText } from '../output/basket-rules-text.ts';
import { rulesInTimeText } from '../output/rules-in-time-text.ts';
import { positiveNumber, wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

interface Flags {
  readonly support?: string;
  readonly confidence: string;
  readonly item: string;
  readonly longest: string;
  readonly order: string;
  readonly limit?: string;
  readonly money: string;
  readonly sequence?: boolean;
  readonly show?: string;
  readonly per: string;
  readonly from?: string;
  readonly to?: string;
  readonly where: readonly string[];
  readonly asOf?: string;
  readonly format: string;
}

const items = ['product', 'category'] as const;
const orders = ['lift', 'confidence', 'support', 'extra'] as const;
const moneys = ['revenue', 'margin'] as const;
const shows = ['telling', 'all'] as const;
const pers = ['auto', 'order', 'customer'] as const;
/** Rules on a screen, and at most in a file. */
const [shown, written] = [20, 10_000];

/** `filon rules`: what goes together, or with `--sequence` what follows what. */
export function addRules(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.lifetime.rules;
  program
    .command('rules')
    .description(say.about)
    .option('--support <share>', say.support)
    .option('--confidence <share>', say.confidence, '0.2')
    .option('--item <item>', say.item, 'product')
    .option('--longest <n>', say.longest, '4')
    .option('--order <order>', say.order, 'lift')
    .option('--limit <n>', say.limit)
    .option('--money <money>', say.money, 'margin')
    .option('--sequence', say.sequence)
    .option('--show <which>', say.show)
    .option('--per <basket>', say.per, 'auto')
    .option('--from <day>', say.from)
    .option('--to <day>', say.to)
    .option(
      '--where <filter>',
      say.where,
      (filter: string, earlier: readonly string[]) => [...earlier, filter],
      [] as readonly string[],
    )
    .option('--as-of <day>', texts.lifetime.asOf)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: Flags) => run(() => rules(context, flags)));
}

async function rules(context: Context, flags: Flags): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const format = oneOf('--format', flags.format, ['table', 'json'], bad);
  const limit = format === 'json' ? written : shown;
  const usual = flags.sequence || format === 'table' ? 'telling' : 'all';
  const common = {
    ...(flags.support === undefined ? {} : { support: positiveNumber(context, '--support', flags.support) }),
    item: oneOf('--item', flags.item, items, bad),
    limit: flags.limit === undefined ? limit : wholeNumber(context, '--limit', flags.limit),
    money: oneOf('--money', flags.money, moneys, bad),
    show: flags.show === undefined ? usual : oneOf('--show', flags.show, shows, bad),
    where: [...flags.where],
    ...(flags.from === undefined ? {} : { from: flags.from }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
  } satisfies Search<'rulesInTime'>;
  return context.withConnection(async (connection) => {
    if (flags.sequence) {
      const answer = await connection.call('rulesInTime', { search: common });
      context.io.out(format === 'json' ? json(answer) : rulesInTimeText(context, answer));
      return 0;
    }
    const search: Search<'rules'> = {
      ...common,
      confidence: positiveNumber(context, '--confidence', flags.confidence),
      longest: wholeNumber(context, '--longest', flags.longest),
      order: oneOf('--order', flags.order, orders, bad),
      per: oneOf('--per', flags.per, pers, bad),
    };
    const answer = await connection.call('rules', { search });
    context.io.out(format === 'json' ? json(answer) : rulesText(context, answer, search));
    return 0;
  });
}
