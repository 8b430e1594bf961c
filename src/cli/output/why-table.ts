import type { Answer } from '../../api/endpoints.ts';
import { formatChange as formatDifference } from '../../core/query/format-figure.ts';
import { segmentName } from '../../core/query/segment-name.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { namesIn } from './names-in.ts';
import { renderTable } from './table.ts';

/** Why a ratio moved: a sentence, and the mix and rate part of each segment, which add up to the change. */
export function whyTable(context: Context, why: Answer<'why'>, catalogue: Answer<'catalogue'>): string {
  const nameOf = namesIn(catalogue);
  const { io, texts, language } = context;
  const { query } = texts;
  const figure = (value: number | null) =>
    formatFigure(value, { unit: why.unit, currency: why.currency }, language);
  // Figures that are no money have none, and need none.
  const { unit, currency = '' } = why;
  const change = (value: number | null) =>
    value === null ? figure(null) : formatDifference(value, unit, { currency, language });
  const share = (value: number | null) => formatFigure(value, { unit: 'percent' }, language);
  const rows = why.segments.map((part) => [
    segmentName(why.by, part.segment, language),
    figure(part.before),
    figure(part.after),
    share(part.weightBefore),
    share(part.weightAfter),
    change(part.mix),
    change(part.rate),
  ]);
  const total = [
    query.total,
    figure(why.before),
    figure(why.after),
    '',
    '',
    change(why.mix),
    change(why.rate),
  ];
  const titles = [
    query.before,
    query.after,
    `${query.weight} (${query.before})`,
    query.weight,
    query.mix,
    query.rate,
  ];
  const table = renderTable(
    [
      { title: nameOf(why.by), align: 'left' },
      ...titles.map((title) => ({ title, align: 'right' as const })),
    ],
    [...rows, total],
    { width: io.width, colour: io.colour, total: true },
  );
  return `${why.sentence}\n\n${table}\n`;
}
