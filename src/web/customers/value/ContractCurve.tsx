import { useMemo } from 'react';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { seriesOption } from '../../charts/series-option.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import classes from './value.module.css';
import type { FittedContracts } from './value-questions.ts';

/** Share of clients still there after each month: as seen, and as the model carries it on. */
export function ContractCurve({ result }: { readonly result: FittedContracts }) {
  const { t, months, share, axisShare } = useCustomerWords();
  const look = useChartLook();
  const { survival } = result;
  const option = useMemo(() => {
    const names = survival.map(({ period }) => months(period));
    const series = [
      {
        name: t('model.observed'),
        values: survival.map(({ observed }) => observed),
        colour: look.accent,
        earlier: false,
      },
      {
        name: t('model.projected'),
        values: survival.map(({ projected }) => projected),
        colour: look.inkFaint,
        earlier: true,
      },
    ];
    return seriesOption({ names, series, stacked: false, write: share, writeShort: axisShare }, look);
  }, [survival, look, t, months, share, axisShare]);
  const last = survival.at(-1);
  return (
    <figure className={classes.chart}>
      <figcaption>{t('model.staying')}</figcaption>
      <Chart
        option={option}
        height={240}
        label={t('model.stayingLabel', {
          months: months(last?.period ?? 0),
          share: share(last?.projected ?? 0),
        })}
      />
    </figure>
  );
}
