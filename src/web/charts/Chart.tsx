import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import classes from './charts.module.css';

export interface ChartPoint {
  readonly seriesIndex: number;
  readonly dataIndex: number;
}

interface ChartProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the chart shows, in a sentence, for those who do not see it. */
  readonly label: string;
  readonly onPoint?: (point: ChartPoint) => void;
}

/** A chart; its numbers are always in a table beside or behind it. */
export function Chart({ option, height, label, onPoint }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const latest = useRef({ option, onPoint });
  latest.current = { option, onPoint };

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let gone = false;
    const observer = new ResizeObserver(() => chart.current?.resize());
    void import('./echarts.ts').then(({ init }) => {
      if (gone) return;
      const made = init(element, undefined, { renderer: 'svg' });
      made.setOption(latest.current.option);
      made.on('click', ({ seriesIndex = 0, dataIndex }) =>
        latest.current.onPoint?.({ seriesIndex, dataIndex }),
      );
      chart.current = made;
      observer.observe(element);
    });
    return () => {
      gone = true;
      observer.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { replaceMerge: ['series', 'xAxis', 'yAxis', 'visualMap'] });
  }, [option]);

  return (
    <div role="img" aria-label={label} className={classes.chart} style={{ height }}>
      <div ref={place} className={classes.canvas} aria-hidden="true" />
    </div>
  );
}
