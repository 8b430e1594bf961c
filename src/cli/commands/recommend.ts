import type { Command } from 'commander';
import type { Search } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { recommendProofText } from '../output/recommend-proof-text.ts';
import { recommendationsText } from '../output/recommendations-text.ts';
import { sayMissing } from '../output/say-missing.ts';
import { wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

interface Flags {
  readonly basket: readonly string[];
  readonly product?: string;
  readonly customer?: string;
  readonly new?: boolean;
  readonly limit: string;
  readonly format: string;
}

/** `filon recommend`, `filon recommend prove` */
export function addRecommend(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.recommend;
  const recommend = program.command('recommend').description(say.about);
  recommend
    .command('give', { isDefault: true })
    .description(say.give)
    .option(
      '--basket <article>',
      say.basket,
      (article: string, earlier: readonly string[]) => [...earlier, article],
      [] as readonly string[],
    )
    .option('--product <article>', say.product)
    .option('--customer <customer>', say.customer)
    .option('--new', say.onlyNew)
    .option('--limit <n>', say.limit, '10')
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: Flags) => run(() => give(context, flags)));
  recommend
    .command('prove')
    .description(say.prove)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) => run(() => prove(context, flags.format)));
}

async function give(context: Context, flags: Flags): Promise<number> {
  const format = oneOf('--format', flags.format, ['table', 'json'], context.texts.wrong.badValue);
  const search: Search<'recommendations'> = {
    limit: wholeNumber(context, '--limit', flags.limit),
    bought: flags.new ? 'never' : 'again',
    ...(flags.basket.length > 0 ? { basket: [...flags.basket] } : {}),
    ...(flags.product === undefined ? {} : { product: flags.product }),
    ...(flags.customer === undefined ? {} : { customer: flags.customer }),
  };
  return context.withConnection(async ({ call }) => {
    const answer = await call('recommendations', { search });
    if (format === 'table' && answer.orders === 0) return sayMissing(context, 'lines');
    context.io.out(format === 'json' ? json(answer) : recommendationsText(context, answer));
    return 0;
  });
}

async function prove(context: Context, asked: string): Promise<number> {
  const format = oneOf('--format', asked, ['table', 'json'], context.texts.wrong.badValue);
  return context.withConnection(async ({ call }) => {
    const answer = await call('recommendProof');
    context.io.out(format === 'json' ? json(answer) : recommendProofText(context, answer));
    return 0;
  });
}
