import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { parse, stringify } from 'yaml';
import type { Body } from '../../api/endpoints.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { Context } from '../context.ts';
import { formatTime } from '../output/format-time.ts';
import { renderTable } from '../output/table.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';
import { endScoring } from './score-outcome.ts';

/** `filon score rules` (list), with `show` and `use` */
export function addScoreRules(score: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.score.rules;
  const rules = score.command('rules').description(say.about);
  rules
    .command('list', { isDefault: true })
    .description(say.list)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) => run(() => list(context, flags.format)));
  rules
    .command('show')
    .description(say.show)
    .argument('[version]', say.version)
    .option('--format <format>', texts.import.format, 'yaml')
    .action((version: string | undefined, flags: { format: string }) =>
      run(() => show(context, version, flags.format)),
    );
  rules
    .command('use')
    .description(say.use)
    .argument('<source>', say.source)
    .action((source: string) => run(() => use(context, source)));
}

async function list(context: Context, asked: string): Promise<number> {
  const { io, language, texts } = context;
  const { rules: say, states } = texts.score;
  const format = oneOf('--format', asked, ['table', 'json'], texts.wrong.badValue);
  return context.withConnection(async (connection) => {
    const { versions, inUse } = await connection.call('scoreRules');
    if (format === 'json') {
      io.out(json({ versions, inUse }));
      return 0;
    }
    if (versions.length === 0) {
      io.err(`${say.none}\n`);
      return 0;
    }
    const { zone } = (await connection.call('workspace')).settings;
    const { columns } = say;
    const left = (title: string) => ({ title, align: 'left' as const });
    io.out(
      renderTable(
        [
          left(columns.id),
          left(columns.state),
          left(columns.savedAt),
          left(columns.author),
          { title: columns.rules, align: 'right' },
        ],
        versions.map((version) => [
          version.id,
          states[version.state],
          formatTime(version.savedAt, zone, language),
          version.author ?? '',
          String(version.rules),
        ]),
        { width: io.width, colour: io.colour },
      ),
    );
    return 0;
  });
}

async function show(context: Context, version: string | undefined, asked: string): Promise<number> {
  const format = oneOf('--format', asked, ['yaml', 'json'], context.texts.wrong.badValue);
  return context.withConnection(async (connection) => {
    const { rules } = await connection.call('scoreRules', {
      search: version === undefined ? {} : { version },
    });
    context.io.out(format === 'json' ? json(rules) : stringify(rules));
    return 0;
  });
}

async function use(context: Context, source: string): Promise<number> {
  const path = resolve(context.io.folder, source);
  return context.withConnection(async (connection) => {
    if (!existsSync(path)) {
      // No version's id has one of these.
      if (/[./\\]/u.test(source)) throw new FilonError('file_not_found', { file: source });
      // A learned score has an id too, and is no rules.
      await connection.call('scoreRules', { search: { version: source } });
      const { job } = await connection.call('useScore', { params: { id: source } });
      return endScoring(context, connection, job);
    }
    // JSON is YAML. What it holds is looked at by the server, which names each fault.
    const rules = parse(readFileSync(path, 'utf8')) as Body<'saveRules'>['rules'];
    const { id, job } = await connection.call('saveRules', { body: { rules, use: true } });
    const ended = job === null ? 0 : await endScoring(context, connection, job);
    context.io.out(`${context.texts.score.rules.saved(id)}\n`);
    return ended;
  });
}
