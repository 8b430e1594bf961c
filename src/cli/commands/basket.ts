import type { Command } from 'commander';
import type { Body } from '../../api/endpoints.ts';
import { basketUnits } from '../../core/basket/figures/basket-unit.ts';
import { mixDimensions } from '../../core/basket/why/mix-dimensions.ts';
import { dimensionNamed } from '../../core/query/parse-filter.ts';
import type { Connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { basketFiguresText } from '../output/basket-figures-text.ts';
import { basketGapsText } from '../output/basket-gaps-text.ts';
import { basketWhyText } from '../output/basket-why-text.ts';
import { listOf, type Scope, type ScopeFlags, sayNoFacts, scopeOf } from '../question.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { addScopeOptions, json } from './query.ts';

interface FigureFlags extends ScopeFlags {
  readonly per: string;
  readonly by?: string;
  readonly format: string;
}

interface WhyFlags extends ScopeFlags {
  readonly mix: string;
  readonly article: string;
  readonly format: string;
}

interface GapsFlags extends ScopeFlags {
  readonly by?: string;
  readonly format: string;
}

const articles = ['product', 'category'] as const;

/** `filon basket` (figures) and its commands: why, gaps */
export function addBasket(program: Command, context: Context, run: Run): void {
  const say = context.texts.basket;
  const basket = program.command('basket').description(say.about);
  const scoped = (command: Command) =>
    addScopeOptions(command, context).option('--format <format>', context.texts.import.format, 'table');
  scoped(
    basket
      .command('figures', { isDefault: true })
      .description(say.figures)
      .option('--per <unit>', say.per, 'order')
      .option('--by <id>', say.by),
  ).action((flags: FigureFlags) => run(() => figures(context, flags)));
  scoped(
    basket
      .command('why')
      .description(say.why)
      .option('--mix <id>', say.mix, 'channel')
      .option('--article <article>', say.article, 'product'),
  ).action((flags: WhyFlags) => run(() => why(context, flags)));
  scoped(basket.command('gaps').description(say.gaps).option('--by <ids>', say.gapsBy)).action(
    (flags: GapsFlags) => run(() => gaps(context, flags)),
  );
}

async function figures(context: Context, flags: FigureFlags): Promise<number> {
  const per = oneOf('--per', flags.per, basketUnits, context.texts.wrong.badValue);
  const by = flags.by === undefined ? {} : { by: dimensionNamed(flags.by) };
  return asked(context, flags, async (connection, scope) => {
    const body: Body<'baskets'> = { ...scope, per, ...by };
    const answer = await connection.call('baskets', { body });
    const days = scope.compare && flags.format === 'table' ? await connection.call('workspace') : null;
    return { answer, text: () => basketFiguresText(context, answer, days?.firstDay ?? null) };
  });
}

async function why(context: Context, flags: WhyFlags): Promise<number> {
  const article = oneOf('--article', flags.article, articles, context.texts.wrong.badValue);
  const mix = oneOf('--mix', flags.mix, mixDimensions, context.texts.wrong.badValue);
  return asked(context, flags, async (connection, scope) => {
    const answer = await connection.call('basketWhy', {
      body: { compare: { kind: 'previous_period' }, ...scope, mix, article },
    });
    return { answer, text: () => basketWhyText(context, answer) };
  });
}

async function gaps(context: Context, flags: GapsFlags): Promise<number> {
  const by = listOf(flags.by).map(dimensionNamed);
  return asked(context, flags, async (connection, { compare: _, ...scope }) => {
    const answer = await connection.call('basketGaps', { body: { ...scope, by } });
    return { answer, text: () => basketGapsText(context, answer) };
  });
}

/** Asks within the scope of the flags, and prints the answer as asked. */
async function asked(
  context: Context,
  flags: ScopeFlags & { readonly format: string },
  ask: (connection: Connection, scope: Scope) => Promise<{ answer: unknown; text: () => string }>,
): Promise<number> {
  const format = oneOf('--format', flags.format, ['table', 'json'], context.texts.wrong.badValue);
  return context.withConnection(async (connection) => {
    const scope = await scopeOf(context, connection, flags);
    if (!scope) return sayNoFacts(context);
    const { answer, text } = await ask(connection, scope);
    context.io.out(format === 'json' ? json(answer) : text());
    return 0;
  });
}
