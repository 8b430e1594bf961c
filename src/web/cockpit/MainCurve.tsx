import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatFigure } from '../../core/words/figures.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { Chart } from '../charts/Chart.tsx';
import { useChartLook } from '../charts/chart-look.ts';
import { curveOption } from '../charts/curve-option.ts';
import { earlierOf, figureOf, segmentOf } from '../figures/row.ts';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { changeOf } from '../format/change.ts';
import { formatDay, formatPeriod } from '../format/days.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import { FigureTable } from '../parts/FigureTable.tsx';
import { Panel } from '../parts/Panel.tsx';
import type { Order } from '../parts/sort-rows.ts';
import classes from './cockpit.module.css';
import type { Cockpit } from './cockpit.ts';

const grainNames: Readonly<Record<Cockpit['grain'], Message>> = {
  day: 'grain.day',
  week: 'grain.week',
  month: 'grain.month',
};

interface MainCurveProps {
  readonly cockpit: Cockpit;
  readonly metric: string;
}

/** The course of the chosen figure, this period solid, the earlier one dotted, immature days hatched. */
export function MainCurve({ cockpit, metric }: MainCurveProps) {
  const t = useT();
  const segmentName = useSegmentName();
  const language = useLanguage();
  const look = useChartLook();
  const { metrics } = useCatalogue();
  const [asTable, setAsTable] = useState(false);
  const { trend, earlierTrend, grain, totals, immatureFrom } = cockpit;
  const [order, setOrder] = useState<Order>({ by: grain, descending: false });
  const name = metrics.find(({ id }) => id === metric)?.name ?? metric;
  const figure = trend.meta.metrics[metric] ?? totals.meta.metrics[metric];
  const value = figureOf(totals.totals, metric);
  const change = figure && changeOf(value, earlierOf(totals.totals, metric), figure, language);

  const option = useMemo(() => {
    if (!figure) return null;
    const days = trend.rows.map((row) => String(segmentOf(row, grain) ?? ''));
    const immature = immatureFrom === null ? -1 : days.findIndex((day) => day >= immatureFrom);
    const { compare, period } = totals.meta;
    return curveOption(
      {
        names: days.map((day) =>
          grain === 'day' ? formatDay(day, language, false) : segmentName(grain, day),
        ),
        values: trend.rows.map((row) => figureOf(row, metric)),
        earlier: earlierTrend ? earlierTrend.rows.map((row) => figureOf(row, metric)) : null,
        name: formatPeriod(period, language),
        earlierName: compare ? formatPeriod(compare, language) : '',
        immatureFrom: grain === 'day' && immature >= 0 ? immature : null,
        immatureName: t('cockpit.immature'),
        write: (amount) => formatFigure(amount, figure, language),
        writeShort: (amount) => formatFigure(amount, figure, language, { short: true }),
      },
      look,
    );
  }, [trend, earlierTrend, grain, metric, figure, totals.meta, immatureFrom, language, look, t, segmentName]);

  if (!figure || !option) return null;
  const total = value === null ? t('figure.noneLong') : formatFigure(value, figure, language);
  const title = change
    ? t('cockpit.curveChanged', { name, value: total, change: change.text, grain: t(grainNames[grain]) })
    : t('cockpit.curve', { name, value: total, grain: t(grainNames[grain]) });
  return (
    <Panel
      title={title}
      aside={
        <>
          <span className={classes.legend} aria-hidden="true">
            <span className={classes.solid} /> {formatPeriod(totals.meta.period, language)}
            {totals.meta.compare && earlierTrend && (
              <>
                <span className={classes.dotted} /> {formatPeriod(totals.meta.compare, language)}
              </>
            )}
          </span>
          <Button size="compact-sm" variant="subtle" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'chart.asChart' : 'chart.asTable')}
          </Button>
        </>
      }
    >
      {asTable ? (
        <FigureTable result={trend} metrics={[metric]} label={title} order={order} onOrder={setOrder} />
      ) : (
        <Chart option={option} height={260} label={title} />
      )}
    </Panel>
  );
}
