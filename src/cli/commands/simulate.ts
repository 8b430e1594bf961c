import type { Command } from 'commander';
import type { Answer, Search } from '../../api/endpoints.ts';
import { assumed } from '../../core/simulate/assumptions.ts';
import type { Context } from '../context.ts';
import { sayMissing } from '../output/say-missing.ts';
import { simulationText } from '../output/simulation-text.ts';
import { positiveNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf, UsageError } from '../usage-error.ts';
import { json } from './query.ts';

interface OrdersFlags {
  readonly from?: string;
  readonly to?: string;
  readonly where: readonly string[];
  readonly marginRate?: string;
  readonly format: string;
}

type Flags = OrdersFlags & Readonly<Record<string, string | undefined>>;

/** `filon simulate shipping|price|bundle` */
export function addSimulate(program: Command, context: Context, run: Run): void {
  const say = context.texts.promotions.simulate;
  const simulate = program.command('simulate').description(say.about);
  const usual = (value: number) => ` (${value})`;
  scoped(
    simulate
      .command('shipping')
      .description(say.shipping)
      .option('--threshold <amount>', say.threshold)
      .option('--today <amount>', say.today)
      .option('--fee <amount>', say.fee)
      .option('--window <share>', say.window + usual(assumed.window))
      .option('--climb <share>', say.climb + usual(assumed.climb))
      .option('--overshoot <share>', say.overshoot + usual(assumed.overshoot))
      .option('--leave <share>', say.leave + usual(assumed.leave))
      .option('--tax <share>', say.tax)
      .option('--all-stores', say.allStores),
    context,
  ).action((flags: Flags) => run(() => shipping(context, flags)));
  scoped(
    simulate
      .command('price')
      .description(say.price)
      .option('--change <share>', say.change + usual(assumed.change))
      .option('--elasticity <number>', say.elasticity + usual(assumed.elasticity))
      .option('--tax <share>', say.tax),
    context,
  ).action((flags: Flags) => run(() => price(context, flags)));
  scoped(
    simulate
      .command('bundle')
      .description(say.bundle)
      .requiredOption(
        '--part <product>',
        say.part,
        (part: string, earlier: readonly string[]) => [...earlier, part],
        [] as readonly string[],
      )
      .option('--price <amount>', say.bundlePrice)
      .option('--take <share>', say.take + usual(assumed.take))
      .option('--cannibal <share>', say.cannibal + usual(assumed.cannibal))
      .option('--tax <share>', say.tax),
    context,
  ).action((flags: Flags & { readonly part: never }) => run(() => bundle(context, flags)));
}

function scoped(command: Command, { texts }: Context): Command {
  const say = texts.promotions.simulate;
  return command
    .option('--margin-rate <share>', say.marginRate)
    .option('--from <day>', say.from)
    .option('--to <day>', say.to)
    .option(
      '--where <filter>',
      say.where,
      (filter: string, earlier: readonly string[]) => [...earlier, filter],
      [] as readonly string[],
    )
    .option('--format <format>', texts.import.format, 'table');
}

type Reader = (context: Context, name: string, text: string) => number;

/** Options that were given, read as numbers. */
function numbersOf<Name extends string>(
  context: Context,
  flags: Flags,
  readers: Readonly<Record<Name, Reader>>,
): { readonly [Given in Name]?: number } {
  const read = Object.entries<Reader>(readers).flatMap(([name, reader]) => {
    const text = flags[name];
    const option = `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
    return text === undefined ? [] : [[name, reader(context, option, text)] as const];
  });
  return Object.fromEntries(read) as { readonly [Given in Name]?: number };
}

/** A share, as `0.15`, `0,15` or `15%`. */
const share: Reader = (context, name, text) => {
  const found = signedShare(context, name, text);
  if (found >= 0) return found;
  throw new UsageError(context.texts.wrong.badValue(name, text, context.texts.promotions.simulate.share));
};

const signedShare: Reader = (context, name, text) => {
  const match = /^([+-]?\d{1,6}(?:[.,]\d{1,9})?)\s*(%?)$/u.exec(text);
  if (!match)
    throw new UsageError(
      context.texts.wrong.badValue(name, text, context.texts.promotions.simulate.signedShare),
    );
  return Number((match[1] ?? '').replace(',', '.')) / (match[2] === '%' ? 100 : 1);
};

function scopeOf({ from, to, where }: Flags) {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    where: [...where],
  };
}

const elasticity: Reader = (context, name, text) => signedShare(context, name, text.replace('−', '-'));

async function shipping(context: Context, flags: Flags): Promise<number> {
  const { today, ...others } = flags;
  const nobody = today === 'none';
  const search: Search<'simulateShipping'> = {
    ...scopeOf(flags),
    which: flags.allStores ? 'all' : 'shipped',
    ...(nobody ? { today } : {}),
    ...numbersOf(context, nobody ? (others as Flags) : flags, {
      threshold: positiveNumber,
      today: positiveNumber,
      fee: positiveNumber,
      window: share,
      climb: share,
      overshoot: share,
      leave: share,
      tax: share,
      marginRate: share,
    }),
  };
  return context.withConnection(async ({ call }) => {
    const answer = await call('simulateShipping', { search });
    return tell(context, flags, answer, { kind: 'shipping', ...answer.plan }, search);
  });
}

async function price(context: Context, flags: Flags): Promise<number> {
  const search: Search<'simulatePrice'> = {
    ...scopeOf(flags),
    ...numbersOf(context, flags, { change: signedShare, elasticity, tax: share, marginRate: share }),
  };
  return context.withConnection(async ({ call }) => {
    const answer = await call('simulatePrice', { search });
    const { change, elasticity: assumedElasticity } = answer.plan;
    return tell(context, flags, answer, { kind: 'price', change, elasticity: assumedElasticity }, search);
  });
}

async function bundle(
  context: Context,
  flags: Flags & { readonly part: readonly string[] & string },
): Promise<number> {
  const search: Search<'simulateBundle'> = {
    ...scopeOf(flags),
    ...numbersOf(context, flags, {
      price: positiveNumber,
      take: share,
      cannibal: share,
      tax: share,
      marginRate: share,
    }),
    part: [...flags.part],
  };
  return context.withConnection(async ({ call }) => {
    const answer = await call('simulateBundle', { search });
    return tell(context, flags, answer, { kind: 'bundle', take: answer.plan.take }, search);
  });
}

type Told = Answer<'simulateShipping'> | Answer<'simulatePrice'> | Answer<'simulateBundle'>;

function tell(
  context: Context,
  flags: Flags,
  answer: Told,
  plan: Parameters<typeof simulationText>[2],
  given: object,
): number {
  const format = oneOf('--format', flags.format, ['table', 'json'], context.texts.wrong.badValue);
  const narrowed = flags.from !== undefined || flags.to !== undefined || flags.where.length > 0;
  if (format === 'table' && answer.counted.orders === 0 && !narrowed) return sayMissing(context, 'orders');
  context.io.out(format === 'json' ? json(answer) : simulationText(context, answer, plan, given));
  return answer.result.kind === 'not_enough_data' ? 1 : 0;
}
