import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { numbersAxis } from '../../charts/base-option.ts';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { type Series, seriesOption } from '../../charts/series-option.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useSegmentColours } from '../../parts/use-segment-colours.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import type { ValueChoices } from './use-value-choices.ts';
import classes from './value.module.css';
import { type PaidBack, paybackQuestion } from './value-questions.ts';

/** Months of age in the table; lines that can be told apart in the chart. */
const shownMonths = [1, 3, 6, 12, 24] as const;
const linesShown = 7;
/** Months below which there is nothing to draw that the table does not say. */
const fewestMonths = 3;

interface PaybackPanelProps {
  readonly choices: ValueChoices;
  /** What pays back: as on the whole page. */
  readonly counted: 'revenue' | 'margin';
}

/** Share of customers who have brought back what they cost, month by month, by where they came from. */
export function PaybackPanel({ choices, counted }: PaybackPanelProps) {
  const { t, months, money, count, share, axisShare, between, segmentName } = useCustomerWords();
  const look = useChartLook();
  const colours = useSegmentColours(choices.by);
  const { by, where, asOf } = choices;
  const { data, error, refetch } = useQuery(paybackQuestion({ money: counted, by, where, asOf }));
  const option = useMemo(() => {
    if (!data?.all) return null;
    const most = Math.max(...[data.all, ...data.groups].map((row) => row.months.at(-1)?.month ?? 0));
    if (most < fewestMonths) return null;
    const line = (row: PaidBack) => {
      const last = row.months.at(-1)?.month ?? 0;
      return Array.from({ length: most }, (_, place) =>
        place + 1 > last ? null : (row.months.findLast(({ month }) => month <= place + 1)?.value ?? 0),
      );
    };
    const series: Series[] = [
      { name: t('table.total'), values: line(data.all), colour: look.ink, earlier: false },
      ...data.groups.slice(0, linesShown).map((row) => ({
        name: segmentName(by, row.group),
        values: line(row),
        colour: colours.get(row.group),
        earlier: false,
      })),
    ];
    const names = Array.from({ length: most }, (_, place) => months(place + 1));
    return {
      ...seriesOption({ names, series, stacked: false, write: share, writeShort: axisShare }, look),
      yAxis: { ...numbersAxis(axisShare, look), max: 1, interval: 0.25 },
    };
  }, [data, look, colours, by, t, months, share, axisShare, segmentName]);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const rows = [...data.groups, ...(data.all ? [data.all] : [])];
  const title = t(counted === 'margin' ? 'payback.onMargin' : 'payback.onRevenue');
  if (rows.length === 0)
    return (
      <Panel title={title}>
        <p className={classes.means}>{t('payback.none')}</p>
      </Panel>
    );
  const year = data.all?.months.findLast(({ month }) => month <= 12);
  return (
    <Panel title={title}>
      <p className={classes.means}>{t('payback.means')}</p>
      {option && (
        <Chart
          option={option}
          height={240}
          label={
            year ? t('payback.label', { title, months: months(year.month), share: share(year.value) }) : title
          }
        />
      )}
      <Scroller label={title}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('payback.group')}</th>
              <th scope="col" className={parts.number}>
                {t('value.customers')}
              </th>
              <th scope="col" className={parts.number}>
                {t('value.cac')}
              </th>
              {shownMonths.map((month) => (
                <th key={month} scope="col" className={parts.number}>
                  {t('payback.by', { months: months(month) })}
                </th>
              ))}
              <th scope="col" className={parts.number}>
                {t('payback.half')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row === data.all ? 'all' : JSON.stringify(row.group)}
                className={row === data.all ? parts.totals : undefined}
              >
                <th scope="row">{row === data.all ? t('table.total') : segmentName(by, row.group)}</th>
                <td className={parts.number}>{count(row.customers)}</td>
                <td className={parts.number}>{money(row.acquisitionCost)}</td>
                {shownMonths.map((month) => {
                  const found = row.months.findLast((one) => one.month <= month);
                  const reached = (row.months.at(-1)?.month ?? 0) >= month;
                  return (
                    <td key={month} className={parts.number}>
                      {reached && found ? (
                        <>
                          {share(found.value)}
                          <span className={classes.interval}>{between(found, share)}</span>
                        </>
                      ) : (
                        '–'
                      )}
                    </td>
                  );
                })}
                <td className={parts.number}>
                  {row.medianMonths === null ? t('repeat.notHalf') : months(row.medianMonths)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}
