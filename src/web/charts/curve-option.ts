import type { EChartsCoreOption } from 'echarts/core';
import { baseOption, namesAxis, numbersAxis } from './base-option.ts';
import type { ChartLook } from './chart-look.ts';

export interface Curve {
  readonly names: readonly string[];
  readonly values: readonly (number | null)[];
  readonly earlier: readonly (number | null)[] | null;
  readonly name: string;
  readonly earlierName: string;
  /** First point whose cohort is not yet mature; null if all are. */
  readonly immatureFrom: number | null;
  readonly immatureName: string;
  readonly write: (value: number) => string;
  readonly writeShort: (value: number) => string;
}

/** This period solid, the earlier one dotted, immature days hatched. */
export function curveOption(curve: Curve, look: ChartLook): EChartsCoreOption {
  const write = (value: unknown) => (typeof value === 'number' ? curve.write(value) : '—');
  const series: Record<string, unknown>[] = [
    {
      type: 'line',
      name: curve.name,
      data: [...curve.values],
      symbol: 'circle',
      symbolSize: 6,
      showSymbol: curve.values.length <= 1,
      lineStyle: { color: look.accent, width: 2 },
      itemStyle: { color: look.accent },
      tooltip: { valueFormatter: write },
      ...(curve.immatureFrom === null ? {} : { markArea: immature(curve, curve.immatureFrom, look) }),
    },
  ];
  if (curve.earlier) {
    series.push({
      type: 'line',
      name: curve.earlierName,
      data: [...curve.earlier],
      symbol: 'none',
      lineStyle: { color: look.inkFaint, width: 1.5, type: [2, 4] },
      itemStyle: { color: look.inkFaint },
      tooltip: { valueFormatter: write },
    });
  }
  return {
    ...baseOption(look),
    xAxis: namesAxis(curve.names, look, false),
    yAxis: numbersAxis(curve.writeShort, look),
    series,
  };
}

function immature(curve: Curve, from: number, look: ChartLook) {
  return {
    silent: true,
    itemStyle: { color: hatching(look) },
    label: { color: look.inkFaint, fontSize: 12, position: 'insideTop' },
    data: [[{ name: curve.immatureName, xAxis: from }, { xAxis: curve.names.length - 1 }]],
  };
}

function hatching(look: ChartLook): unknown {
  const image = new Image();
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">` +
    `<path d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6" stroke="${look.line}" stroke-width="1.2"/></svg>`;
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  return { image, repeat: 'repeat', imageWidth: 8, imageHeight: 8 };
}
