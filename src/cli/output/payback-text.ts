import type { Answer } from '../../api/endpoints.ts';
import { segmentName } from '../../core/query/segment-name.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { renderTable } from './table.ts';

type Payback = Answer<'payback'>;
type PaidBack = NonNullable<Payback['all']>;

/** Months of age that the table shows. */
const shownMonths = [1, 3, 6, 12, 24] as const;

const right = (title: string) => ({ title, align: 'right' as const });

/** Share of customers who have paid back their cost by some months; or that there is nothing to tell. */
export function paybackText(context: Context, answer: Payback): string {
  const { texts, language, io } = context;
  const say = texts.cohorts.paid;
  const rows = [...answer.groups, ...(answer.all ? [answer.all] : [])];
  if (rows.length === 0) return `${say.none}\n`;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const percent = (value: number) => formatFigure(value, { unit: 'percent' }, language);
  const line = (row: PaidBack) => [
    row === answer.all ? texts.cohorts.all : segmentName(answer.by ?? '', row.group, language),
    count(row.customers),
    formatFigure(row.acquisitionCost, { unit: 'money', currency: answer.currency }, language),
    ...shownMonths.map((month) => {
      // Months in which nobody paid back have no point of their own; beyond the last one nothing has been seen.
      const reached = (row.months.at(-1)?.month ?? 0) >= month;
      const found = row.months.findLast((one) => one.month <= month);
      return reached && found
        ? `${percent(found.value)} (${percent(found.low)} – ${percent(found.high)})`
        : '–';
    }),
    formatFigure(row.medianMonths, { unit: 'months' }, language),
  ];
  const columns = [
    { title: answer.by ?? '', align: 'left' as const },
    right(texts.cohorts.customers),
    right(texts.lifetime.valueColumns.cac),
    ...shownMonths.map((month) => right(say.by(month))),
    right(say.half),
  ];
  const total = answer.groups.length > 0 && answer.all !== null;
  const table = renderTable(columns, rows.map(line), { width: io.width, colour: io.colour, total });
  return `${say.titles[answer.money]}\n\n${table}`;
}
