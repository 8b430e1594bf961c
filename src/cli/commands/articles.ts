import type { Command } from 'commander';
import { articleStates } from '../../api/recommend.ts';
import { writtenMoney } from '../../core/money/written-money.ts';
import { formatNumber, formatShare } from '../../core/words/figures.ts';
import { shortDay } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { sayList } from '../output/say-list.ts';
import { wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf, UsageError } from '../usage-error.ts';

interface ListFlags {
  readonly search?: string;
  readonly state?: string;
  readonly limit: string;
  readonly format: string;
}

interface MarkFlags {
  readonly retired?: boolean;
  readonly excluded?: boolean;
  readonly once?: boolean;
  readonly again?: boolean;
  readonly clear?: boolean;
}

/** `filon articles` (list), `filon articles mark` */
export function addArticles(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.recommend;
  const articles = program.command('articles').description(say.articles);
  articles
    .command('list', { isDefault: true })
    .description(say.list)
    .option('--search <text>', say.search)
    .option('--state <state>', say.state)
    .option('--limit <n>', say.limit, '50')
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: ListFlags) => run(() => list(context, flags)));
  articles
    .command('mark')
    .description(say.mark)
    .argument('<name>', say.articleName)
    .option('--retired', say.retired)
    .option('--excluded', say.excluded)
    .option('--once', say.markOnce)
    .option('--again', say.markAgain)
    .option('--clear', say.clear)
    .action((name: string, flags: MarkFlags) => run(() => mark(context, name, flags)));
}

async function list(context: Context, flags: ListFlags): Promise<number> {
  const { texts, language } = context;
  const say = texts.recommend;
  const { columns } = say;
  const states = [...articleStates, 'marked'] as const;
  const state =
    flags.state === undefined ? undefined : oneOf('--state', flags.state, states, texts.wrong.badValue);
  const search = {
    limit: wholeNumber(context, '--limit', flags.limit),
    ...(flags.search === undefined ? {} : { search: flags.search }),
    ...(state === undefined ? {} : { state }),
  };
  return sayList(context, flags.format, {
    ask: ({ call }) => call('articles', { search }),
    none: say.noArticles,
    titles: [
      columns.article,
      columns.category,
      columns.orders,
      columns.last,
      columns.price,
      columns.again,
      columns.state,
    ],
    rows: ({ articles, currency }) =>
      articles.map((one) => [
        one.article,
        one.category ?? '–',
        formatNumber(one.orders, language),
        one.lastDay === null ? '–' : shortDay(one.lastDay, language),
        one.priceMinor === null ? '–' : writtenMoney(one.priceMinor, currency, language),
        one.once ? say.once : formatShare(one.againShare, language),
        `${say.states[one.state]}${one.mark.markedAt === null ? '' : ` (${say.marked})`}`,
      ]),
  });
}

async function mark(context: Context, article: string, flags: MarkFlags): Promise<number> {
  const say = context.texts.recommend;
  const { retired = false, excluded = false, once = false, again = false, clear = false } = flags;
  const given = [retired, excluded, once, again].filter(Boolean).length;
  if ((retired && excluded) || (once && again) || clear === given > 0) throw new UsageError(say.oneMark);
  const offer = retired ? 'retired' : excluded ? 'excluded' : null;
  const buying = once ? 'once' : again ? 'again' : null;
  return context.withConnection(async ({ call }) => {
    const marked = await call('markArticle', { body: { article, offer, buying } });
    const words = [say.states[marked.state], marked.once ? say.markOnce : say.markAgain];
    context.io.out(`${say.done(marked.article, words.join(', '))}\n`);
    return 0;
  });
}
