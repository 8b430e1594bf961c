import type { Answer } from '../../api/endpoints.ts';
import { segmentName } from '../../core/query/segment-name.ts';
import type { Context } from '../context.ts';
import type { QueryResult } from '../question.ts';
import { certaintyText } from './certainty-text.ts';
import { formatChange, formatFigure } from './format-figure.ts';
import { namesIn } from './names-in.ts';
import { dim, renderTable, type TableColumn, tableWidth } from './table.ts';

type Row = QueryResult['rows'][number];
type CertaintyOf = QueryResult['meta']['certainty']['totals'];

/** The figures as a table with totals, and below it what they are: period, basis, what was left out. */
export function queryTable(context: Context, result: QueryResult, catalogue: Answer<'catalogue'>): string {
  const { io, texts } = context;
  const { by, metrics, compare } = result.meta;
  const ids = Object.keys(metrics);
  const nameOf = namesIn(catalogue);
  const columns: TableColumn[] = [
    ...by.map((id) => ({ title: nameOf(id), align: 'left' as const })),
    ...ids.flatMap((id) => [
      { title: nameOf(id), align: 'right' as const },
      ...(compare ? [{ title: texts.query.change, align: 'right' as const }] : []),
    ]),
  ];
  const lines = (withIntervals: boolean): string[][] => {
    const { certainty } = result.meta;
    const rows = result.rows.map((row, index) => [
      ...by.map((id) => segmentName(id, row[id], context.language)),
      ...figures(context, result, row, certainty.rows[index] ?? {}, withIntervals),
    ]);
    const total = figures(context, result, result.totals, certainty.totals, withIntervals);
    if (by.length === 0) return [total];
    return [...rows, [texts.query.total, ...by.slice(1).map(() => ''), ...total]];
  };
  const whole = lines(true);
  const fits = io.width === null || tableWidth(columns, whole) <= io.width;
  const options = { width: io.width, colour: io.colour, total: by.length > 0 };
  const table = renderTable(columns, fits ? whole : lines(false), options);
  return table + dim(notes(context, result, fits), io.colour);
}

/** The figures of a row, each with its interval or the few cases it is of. */
function figures(
  context: Context,
  result: QueryResult,
  row: Row,
  certainty: CertaintyOf,
  withIntervals: boolean,
): string[] {
  const { metrics, compare, currency } = result.meta;
  const before = typeof row.compare === 'object' && row.compare !== null ? row.compare : {};
  return Object.entries(metrics).flatMap(([id, meta]) => {
    const value = typeof row[id] === 'number' ? row[id] : null;
    const form = { unit: meta.unit, currency };
    const said = certainty[id];
    const beside = said && (withIntervals || said.kind === 'not_enough_data');
    const shown =
      formatFigure(value, form, context.language) +
      (beside ? ` ${certaintyText(said, form, context.language)}` : '');
    return compare ? [shown, formatChange(value, before[id] ?? null, meta.unit, context.language)] : [shown];
  });
}

function notes(context: Context, { meta }: QueryResult, withIntervals: boolean): string {
  const { query } = context.texts;
  const parts = [
    query.period(meta.period.from, meta.period.to),
    query.basisIs[meta.basis],
    ...(meta.compare ? [query.comparedWith(meta.compare.from, meta.compare.to)] : []),
    ...(meta.asOf ? [query.asKnown(meta.asOf)] : []),
  ];
  const lines = [
    parts.join(' · '),
    ...new Set(Object.values(meta.metrics).flatMap(({ note }) => (note ? [note] : []))),
    ...meta.leftOut.filter(({ rows }) => rows > 0).map(({ what, rows }) => query.leftOut(what, rows)),
    ...certaintyNotes(context, meta.certainty, withIntervals),
    ...(meta.truncated ? [query.truncated] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What stands in brackets, if anything does. */
function certaintyNotes(
  { texts }: Context,
  { rows, totals }: QueryResult['meta']['certainty'],
  withIntervals: boolean,
): string[] {
  const all = [totals, ...rows].flatMap((one) => Object.values(one));
  const few = all.find((one) => one.kind === 'not_enough_data');
  const hasInterval = all.some(({ kind }) => kind === 'interval');
  return [
    ...(hasInterval ? [withIntervals ? texts.query.intervals : texts.query.intervalsHidden] : []),
    ...(few?.kind === 'not_enough_data' ? [texts.query.fewCases(few.needed)] : []),
  ];
}
