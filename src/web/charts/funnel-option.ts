import type { EChartsCoreOption } from 'echarts/core';
import { baseOption } from './base-option.ts';
import type { ChartLook } from './chart-look.ts';

export interface FunnelChart {
  readonly steps: readonly { readonly name: string; readonly value: number }[];
  readonly write: (value: number) => string;
}

/** Figures as the steps of a funnel, in the order they were chosen. */
export function funnelOption(chart: FunnelChart, look: ChartLook): EChartsCoreOption {
  const base = baseOption(look);
  return {
    ...base,
    tooltip: { ...(base.tooltip as object), trigger: 'item', show: false },
    series: [
      {
        type: 'funnel',
        sort: 'none',
        left: '5%',
        right: '30%',
        top: 10,
        bottom: 10,
        gap: 3,
        minSize: '2%',
        label: { position: 'right', color: look.ink, fontSize: 12 },
        labelLine: { lineStyle: { color: look.line } },
        itemStyle: { borderWidth: 0 },
        data: chart.steps.map((step) => ({
          name: `${step.name} ${chart.write(step.value)}`,
          value: step.value,
          itemStyle: { color: look.accentLine },
        })),
      },
    ],
  };
}
