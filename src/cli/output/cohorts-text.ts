import type { Answer } from '../../api/endpoints.ts';
import { segmentName } from '../../core/query/segment-name.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Cohorts = Answer<'cohorts'>;
type Row = Cohorts['rows'][number];
type Cell = Row['cells'][number];
type Repeat = Answer<'repeat'>;

/** What is shown of a cohort. */
export const cohortFigures = ['retention', 'revenue', 'margin', 'orders'] as const;
export type CohortFigure = (typeof cohortFigures)[number];

const right = (title: string) => ({ title, align: 'right' as const });
const left = (title: string) => ({ title, align: 'left' as const });

/** A cohort table to read: rows below each other, ages beside each other; what is not over has a star, what is of few a tilde. */
export function cohortsText(
  context: Context,
  answer: Cohorts,
  figure: CohortFigure,
  mostAges: number,
): string {
  const { texts, language, io } = context;
  const say = texts.cohorts;
  const { rows, total } = answer;
  const ages = Math.min(mostAges + 1, Math.max(total.cells.length, ...rows.map(({ cells }) => cells.length)));
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const written = (cell: Cell | undefined): string => {
    if (!cell) return '';
    const value = writeCell(context, cell, figure, answer.currency);
    return `${cell.few ? '~' : ''}${value}${cell.whole ? '' : '*'}`;
  };
  const nameOf = ({ cohort, others }: Row) =>
    others ? say.others : segmentName(answer.by, cohort, language);
  const line = (name: string, row: Row) => [
    name,
    count(row.customers),
    ...Array.from({ length: ages }, (_, age) => written(row.cells[age])),
  ];
  const table = renderTable(
    [
      left(answer.by),
      right(say.customers),
      ...Array.from({ length: ages }, (_, age) => right(say.age[answer.unit](age))),
    ],
    [...rows.map((row) => line(nameOf(row), row)), line(say.all, total)],
    { width: io.width, colour: io.colour, total: true },
  );
  const unfinished = rows.some(({ cells }) => cells.some(({ whole }) => !whole));
  const few = [...rows, total].some(({ cells }) => cells.some((cell) => cell.few));
  const known = answer.ordersWithMargin / Math.max(1, answer.orders);
  const notes = [
    ...(unfinished ? [say.unfinished] : []),
    ...(few ? [say.fewCustomers] : []),
    ...(figure === 'margin'
      ? [texts.lifetime.withMargin(formatFigure(known, { unit: 'percent' }, language))]
      : []),
  ];
  return `${say.titles[figure]}\n\n${table}\n${notes.map((note) => `${dim(note, io.colour)}\n`).join('')}`;
}

function writeCell({ language }: Context, cell: Cell, figure: CohortFigure, currency: string): string {
  if (figure === 'retention') return formatFigure(cell.retention.value, { unit: 'percent' }, language);
  const unit = figure === 'orders' ? ({ unit: 'number' } as const) : ({ unit: 'money', currency } as const);
  return formatFigure(cell.perCustomer[figure], unit, language);
}

/** Repeat rates to read, with intervals; time between orders and who still buys below. */
export function repeatText(context: Context, answer: Repeat): string {
  const { texts, language, io } = context;
  const say = texts.cohorts;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const percent = (value: number) => formatFigure(value, { unit: 'percent' }, language);
  const days = (value: number | null) => (value === null ? '–' : count(value));
  const line = (name: string, row: Repeat['all']) => [
    name,
    count(row.customers),
    count(row.returned),
    ...row.rates.map((rate) =>
      rate.kind === 'rate'
        ? `${percent(rate.value)} (${percent(rate.low)} – ${percent(rate.high)})`
        : say.few(rate.found, rate.needed),
    ),
    days(row.medianDays),
  ];
  const table = renderTable(
    [
      left(answer.by ?? ''),
      right(say.customers),
      right(say.returned),
      ...answer.all.rates.map((rate) => right(say.within(rate.days))),
      right(say.half),
    ],
    [
      ...answer.groups.map((row) => line(segmentName(answer.by ?? '', row.group, language), row)),
      line(say.all, answer.all),
    ],
    { width: io.width, colour: io.colour, total: answer.groups.length > 0 },
  );
  const { between, staying } = answer;
  const year = staying.findLast(({ month }) => month <= 12);
  const notes = [
    ...(between
      ? [
          say.between(
            count(between.median),
            count(between.quarter),
            count(between.threeQuarters),
            count(between.count),
          ),
        ]
      : []),
    texts.lifetime.silence(answer.silenceDays),
    ...(year
      ? [say.staying(year.month, percent(year.value), `${percent(year.low)} – ${percent(year.high)}`)]
      : []),
  ];
  return `${say.repeatTitle}\n\n${table}\n${notes.map((note) => `${dim(note, io.colour)}\n`).join('')}`;
}
