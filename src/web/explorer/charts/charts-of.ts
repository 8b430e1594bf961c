import type { ChartKind } from '../explorer-state.ts';
import { barChart } from './bar-chart.ts';
import { funnelChart } from './funnel-chart.ts';
import { heatChart } from './heat-chart.ts';
import { lineChart } from './line-chart.ts';
import type { ChartInput, MadeChart } from './made-chart.ts';

/** The charts of an answer: one per figure, or one for all where the kind takes them together. */
export function chartsOf(kind: ChartKind, input: ChartInput): readonly MadeChart[] {
  switch (kind) {
    case 'table':
      return [];
    case 'funnel':
      return [funnelChart(input)];
    case 'heat':
      return input.metrics.slice(0, 1).map((metric) => heatChart(input, metric));
    case 'bar':
      return input.metrics.map((metric) => barChart(input, metric));
    case 'line':
      return input.metrics.map((metric) => lineChart(input, metric, false));
    case 'stacked':
      return input.metrics
        .filter((metric) => !input.known.find(({ id }) => id === metric)?.ratio)
        .map((metric) => lineChart(input, metric, true));
  }
}
