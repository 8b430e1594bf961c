import type { EChartsCoreOption } from 'echarts/core';
import { baseOption, namesAxis, numbersAxis } from './base-option.ts';
import type { ChartLook } from './chart-look.ts';

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly colour: string | undefined;
  /** The earlier period: thin and dotted. */
  readonly earlier: boolean;
}

export interface SeriesChart {
  readonly names: readonly string[];
  readonly series: readonly Series[];
  /** Areas and bars that sit on one another, for amounts that add up. */
  readonly stacked: boolean;
  readonly write: (value: number) => string;
  readonly writeShort: (value: number) => string;
}

/** Several lines, or stacked bars, over the same names. */
export function seriesOption(chart: SeriesChart, look: ChartLook): EChartsCoreOption {
  const write = (value: unknown) => (typeof value === 'number' ? chart.write(value) : '—');
  const base = baseOption(look);
  const legend = chart.series.length > 1;
  return {
    ...base,
    grid: { ...(base.grid as object), top: legend ? 40 : 16 },
    ...(legend
      ? {
          legend: {
            type: 'scroll',
            pageIconColor: look.accent,
            pageIconInactiveColor: look.line,
            pageTextStyle: { color: look.inkSoft },
            top: 0,
            left: 0,
            icon: 'roundRect',
            itemWidth: 10,
            itemHeight: 10,
            itemGap: 14,
            textStyle: { color: look.inkSoft, fontSize: 12 },
          },
        }
      : {}),
    xAxis: namesAxis(chart.names, look, chart.stacked),
    yAxis: numbersAxis(chart.writeShort, look),
    series: chart.series.map((one) => ({
      type: chart.stacked ? 'bar' : 'line',
      name: one.name,
      data: [...one.values],
      ...(chart.stacked && !one.earlier ? { stack: 'all' } : {}),
      symbol: 'circle',
      symbolSize: 6,
      showSymbol: one.values.length === 1,
      barMaxWidth: 40,
      lineStyle: {
        width: one.earlier ? 1.5 : 2,
        type: one.earlier ? [2, 4] : 'solid',
        color: one.colour ?? (one.earlier ? look.inkFaint : look.accent),
      },
      itemStyle: { color: one.colour ?? (one.earlier ? look.inkFaint : look.accent) },
      tooltip: { valueFormatter: write },
    })),
  };
}
