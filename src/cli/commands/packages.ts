import type { Command } from 'commander';
import type { Answer } from '../../api/endpoints.ts';
import { writtenMoney } from '../../core/money/written-money.ts';
import { formatNumber, formatShare } from '../../core/words/figures.ts';
import { written95 } from '../../core/words/signed.ts';
import { shortDay } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { sayMissing } from '../output/say-missing.ts';
import { renderTable } from '../output/table.ts';
import { positiveNumber, wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf, UsageError } from '../usage-error.ts';
import { json } from './query.ts';

interface ListFlags {
  readonly discount: string;
  readonly takeUp: string;
  readonly support: string;
  readonly limit: string;
  readonly format: string;
}

/** `filon packages` (list), `filon packages customers` */
export function addPackages(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.recommend;
  const packages = program.command('packages').description(say.packages);
  packages
    .command('list', { isDefault: true })
    .description(say.packagesList)
    .option('--discount <share>', say.discount, '0.1')
    .option('--take-up <share>', say.takeUp, '0.5')
    .option('--support <share>', say.support, '0.002')
    .option('--limit <n>', say.limit, '20')
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: ListFlags) => run(() => list(context, flags)));
  packages
    .command('customers')
    .description(say.fit)
    .argument('<name...>', say.parts)
    .option('--limit <n>', say.limit, '50')
    .option('--format <format>', texts.import.format, 'table')
    .action((names: readonly string[], flags: { limit: string; format: string }) =>
      run(() => customers(context, names, flags)),
    );
}

const left = (title: string) => ({ title, align: 'left' as const });
const right = (title: string) => ({ title, align: 'right' as const });

async function list(context: Context, flags: ListFlags): Promise<number> {
  const format = oneOf('--format', flags.format, ['table', 'json'], context.texts.wrong.badValue);
  const search = {
    discount: positiveNumber(context, '--discount', flags.discount),
    takeUp: positiveNumber(context, '--take-up', flags.takeUp),
    support: positiveNumber(context, '--support', flags.support),
    limit: wholeNumber(context, '--limit', flags.limit),
  };
  return context.withConnection(async ({ call }) => {
    const answer = await call('packages', { search });
    if (format === 'table' && answer.baskets === 0) return sayMissing(context, 'lines');
    context.io.out(format === 'json' ? json(answer) : packagesText(context, answer));
    return 0;
  });
}

function packagesText({ io, texts, language }: Context, answer: Answer<'packages'>): string {
  const say = texts.recommend;
  const { columns } = say;
  if (answer.packages.length === 0) return `${say.noPackages}\n`;
  const money = (minor: number | null) =>
    minor === null ? '–' : writtenMoney(minor, answer.currency, language);
  const number = (value: number) => formatNumber(value, language, 1, 1);
  const table = renderTable(
    [
      left(columns.package),
      right(columns.price),
      right(columns.whole),
      right(columns.parts),
      right(columns.extra),
      right(columns.interval),
      right(columns.revenue),
      right(columns.breakEven),
      right(columns.customers),
    ],
    answer.packages.map((one) => [
      one.articles.join(' + '),
      money(one.priceMinor),
      number(one.wholeMonthly),
      number(one.partsMonthly),
      money(one.extraMarginMinor),
      one.extraMarginInterval === null
        ? '–'
        : written95(
            { low: one.extraMarginInterval.lowMinor, high: one.extraMarginInterval.highMinor },
            money,
            language,
          ),
      money(one.extraRevenueMinor),
      one.breakEven === null ? '–' : formatShare(one.breakEven, language, 0),
      formatNumber(one.customers, language),
    ]),
    { width: io.width, colour: io.colour },
  );
  const assumed = say.assumed(
    formatShare(answer.discount, language, 0),
    formatShare(answer.takeUp, language, 0),
  );
  return `${table}\n${assumed}\n`;
}

async function customers(
  context: Context,
  names: readonly string[],
  flags: { readonly limit: string; readonly format: string },
): Promise<number> {
  const { io, texts, language } = context;
  const say = texts.recommend;
  const { columns } = say;
  const format = oneOf('--format', flags.format, ['table', 'json'], texts.wrong.badValue);
  const article = [...new Set(names)];
  if (article.length < 2) throw new UsageError(say.twoArticles);
  const limit = wholeNumber(context, '--limit', flags.limit);
  return context.withConnection(async ({ call }) => {
    const answer = await call('packageCustomers', { search: { article, limit } });
    if (format === 'json') io.out(json(answer));
    else if (answer.customers.length === 0) io.err(`${say.noCustomers}\n`);
    else {
      const shown = answer.customers.map((one) => [
        one.name ?? one.customer,
        one.has.join(', '),
        one.lacks.join(', '),
        formatNumber(one.orders, language),
        writtenMoney(one.revenueMinor, answer.currency, language),
        shortDay(one.lastDay, language),
      ]);
      const titles = [left(columns.customer), left(columns.has), left(columns.lacks)];
      const numbers = [right(columns.all), right(columns.spent), right(columns.last)];
      const counts = [answer.found, shown.length].map((count) => formatNumber(count, language));
      io.out(`${say.found(counts[0] ?? '', counts[1] ?? '')}\n\n`);
      io.out(renderTable([...titles, ...numbers], shown, { width: io.width, colour: io.colour }));
    }
    return 0;
  });
}
