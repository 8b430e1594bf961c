import type { EChartsCoreOption } from 'echarts/core';
import { baseOption, namesAxis } from './base-option.ts';
import type { ChartLook } from './chart-look.ts';

export interface HeatMap {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** [column, row, value] */
  readonly cells: readonly (readonly [number, number, number | null])[];
  readonly name: string;
  readonly write: (value: number) => string;
}

/** Weekdays by hours, darker where there is more. */
export function heatOption(map: HeatMap, look: ChartLook): EChartsCoreOption {
  const values = map.cells.map(([, , value]) => value).filter((value) => value !== null);
  const base = baseOption(look);
  return {
    ...base,
    tooltip: {
      ...(base.tooltip as object),
      trigger: 'item',
      valueFormatter: (value: unknown) => {
        const amount = Array.isArray(value) ? value[2] : value;
        return typeof amount === 'number' ? map.write(amount) : '—';
      },
    },
    xAxis: namesAxis(map.columns, look),
    yAxis: { ...namesAxis(map.rows, look), inverse: true },
    visualMap: {
      show: false,
      min: Math.min(...values, 0),
      max: Math.max(...values, 1),
      dimension: 2,
      inRange: {
        color:
          look.scheme === 'light'
            ? ['#f6eee2', '#ecc79b', '#d0853c', '#9a4b12', '#5e2a06']
            : ['#231d18', '#4d3620', '#8a5a2a', '#d08f4a', '#f7d3a4'],
      },
    },
    series: [
      {
        type: 'heatmap',
        name: map.name,
        data: map.cells.map(([column, row, value]) => [column, row, value ?? '-']),
        itemStyle: { borderColor: look.paper, borderWidth: 2 },
      },
    ],
  };
}
