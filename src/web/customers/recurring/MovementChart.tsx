import { useMemo } from 'react';
import { movements } from '../../../core/recurring/movements.ts';
import { formatFigure } from '../../../core/words/figures.ts';
import { useAddress } from '../../address/use-address.ts';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { seriesOption } from '../../charts/series-option.ts';
import { formatMonth } from '../../format/days.ts';
import { Panel } from '../../parts/Panel.tsx';
import { palettes } from '../../theme/palette.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import { movementNames } from './movement-names.ts';
import classes from './recurring.module.css';
import type { Recurring } from './recurring-questions.ts';

/** Each movement keeps its place in the palette: gains and losses are told apart by their side of the line. */
const places = { new: 0, expansion: 3, reactivated: 2, contraction: 1, churned: 4, currency: 7 } as const;

/** Recurring revenue at the end of each month, and what moved it. The table below holds the same numbers. */
export function MovementChart({ answer }: { readonly answer: Recurring }) {
  const { t, language, money, currency } = useCustomerWords();
  const [, change] = useAddress();
  const look = useChartLook();
  const { months } = answer;
  const shown = useMemo(() => movements.filter((id) => months.some((month) => month[id] !== 0)), [months]);
  const [curve, bars] = useMemo(() => {
    const names = months.map(({ month }) => formatMonth(month, language));
    const short = (value: number) =>
      formatFigure(value, { unit: 'money', currency }, language, { short: true });
    const common = { names, write: money, writeShort: short };
    return [
      seriesOption(
        {
          ...common,
          stacked: false,
          series: [
            {
              name: t('recurring.mrr'),
              values: months.map(({ end }) => end),
              colour: look.accent,
              earlier: false,
            },
          ],
        },
        look,
      ),
      seriesOption(
        {
          ...common,
          stacked: true,
          series: shown.map((id) => ({
            name: t(movementNames[id]),
            values: months.map((month) => (month[id] === 0 ? null : month[id])),
            colour: palettes[look.scheme][places[id]],
            earlier: false,
          })),
        },
        look,
      ),
    ];
  }, [months, shown, look, language, currency, money, t]);
  if (months.length < 2) return null;
  const last = months.at(-1);
  return (
    <Panel title={t('recurring.curve')}>
      <Chart
        option={curve}
        height={200}
        label={t('recurring.curveLabel', {
          from: money(months[0]?.end),
          to: money(last?.end),
          month: last ? formatMonth(last.month, language) : '',
        })}
      />
      <div className={classes.bars}>
        <Chart
          option={bars}
          height={240}
          label={t('recurring.barsLabel')}
          onPoint={({ seriesIndex, dataIndex }) => {
            const [movement, month] = [shown[seriesIndex], months[dataIndex]?.month];
            if (movement && month) change({ cell: JSON.stringify({ month, movement }) });
          }}
        />
      </div>
    </Panel>
  );
}
