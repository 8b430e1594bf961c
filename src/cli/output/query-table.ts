import type { Answer } from '../../api/endpoints.ts';
import { segmentName } from '../../core/query/segment-name.ts';
import type { Context } from '../context.ts';
import type { QueryResult } from '../question.ts';
import { formatChange, formatFigure } from './format-figure.ts';
import { namesIn } from './names-in.ts';
import { dim, renderTable, type TableColumn } from './table.ts';

type Row = QueryResult['rows'][number];

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
  const rows = result.rows.map((row) => [
    ...by.map((id) => segmentName(id, row[id], context.language)),
    ...figures(context, result, row),
  ]);
  const total =
    by.length === 0
      ? figures(context, result, result.totals)
      : [texts.query.total, ...by.slice(1).map(() => ''), ...figures(context, result, result.totals)];
  const all = by.length === 0 ? [total] : [...rows, total];
  const table = renderTable(columns, all, { width: io.width, colour: io.colour, total: by.length > 0 });
  return table + dim(notes(context, result), io.colour);
}

function figures(context: Context, result: QueryResult, row: Row): string[] {
  const { metrics, compare, currency } = result.meta;
  const before = typeof row.compare === 'object' && row.compare !== null ? row.compare : {};
  return Object.entries(metrics).flatMap(([id, meta]) => {
    const value = typeof row[id] === 'number' ? row[id] : null;
    const shown = formatFigure(value, { unit: meta.unit, currency }, context.language);
    return compare ? [shown, formatChange(value, before[id] ?? null, meta.unit, context.language)] : [shown];
  });
}

function notes(context: Context, { meta }: QueryResult): string {
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
    ...(meta.truncated ? [query.truncated] : []),
  ];
  return `${lines.join('\n')}\n`;
}
