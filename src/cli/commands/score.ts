import type { Command } from 'commander';
import { usualKnownMinutes } from '../../core/score/score-moment.ts';
import type { Context } from '../context.ts';
import { driftText } from '../output/drift-text.ts';
import { formatFigure } from '../output/format-figure.ts';
import { formatTime } from '../output/format-time.ts';
import { leadScoreText, scoreText } from '../output/score-text.ts';
import { renderTable } from '../output/table.ts';
import { listOf } from '../question.ts';
import type { Run } from '../run.ts';
import { oneOf, UsageError } from '../usage-error.ts';
import { json } from './query.ts';
import { endScoring } from './score-outcome.ts';
import { addScoreRules } from './score-rules.ts';

interface LearnFlags {
  readonly kind: string;
  readonly knownMinutes: string;
  readonly leaveOut?: string;
  readonly allow?: string;
  readonly seed: string;
  readonly format: string;
  /** Of learning. */
  readonly use?: boolean;
  /** Of proving. */
  readonly split?: string;
}

/** `filon score` (list) and its commands: learn, prove, show, use, run, lead, rules */
export function addScore(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.score;
  const score = program.command('score').description(say.about);
  score
    .command('list', { isDefault: true })
    .description(say.list)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) => run(() => list(context, flags.format)));
  const learning = (command: Command): Command =>
    command
      .option('--kind <kind>', say.kind, 'scorecard')
      .option('--known-minutes <n>', say.knownMinutes, String(usualKnownMinutes))
      .option('--leave-out <fields>', say.leaveOut)
      .option('--allow <fields>', say.allow)
      .option('--seed <n>', say.seed, '1')
      .option('--format <format>', texts.import.format, 'table');
  learning(score.command('learn').description(say.learn))
    .option('--no-use', say.noUse)
    .action((flags: LearnFlags) => run(() => learn(context, flags)));
  learning(score.command('prove').description(say.prove))
    .option('--split <split>', say.split, 'random')
    .action((flags: LearnFlags) => run(() => learn(context, flags)));
  const one = (name: string, about: string, argument: string): Command =>
    score
      .command(name)
      .description(about)
      .argument(argument, argument === '<lead>' ? say.key : say.id)
      .option('--format <format>', texts.import.format, 'table');
  one('show', say.show, '<score>').action((id: string, flags: { format: string }) =>
    run(() => show(context, id, flags.format)),
  );
  one('lead', say.lead, '<lead>').action((key: string, flags: { format: string }) =>
    run(() => lead(context, key, flags.format)),
  );
  score
    .command('use')
    .description(say.use)
    .argument('<score>', say.id)
    .action((id: string) => run(() => scoreLeads(context, id)));
  score
    .command('run')
    .description(say.run)
    .action(() => run(() => scoreLeads(context, null)));
  addScoreRules(score, context, run);
}

function formatOf(context: Context, format: string): 'table' | 'json' {
  return oneOf('--format', format, ['table', 'json'], context.texts.wrong.badValue);
}

async function list(context: Context, asked: string): Promise<number> {
  const { io, texts, language } = context;
  const format = formatOf(context, asked);
  return context.withConnection(async (connection) => {
    const answer = await connection.call('scores');
    if (format === 'json') {
      io.out(json(answer));
      return 0;
    }
    if (answer.versions.length === 0) {
      const { inUse } = await connection.call('scoreRules');
      io.err(`${inUse === 'rules' ? texts.score.noneButRules : texts.score.none}\n`);
      return 0;
    }
    const { zone } = (await connection.call('workspace')).settings;
    const { columns, kinds, states } = texts.score;
    const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
    const left = (title: string) => ({ title, align: 'left' as const });
    const right = (title: string) => ({ title, align: 'right' as const });
    io.out(
      renderTable(
        [
          left(columns.id),
          left(columns.kind),
          left(columns.state),
          left(columns.learnedAt),
          right(columns.leads),
          right(columns.sales),
          right(texts.score.auc),
          right(columns.error),
        ],
        answer.versions.map((version) => [
          version.id,
          kinds[version.kind],
          states[version.state],
          formatTime(version.learnedAt, zone, language),
          count(version.learnedFrom.leads),
          count(version.learnedFrom.sales),
          version.auc ? count(Math.round(version.auc.value * 100) / 100) : '–',
          formatFigure(version.calibrationError, { unit: 'percent' }, language),
        ]),
        { width: io.width, colour: io.colour },
      ),
    );
    return 0;
  });
}

async function learn(context: Context, flags: LearnFlags): Promise<number> {
  const { texts } = context;
  const bad = texts.wrong.badValue;
  const format = formatOf(context, flags.format);
  const body = {
    kind: oneOf('--kind', flags.kind, ['scorecard', 'additive'], bad),
    knownMinutes: wholeOf(context, '--known-minutes', flags.knownMinutes),
    leaveOut: listOf(flags.leaveOut),
    allow: listOf(flags.allow),
    seed: wholeOf(context, '--seed', flags.seed),
  };
  const split = flags.split === undefined ? null : oneOf('--split', flags.split, ['random', 'time'], bad);
  return context.withConnection(async (connection) => {
    const { job } = split
      ? await connection.call('proveScore', { body: { ...body, split } })
      : await connection.call('learnScore', { body: { ...body, use: flags.use ?? true } });
    return endScoring(context, connection, job, format);
  });
}

async function scoreLeads(context: Context, id: string | null): Promise<number> {
  return context.withConnection(async (connection) => {
    const { job } =
      id === null ? await connection.call('runScore') : await connection.call('useScore', { params: { id } });
    return endScoring(context, connection, job);
  });
}

async function show(context: Context, id: string, asked: string): Promise<number> {
  const format = formatOf(context, asked);
  return context.withConnection(async (connection) => {
    const score = await connection.call('score', { params: { id } });
    const drift = await connection.call('scoreDrift', { params: { id } });
    const { zone } = (await connection.call('workspace')).settings;
    if (format === 'json') context.io.out(json({ ...score, drift }));
    else context.io.out(`${scoreText(context, score, zone)}\n${driftText(context, drift)}`);
    return 0;
  });
}

async function lead(context: Context, key: string, asked: string): Promise<number> {
  const format = formatOf(context, asked);
  return context.withConnection(async (connection) => {
    const score = await connection.call('leadScore', { params: { key } });
    context.io.out(format === 'json' ? json(score) : leadScoreText(context, score));
    return 0;
  });
}

function wholeOf(context: Context, name: string, text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new UsageError(context.texts.wrong.badValue(name, text, '0, 1, 2 …'));
  return Number(text);
}
