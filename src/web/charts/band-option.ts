import type { EChartsCoreOption } from 'echarts/core';
import { baseOption, namesAxis, numbersAxis } from './base-option.ts';
import type { ChartLook } from './chart-look.ts';

export interface Band {
  readonly names: readonly string[];
  readonly name: string;
  readonly intervalName: string;
  readonly points: readonly { readonly value: number; readonly low: number; readonly high: number }[];
  readonly write: (value: number) => string;
  /** For the axis; as elsewhere by default. */
  readonly writeShort?: (value: number) => string;
  /** Where the axis ends; by default above the highest point. */
  readonly most?: number | undefined;
}

/** A curve with its interval as an area around it. */
export function bandOption(band: Band, look: ChartLook): EChartsCoreOption {
  const { points, write } = band;
  const base = baseOption(look);
  const side = { type: 'line', stack: 'interval', symbol: 'none', lineStyle: { opacity: 0 }, silent: true };
  return {
    ...base,
    tooltip: {
      ...(base.tooltip as object),
      formatter: (shown: unknown) => {
        const place = Array.isArray(shown) ? Number(shown[0]?.dataIndex ?? 0) : 0;
        const point = points[place];
        if (!point) return '';
        const lines = [
          band.names[place] ?? '',
          `${band.name} <b>${write(point.value)}</b>`,
          `${band.intervalName} ${write(point.low)} – ${write(point.high)}`,
        ];
        return lines.join('<br>');
      },
    },
    xAxis: namesAxis(band.names, look, false),
    yAxis: {
      ...numbersAxis(band.writeShort ?? write, look),
      ...(band.most === undefined ? {} : { max: band.most, interval: band.most / 4 }),
    },
    series: [
      { ...side, name: 'low', data: points.map(({ low }) => low) },
      {
        ...side,
        name: 'high',
        data: points.map(({ low, high }) => high - low),
        areaStyle: { color: look.accentLine, opacity: 0.22 },
      },
      {
        type: 'line',
        name: band.name,
        data: points.map(({ value }) => value),
        symbol: 'circle',
        symbolSize: 6,
        showSymbol: points.length <= 1,
        lineStyle: { color: look.accent, width: 2 },
        itemStyle: { color: look.accent },
      },
    ],
  };
}
