import type { Command } from 'commander';
import { answerKinds } from '../../core/facts/fact-values.ts';
import { usualQuestions } from '../../core/satisfaction/survey.ts';
import type { Connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { namedOne } from '../named-one.ts';
import { surveyLinksCsv, surveysText } from '../output/satisfaction-text.ts';
import { type ScopeFlags, sayNoFacts, scopeOf } from '../question.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

interface AddFlags {
  readonly kind: string;
  readonly question?: string;
  readonly questionEn?: string;
  readonly open?: true;
  readonly tasks: boolean;
}

/** `filon surveys` (list) and its commands: add, links, remove, restore. */
export function addSurveys(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.satisfaction.surveys;
  const surveys = program.command('surveys').description(say.about);
  surveys
    .command('list', { isDefault: true })
    .description(say.list)
    .option('--format <format>', texts.import.format, 'table')
    .action(({ format }: { format: string }) => run(() => list(context, format)));
  surveys
    .command('add')
    .description(say.add)
    .argument('<name>', say.name)
    .option('--kind <kind>', texts.satisfaction.kind, 'nps')
    .option('--question <text>', say.question)
    .option('--question-en <text>', say.questionEn)
    .option('--open', say.open)
    .option('--no-tasks', say.noTasks)
    .action((name: string, flags: AddFlags) => run(() => add(context, name, flags)));
  surveys
    .command('links')
    .description(say.links)
    .argument('<name>', say.name)
    .option('--from <day>', texts.query.from)
    .option('--to <day>', texts.query.to)
    .action((name: string, flags: ScopeFlags) => run(() => links(context, name, flags)));
  surveys
    .command('remove')
    .description(say.remove)
    .argument('<name>', say.name)
    .action((name: string) => run(() => remove(context, name)));
  surveys
    .command('restore')
    .description(say.restore)
    .argument('<id>', say.id)
    .action((id: string) => run(() => restore(context, id)));
}

async function list(context: Context, asked: string): Promise<number> {
  const { io, texts } = context;
  const format = oneOf('--format', asked, ['table', 'json'], texts.wrong.badValue);
  return context.withConnection(async ({ call }) => {
    const answer = await call('surveys');
    if (format === 'json') io.out(json(answer));
    else if (answer.surveys.length === 0) io.err(`${texts.satisfaction.surveys.none}\n`);
    else io.out(surveysText(context, answer));
    return 0;
  });
}

async function add(context: Context, name: string, flags: AddFlags): Promise<number> {
  const kind = oneOf('--kind', flags.kind, answerKinds, context.texts.wrong.badValue);
  const usual = usualQuestions[kind];
  const question = { fr: flags.question ?? usual.fr, en: flags.questionEn ?? flags.question ?? usual.en };
  return context.withConnection(async ({ call }) => {
    const body = { name, kind, question, open: flags.open ?? false, tasks: flags.tasks };
    const { id, settings } = await call('createSurvey', { body });
    context.io.out(`${context.texts.satisfaction.surveys.saved(settings.name, id)}\n`);
    return 0;
  });
}

async function links(context: Context, name: string, flags: ScopeFlags): Promise<number> {
  const { io, texts } = context;
  const say = texts.satisfaction.surveys;
  return context.withConnection(async (connection) => {
    const scope = await scopeOf(context, connection, flags);
    if (!scope) return sayNoFacts(context);
    const { id } = await surveyNamed(context, connection, name);
    const { from, to } = scope;
    const found = await connection.call('surveyLinks', { params: { id }, search: { from, to } });
    if (found.links.length === 0) {
      io.err(`${say.noOrders}\n`);
      return 1;
    }
    io.out(surveyLinksCsv(context, found.links));
    if (found.more) io.err(`${say.moreLinks(found.links.length)}\n`);
    return 0;
  });
}

async function remove(context: Context, name: string): Promise<number> {
  return context.withConnection(async (connection) => {
    const survey = await surveyNamed(context, connection, name);
    await connection.call('dropSurvey', { params: { id: survey.id } });
    context.io.out(`${context.texts.satisfaction.surveys.removed(survey.name, survey.id)}\n`);
    return 0;
  });
}

async function restore(context: Context, id: string): Promise<number> {
  return context.withConnection(async ({ call }) => {
    const { settings } = await call('restoreSurvey', { params: { id } });
    context.io.out(`${context.texts.satisfaction.surveys.restored(settings.name)}\n`);
    return 0;
  });
}

async function surveyNamed({ texts }: Context, { call }: Connection, name: string) {
  const { surveys } = await call('surveys');
  const all = surveys.map(({ id, settings }) => ({ id, name: settings.name }));
  return namedOne(all, name, texts.satisfaction.surveys.several);
}
