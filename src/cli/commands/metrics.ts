import type { Command } from 'commander';
import { catalogueAnswer } from '../../server/handlers/catalogue-answer.ts';
import type { Context } from '../context.ts';
import { renderTable } from '../output/table.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

/** `filon metrics`: needs no database. */
export function addMetrics(program: Command, context: Context, run: Run): void {
  program
    .command('metrics')
    .description(context.texts.metrics.about)
    .option('--format <format>', context.texts.metrics.format, 'table')
    .action((flags: { format: string }) => run(async () => metrics(context, flags.format)));
}

function metrics(context: Context, given: string): number {
  const { io, texts, language } = context;
  const format = oneOf('--format', given, ['table', 'json'], texts.wrong.badValue);
  const catalogue = catalogueAnswer(language);
  if (format === 'json') {
    io.out(json(catalogue));
    return 0;
  }
  io.out(
    renderTable(
      [
        { title: texts.metrics.id, align: 'left' },
        { title: texts.metrics.name, align: 'left' },
        { title: texts.metrics.unit, align: 'left' },
        { title: texts.metrics.formula, align: 'left' },
      ],
      catalogue.metrics.map(({ id, name, unit, formula }) => [id, name, texts.metrics.units[unit], formula]),
      { width: io.width, colour: io.colour },
    ),
  );
  io.out('\n');
  io.out(
    renderTable(
      [
        { title: texts.metrics.dimension, align: 'left' },
        { title: texts.metrics.name, align: 'left' },
      ],
      catalogue.dimensions.map(({ id, name }) => [id, name]),
      { width: io.width, colour: io.colour },
    ),
  );
  return 0;
}
