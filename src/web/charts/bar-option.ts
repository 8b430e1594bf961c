import type { EChartsCoreOption } from 'echarts/core';
import { baseOption, namesAxis, numbersAxis } from './base-option.ts';
import type { ChartLook } from './chart-look.ts';

export interface Bars {
  readonly names: readonly string[];
  readonly values: readonly (number | null)[];
  readonly earlier: readonly (number | null)[] | null;
  readonly colours: readonly (string | undefined)[];
  /** Values of too few cases: drawn as outlines. */
  readonly few: readonly boolean[];
  readonly name: string;
  readonly earlierName: string;
  readonly write: (value: number) => string;
  readonly writeShort: (value: number) => string;
}

/** One bar per segment with its number; the earlier period as a thin line beside it. */
export function barOption(bars: Bars, look: ChartLook): EChartsCoreOption {
  const write = (value: unknown) => (typeof value === 'number' ? bars.write(value) : '—');
  const series: Record<string, unknown>[] = [
    {
      type: 'bar',
      name: bars.name,
      data: bars.values.map((value, place) => ({
        value,
        itemStyle: bars.few[place]
          ? { color: 'transparent', borderColor: look.inkFaint, borderType: 'dashed' }
          : { color: bars.colours[place] ?? look.accentLine },
        ...(bars.few[place] ? { label: { color: look.inkFaint } } : {}),
      })),
      barMaxWidth: 20,
      label: {
        show: true,
        position: 'right',
        color: look.ink,
        formatter: ({ value }: { value: unknown }) => write(value),
      },
      tooltip: { valueFormatter: write },
    },
  ];
  if (bars.earlier) {
    series.push({
      type: 'bar',
      name: bars.earlierName,
      data: [...bars.earlier],
      barMaxWidth: 4,
      itemStyle: { color: look.inkFaint, opacity: 0.6 },
      tooltip: { valueFormatter: write },
    });
  }
  const base = baseOption(look);
  return {
    ...base,
    grid: { ...(base.grid as object), right: 70 },
    xAxis: numbersAxis(bars.writeShort, look),
    yAxis: { ...namesAxis(bars.names, look), inverse: true },
    series,
  };
}
