import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './chart-look.ts';

/** What all charts share: type, grid, quiet axes, a tooltip that looks like the page. */
export function baseOption(look: ChartLook): EChartsCoreOption {
  return {
    animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 250,
    animationDurationUpdate: 250,
    textStyle: { fontFamily: look.font, fontSize: 12, color: look.inkSoft },
    grid: {
      left: 4,
      right: 12,
      top: 16,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: look.paper,
      borderColor: look.line,
      padding: [8, 12],
      textStyle: { color: look.ink, fontSize: 12, fontFamily: look.font },
      axisPointer: { type: 'line', lineStyle: { color: look.inkFaint, width: 1 } },
    },
  };
}

/** A row of names below the chart. */
export function namesAxis(names: readonly string[], look: ChartLook, touching = true) {
  return {
    type: 'category',
    data: [...names],
    boundaryGap: touching,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.line } },
    axisLabel: { color: look.inkSoft, hideOverlap: true, fontSize: 12 },
  };
}

/** A scale of numbers with hair lines. */
export function numbersAxis(write: (value: number) => string, look: ChartLook) {
  return {
    type: 'value',
    splitNumber: 4,
    axisLabel: { color: look.inkSoft, formatter: write, fontSize: 12, hideOverlap: true },
    splitLine: { lineStyle: { color: look.line } },
  };
}
