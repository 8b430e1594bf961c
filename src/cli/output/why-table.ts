import type { Answer } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { segment } from './query-table.ts';
import { renderTable } from './table.ts';

/** Why a ratio moved: a sentence, and the mix and rate part of each segment, which add up to the change. */
export function whyTable(context: Context, why: Answer<'why'>): string {
  const { io, texts, language } = context;
  const { query } = texts;
  const figure = (value: number | null) =>
    formatFigure(value, { unit: why.unit, currency: why.currency }, language);
  const share = (value: number | null) => formatFigure(value, { unit: 'percent' }, language);
  const rows = why.segments.map((part) => [
    segment(context, part.segment),
    figure(part.before),
    figure(part.after),
    share(part.weightBefore),
    share(part.weightAfter),
    figure(part.mix),
    figure(part.rate),
  ]);
  const total = [
    query.total,
    figure(why.before),
    figure(why.after),
    '',
    '',
    figure(why.mix),
    figure(why.rate),
  ];
  const titles = [
    query.before,
    why.metric,
    `${query.weight} (${query.before})`,
    query.weight,
    query.mix,
    query.rate,
  ];
  const table = renderTable(
    [{ title: why.by, align: 'left' }, ...titles.map((title) => ({ title, align: 'right' as const }))],
    [...rows, total],
    { width: io.width, colour: io.colour, total: true },
  );
  return `${why.sentence}\n\n${table}\n`;
}
