import { useMemo } from 'react';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { seriesOption } from '../../charts/series-option.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import classes from '../value/value.module.css';
import type { Repeat } from './repeat-questions.ts';

/** How many days lie between two purchases of a customer. */
export function GapHistogram({ between }: { readonly between: NonNullable<Repeat['between']> }) {
  const { t, count, days, share, axisShare } = useCustomerWords();
  const look = useChartLook();
  const option = useMemo(() => {
    const names = between.bins.map(({ from, to }) =>
      to === null ? `${count(from)} +` : from === to ? count(from) : `${count(from)}–${count(to)}`,
    );
    const values = between.bins.map((bin) => bin.count / between.count);
    const series = [{ name: t('repeat.gaps'), values, colour: look.accentLine, earlier: false }];
    return seriesOption({ names, series, stacked: true, write: share, writeShort: axisShare }, look);
  }, [between, look, t, count, share, axisShare]);
  const title = t('repeat.between', {
    median: days(between.median),
    quarter: count(between.quarter),
    threeQuarters: days(between.threeQuarters),
  });
  return (
    <Panel title={title}>
      <p className={classes.means}>{t('repeat.betweenMeans', { count: count(between.count) })}</p>
      <Chart option={option} height={220} label={title} />
    </Panel>
  );
}
