import type { EChartsCoreOption } from 'echarts/core';
import type { CurvePoint } from '../../../core/simulate/curves.ts';
import type { ChartLook } from '../../charts/chart-look.ts';
import { seriesOption } from '../../charts/series-option.ts';

export interface MarginChart {
  readonly points: readonly CurvePoint[];
  /** What is decided now. */
  readonly at: number;
  readonly words: { readonly margin: string; readonly low: string; readonly high: string };
  readonly writeAt: (value: number) => string;
  readonly write: (value: number) => string;
  readonly writeShort: (value: number) => string;
}

/** The margin of a month by what is decided, its interval dotted, today's decision marked. */
export function marginOption(chart: MarginChart, look: ChartLook): EChartsCoreOption {
  const { points, words } = chart;
  const option = seriesOption(
    {
      names: points.map(({ at }) => chart.writeAt(at)),
      stacked: false,
      write: chart.write,
      writeShort: chart.writeShort,
      series: [
        {
          name: words.margin,
          values: points.map(({ margin }) => margin.value),
          colour: look.accent,
          earlier: false,
        },
        {
          name: words.low,
          values: points.map(({ margin }) => margin.low),
          colour: look.inkFaint,
          earlier: true,
        },
        {
          name: words.high,
          values: points.map(({ margin }) => margin.high),
          colour: look.inkFaint,
          earlier: true,
        },
      ],
    },
    look,
  );
  const nearest = points.reduce(
    (best, { at }, place) =>
      Math.abs(at - chart.at) < Math.abs((points[best]?.at ?? 0) - chart.at) ? place : best,
    0,
  );
  const [margin, ...others] = option.series as readonly Record<string, unknown>[];
  return {
    ...option,
    series: [
      {
        ...margin,
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: look.inkFaint, type: 'solid', width: 1 },
          label: { formatter: chart.writeAt(chart.at), color: look.inkSoft, fontSize: 12 },
          data: [{ xAxis: nearest }],
        },
      },
      ...others,
    ],
  };
}
