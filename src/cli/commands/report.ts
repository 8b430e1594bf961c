import { styleText } from 'node:util';
import type { Command } from 'commander';
import type { Answer } from '../../api/endpoints.ts';
import { addDays } from '../../core/periods/days.ts';
import { segmentName } from '../../core/query/segment-name.ts';
import type { Context } from '../context.ts';
import { bar, sparkline } from '../output/bars.ts';
import { formatChange, formatFigure } from '../output/format-figure.ts';
import { namesIn } from '../output/names-in.ts';
import { dim, renderTable } from '../output/table.ts';
import { type ScopeFlags, sayNoFacts, scopeOf } from '../question.ts';
import type { Run } from '../run.ts';
import { oneOf, UsageError } from '../usage-error.ts';
import { addScopeOptions, json } from './query.ts';

interface Flags extends ScopeFlags {
  readonly by: string;
  readonly days: string;
  readonly format: string;
}

/** `filon report` */
export function addReport(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  addScopeOptions(program.command('report').description(texts.report.about), context)
    .option('--days <n>', texts.report.days, '30')
    .option('--by <id>', texts.query.by, 'channel')
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: Flags) => run(() => report(context, flags)));
}

async function report(context: Context, flags: Flags): Promise<number> {
  const format = oneOf('--format', flags.format, ['table', 'json'], context.texts.wrong.badValue);
  if (!/^[1-9]\d{0,4}$/.test(flags.days)) {
    throw new UsageError(context.texts.wrong.badValue('--days', flags.days, '1 … 99999'));
  }
  return context.withConnection(async (connection) => {
    const scope = await scopeOf(context, connection, { compare: 'previous_period', ...flags });
    if (!scope) return sayNoFacts(context);
    const from = flags.from ?? addDays(scope.to, 1 - Number(flags.days));
    const cockpit = await connection.call('cockpit', { body: { ...scope, from, by: flags.by } });
    if (format === 'json') context.io.out(json(cockpit));
    else context.io.out(overview(context, cockpit, await connection.call('catalogue'), flags.by));
    return 0;
  });
}

function overview(
  context: Context,
  cockpit: Answer<'cockpit'>,
  catalogue: Answer<'catalogue'>,
  by: string,
): string {
  const { io, texts, language } = context;
  const { totals, trend, table } = cockpit;
  const { currency, period, compare } = totals.meta;
  const nameOf = namesIn(catalogue);
  const before =
    typeof totals.totals.compare === 'object' && totals.totals.compare !== null ? totals.totals.compare : {};
  const figures = cockpit.metrics.map((id) => {
    const unit = totals.meta.metrics[id]?.unit ?? 'count';
    const value = numberOf(totals.totals[id]);
    return [
      nameOf(id),
      formatFigure(value, { unit, currency }, language),
      compare ? formatChange(value, before[id] ?? null, unit, language) : '',
      sparkline(
        trend.rows.map((row) => numberOf(row[id])),
        30,
      ),
    ];
  });
  const shown = Object.keys(table.meta.metrics).slice(0, 6);
  const [first = ''] = shown;
  const largest = Math.max(0, ...table.rows.map((row) => numberOf(row[first]) ?? 0));
  const title = `${texts.query.period(period.from, period.to)}${compare ? ` · ${texts.query.comparedWith(compare.from, compare.to)}` : ''}`;
  const options = { width: io.width, colour: io.colour };
  const parts = [
    io.colour ? styleText('bold', title) : title,
    ...cockpit.sentences,
    '',
    renderTable(
      [
        { title: texts.metrics.id, align: 'left' },
        { title: texts.query.value, align: 'right' },
        { title: texts.query.change, align: 'right' },
        { title: texts.report.trend, align: 'left' },
      ],
      figures,
      options,
    ),
    renderTable(
      [
        { title: nameOf(by), align: 'left' },
        { title: '', align: 'left' },
        ...shown.map((id) => ({ title: nameOf(id), align: 'right' as const })),
      ],
      table.rows.map((row) => [
        segmentName(by, row[by], language),
        bar(largest === 0 ? 0 : (numberOf(row[first]) ?? 0) / largest, 12),
        ...shown.map((id) =>
          formatFigure(
            numberOf(row[id]),
            { unit: table.meta.metrics[id]?.unit ?? 'count', currency },
            language,
          ),
        ),
      ]),
      options,
    ),
  ];
  const noted = [totals, table].flatMap(({ meta }) => Object.values(meta.metrics));
  const notes = [...new Set(noted.flatMap(({ note }) => (note ? [note] : [])))];
  const why = cockpit.why ? `${dim(cockpit.why.sentence, io.colour)}\n` : '';
  return `${parts.join('\n')}${why}${notes.map((note) => `${dim(note, io.colour)}\n`).join('')}`;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
