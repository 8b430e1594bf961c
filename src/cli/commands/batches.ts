import type { Command } from 'commander';
import { kindTitle } from '../../core/import/known-kinds.ts';
import { batchNamed } from '../batch-named.ts';
import type { Context } from '../context.ts';
import { factCountsText } from '../output/fact-counts-text.ts';
import { formatFigure } from '../output/format-figure.ts';
import { formatTime } from '../output/format-time.ts';
import { renderTable } from '../output/table.ts';
import type { Run } from '../run.ts';
import { oneOf, UsageError } from '../usage-error.ts';
import { json } from './query.ts';

/** `filon batches` and `filon undo` */
export function addBatches(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  program
    .command('batches')
    .description(texts.batches.about)
    .option('--limit <n>', texts.batches.limit, '20')
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { limit: string; format: string }) => run(() => batches(context, flags)));
  program
    .command('undo')
    .description(texts.undo.about)
    .argument('<batch>', texts.undo.batch)
    .action((written: string) => run(() => undo(context, written)));
}

async function batches(context: Context, flags: { limit: string; format: string }): Promise<number> {
  const { io, texts, language } = context;
  const format = oneOf('--format', flags.format, ['table', 'json'], texts.wrong.badValue);
  const limit = Number(flags.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) {
    throw new UsageError(texts.wrong.badValue('--limit', flags.limit, '1 … 200'));
  }
  return context.withConnection(async (connection) => {
    const page = await connection.call('batches', { search: { limit } });
    if (format === 'json') {
      io.out(json(page));
      return 0;
    }
    if (page.batches.length === 0) {
      io.err(`${texts.batches.none}\n`);
      return 0;
    }
    const { zone } = (await connection.call('workspace')).settings;
    const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
    io.out(
      renderTable(
        [
          { title: texts.batches.id, align: 'left' },
          { title: texts.batches.when, align: 'left' },
          { title: texts.batches.file, align: 'left' },
          { title: texts.batches.kind, align: 'left' },
          { title: texts.batches.rows, align: 'right' },
          { title: texts.batches.content, align: 'left' },
          { title: texts.batches.problems, align: 'right' },
          { title: texts.batches.state, align: 'left' },
        ],
        page.batches.map((batch) => [
          batch.id,
          formatTime(batch.recordedAt, zone, language),
          batch.file ?? texts.batches.call,
          batch.kind === null ? '' : kindTitle(batch.kind, language),
          batch.fileRows === null ? '' : count(batch.fileRows),
          factCountsText(batch.facts, language),
          batch.problemCount === 0 ? '' : count(batch.problemCount),
          [batch.undoneAt ? texts.batches.undone : '', batch.demo ? texts.batches.demo : '']
            .filter((word) => word !== '')
            .join(', '),
        ]),
        { width: io.width, colour: io.colour },
      ),
    );
    return 0;
  });
}

async function undo(context: Context, written: string): Promise<number> {
  return context.withConnection(async (connection) => {
    const { id } = await batchNamed(context, connection, written);
    const batch = await connection.call('undoBatch', { params: { id } });
    const content = factCountsText(batch.facts, context.language);
    context.io.out(`${context.texts.undo.done(batch.file ?? batch.id, content)}\n`);
    return 0;
  });
}
