import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from '../../charts/chart-look.ts';
import { seriesOption } from '../../charts/series-option.ts';

export interface EffectCurve {
  readonly names: readonly string[];
  readonly seen: readonly number[];
  readonly expected: readonly (number | null)[];
  /** Places of the promotion's weeks, and of weeks before it that another one touched. */
  readonly during: readonly number[];
  readonly touched: readonly number[];
  readonly words: {
    readonly seen: string;
    readonly expected: string;
    readonly during: string;
    readonly touched: string;
  };
  readonly write: (value: number) => string;
  readonly writeShort: (value: number) => string;
}

/** Seen solid, expected dotted, the promotion's weeks shaded and named, touched ones shaded lightly. */
export function effectOption(curve: EffectCurve, look: ChartLook): EChartsCoreOption {
  const { names, words } = curve;
  const option = seriesOption(
    {
      names,
      stacked: false,
      write: curve.write,
      writeShort: curve.writeShort,
      series: [
        { name: words.seen, values: curve.seen, colour: look.accent, earlier: false },
        { name: words.expected, values: curve.expected, colour: undefined, earlier: true },
      ],
    },
    look,
  );
  const shade = (places: readonly number[], name: string, opacity: number) => ({
    type: 'bar',
    name,
    yAxisIndex: 1,
    data: names.map((_, place) => (places.includes(place) ? 1 : null)),
    barWidth: '100%',
    barGap: '-100%',
    silent: true,
    z: 0,
    itemStyle: { color: look.accentLine, opacity },
    tooltip: { show: false },
  });
  return {
    ...option,
    xAxis: { ...(option.xAxis as object), boundaryGap: true },
    // The second axis only gives the shades their height.
    yAxis: [option.yAxis, { type: 'value', max: 1, show: false }],
    series: [
      ...(option.series as readonly object[]),
      shade(curve.during, words.during, 0.3),
      ...(curve.touched.length > 0 ? [shade(curve.touched, words.touched, 0.1)] : []),
    ],
  };
}
