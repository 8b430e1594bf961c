import type { Brought } from '../../../core/opportunities/client-month.ts';
import { moneyIn } from '../../../core/opportunities/client-month-words.ts';
import { formatNumber } from '../../../core/words/figures.ts';
import type { Language } from '../../../core/words/language.ts';
import { shortDay } from '../../../core/words/written-day.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from './month.module.css';
import { monthLabels } from './month-labels.ts';
import type { Month } from './month-questions.ts';

interface MonthTablesProps {
  readonly month: Month;
  readonly language: Language;
  readonly margin: boolean;
}

/** The figures behind the sentences: services, other work, invoices, and the month beside the year. */
export function MonthTables({ month, language, margin }: MonthTablesProps) {
  const say = monthLabels[language];
  const money = moneyIn(month.currency, language);
  const signed = (amount: number) => (amount > 0 ? `+${money(amount)}` : amount === 0 ? '–' : money(amount));
  const change = (one: { mrr: number; before: number }) => Math.round((one.mrr - one.before) * 1_000) / 1_000;
  return (
    <>
      {month.services.length > 0 && (
        <MonthTable
          title={say.services}
          heads={[say.service, say.monthly, say.change]}
          rows={month.services.map((one) => [
            one.service ?? say.unnamed,
            money(one.mrr),
            signed(change(one)),
          ])}
          total={[say.total, money(month.mrr), signed(change({ mrr: month.mrr, before: month.mrrBefore }))]}
        />
      )}
      {month.work.length > 0 && (
        <MonthTable
          title={say.work}
          heads={[say.service, say.amount]}
          rows={month.work.map(({ product, amount }) => [product ?? say.unnamedWork, money(amount)])}
          total={[say.total, money(month.brought.oneOff)]}
        />
      )}
      {month.invoices.length > 0 && (
        <MonthTable
          title={say.invoices}
          heads={[say.invoice, say.day, say.withoutTax]}
          rows={month.invoices.map(({ number, day, amount }) => [
            number ?? '–',
            shortDay(day, language),
            amount === null ? say.unknown : money(amount),
          ])}
        />
      )}
      <MonthTable
        title={say.sums}
        heads={['', say.thisMonth, say.year, ...(month.yearBefore ? [say.yearBefore] : [])]}
        rows={sumRows(month, language, margin)}
      />
    </>
  );
}

function sumRows(month: Month, language: Language, margin: boolean): readonly (readonly string[])[] {
  const say = monthLabels[language];
  const money = moneyIn(month.currency, language);
  const times = [month.brought, month.year, ...(month.yearBefore ? [month.yearBefore] : [])];
  const row = (name: string, of: (brought: Brought) => string) => [name, ...times.map(of)];
  return [
    ...(month.subscribed ? [row(say.recurring, ({ recurring }) => money(recurring))] : []),
    row(say.oneOff, ({ oneOff }) => money(oneOff)),
    row(say.hours, ({ hours }) => formatNumber(hours, language, 2)),
    ...(margin
      ? [
          row(say.hoursCost, ({ hoursCost }) => money(hoursCost)),
          ...(times.some(({ expenses }) => expenses !== 0)
            ? [row(say.expenses, ({ expenses }) => money(expenses))]
            : []),
          row(say.margin, (brought) => (brought.margin === null ? '–' : money(brought.margin))),
        ]
      : []),
  ];
}

interface MonthTableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}

function MonthTable({ title, heads, rows, total }: MonthTableProps) {
  const cells = (row: readonly string[]) =>
    row.map((cell, index) =>
      index === 0 ? (
        <th key={heads[index]} scope="row">
          {cell}
        </th>
      ) : (
        <td key={heads[index]} className={parts.number}>
          {cell}
        </td>
      ),
    );
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      <Scroller label={title}>
        <table className={parts.table}>
          <thead>
            <tr>
              {heads.map((head, index) =>
                head === '' ? (
                  <td key={head} />
                ) : (
                  <th key={head} scope="col" className={index === 0 ? undefined : parts.number}>
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join('|')}>{cells(row)}</tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>{cells(total)}</tr>
            </tfoot>
          )}
        </table>
      </Scroller>
    </section>
  );
}
