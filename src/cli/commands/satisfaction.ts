import type { Command } from 'commander';
import type { Search } from '../../api/endpoints.ts';
import { answerKinds } from '../../core/facts/fact-values.ts';
import { type AnswerGrouping, answerGroupings } from '../../core/satisfaction/answer-grouping.ts';
import { moods } from '../../core/satisfaction/answer-scale.ts';
import type { Context } from '../context.ts';
import { answersText, satisfactionText } from '../output/satisfaction-text.ts';
import { type ScopeFlags, sayNoFacts, scopeOf } from '../question.ts';
import { wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

interface SatisfactionFlags extends ScopeFlags {
  readonly kind?: string;
  readonly where: readonly string[];
  readonly format: string;
}

interface FigureFlags extends SatisfactionFlags {
  readonly by?: string;
  readonly days: string;
}

interface AnswerFlags extends SatisfactionFlags {
  readonly mood?: string;
  readonly search?: string;
  readonly silent?: true;
  readonly limit: string;
}

/** `filon satisfaction` (figures) and `filon satisfaction answers`. */
export function addSatisfaction(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.satisfaction;
  const satisfaction = program.command('satisfaction').description(say.about);
  const scoped = (command: Command) =>
    command
      .option('--kind <kind>', say.kind)
      .option('--from <day>', texts.query.from)
      .option('--to <day>', texts.query.to)
      .option(
        '--where <filter>',
        texts.query.where,
        (filter: string, earlier: readonly string[]) => [...earlier, filter],
        [] as readonly string[],
      )
      .option('--as-of <day>', texts.query.asOf)
      .option('--format <format>', texts.import.format, 'table');
  scoped(
    satisfaction
      .command('figures', { isDefault: true })
      .description(say.figures)
      .option('--by <id>', say.by)
      .option('--days <n>', say.days, '365'),
  ).action((flags: FigureFlags) => run(() => figures(context, flags)));
  scoped(
    satisfaction
      .command('answers')
      .description(say.answers)
      .option('--mood <mood>', say.mood)
      .option('--search <words>', say.search)
      .option('--silent', say.silent)
      .option('--limit <n>', say.limit, '50'),
  ).action((flags: AnswerFlags) => run(() => answers(context, flags)));
}

async function figures(context: Context, flags: FigureFlags): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const by: AnswerGrouping | null =
    flags.by === undefined ? null : oneOf('--by', flags.by, answerGroupings, bad);
  const days = wholeNumber(context, '--days', flags.days);
  return asked(context, flags, async (scope, { call, format }) => {
    const answer = await call('satisfaction', { search: { ...scope, days, ...(by === null ? {} : { by }) } });
    context.io.out(format === 'json' ? json(answer) : satisfactionText(context, answer));
    return answer.all.answers === 0 ? 1 : 0;
  });
}

async function answers(context: Context, flags: AnswerFlags): Promise<number> {
  const { texts, io } = context;
  const mood = flags.mood === undefined ? null : oneOf('--mood', flags.mood, moods, texts.wrong.badValue);
  const limit = wholeNumber(context, '--limit', flags.limit);
  return asked(context, flags, async (scope, { call, format }) => {
    const answer = await call('answers', {
      search: {
        ...scope,
        limit,
        silent: flags.silent ? 'true' : 'false',
        ...(mood === null ? {} : { mood }),
        ...(flags.search === undefined ? {} : { search: flags.search }),
      },
    });
    if (format === 'json') io.out(json(answer));
    else if (answer.rows.length === 0) io.err(`${texts.satisfaction.nothing}\n`);
    else io.out(answersText(context, answer));
    if (format === 'table' && answer.nextCursor !== null)
      io.err(`${texts.satisfaction.more(Math.min(200, limit * 2))}\n`);
    return 0;
  });
}

type Scope = Pick<Search<'satisfaction'>, 'kind' | 'from' | 'to' | 'where' | 'asOf'>;

/** Asks within the scope of the flags. */
async function asked(
  context: Context,
  flags: SatisfactionFlags,
  ask: (
    scope: Scope,
    by: {
      readonly call: Parameters<Parameters<Context['withConnection']>[0]>[0]['call'];
      readonly format: 'table' | 'json';
    },
  ) => Promise<number>,
): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const format = oneOf('--format', flags.format, ['table', 'json'], bad);
  const kind = flags.kind === undefined ? {} : { kind: oneOf('--kind', flags.kind, answerKinds, bad) };
  return context.withConnection(async (connection) => {
    const scope = await scopeOf(context, connection, flags);
    if (!scope) return sayNoFacts(context);
    const { from, to, asOf } = scope;
    const where = [...flags.where];
    return ask(
      { ...kind, from, to, where, ...(asOf === undefined ? {} : { asOf }) },
      { call: connection.call, format },
    );
  });
}
