import { isTimeDimension } from '../../core/facts/dimensions.ts';
import type { MetricId } from '../../core/metrics/metric-ids.ts';
import { daysBetween } from '../../core/periods/days.ts';
import type { Period } from '../../core/query/query.ts';
import type { Address } from '../address/address.ts';
import type { AddressChange } from '../address/use-address.ts';
import { isMetric } from '../proof/proof-address.ts';

export const chartKinds = ['line', 'bar', 'stacked', 'funnel', 'heat', 'table'] as const;
export type ChartKind = (typeof chartKinds)[number];

export interface ExplorerState {
  readonly metrics: MetricId[];
  readonly by: string[];
  readonly chart: ChartKind;
}

const defaultMetrics: MetricId[] = ['leads', 'cost_per_lead', 'conversion_rate', 'average_order_value'];
const funnelMetrics: MetricId[] = [
  'visits',
  'leads',
  'contacted_leads',
  'qualified_leads',
  'quoted_leads',
  'won_leads',
];

/** What the explorer shows, as the address says it. */
export function explorerState(address: Address, dimensions: readonly string[]): ExplorerState {
  const metrics = (address.metrics ?? '').split(',').filter(isMetric);
  const chart = chartKinds.find((kind) => kind === address.chart) ?? 'bar';
  const by =
    address.by === undefined
      ? chart === 'funnel'
        ? []
        : ['channel']
      : address.by.split(',').filter((id) => dimensions.includes(id));
  return { metrics: metrics.length > 0 ? metrics : defaultMetrics, by: by.slice(0, 3), chart };
}

/** The grain of time that suits a period. */
export function grainOf(period: Period): 'day' | 'week' | 'month' {
  const days = daysBetween(period.from, period.to) + 1;
  return days > 370 ? 'month' : days > 62 ? 'week' : 'day';
}

/** What the address becomes with another kind of chart: each kind needs its own dimensions. */
export function withChart(state: ExplorerState, chart: ChartKind, period: Period): AddressChange {
  const named = state.by.filter((id) => !isTimeDimension(id));
  const timed = state.by.filter((id) => isTimeDimension(id) && id !== 'hour' && id !== 'weekday');
  switch (chart) {
    case 'line':
      return { chart, by: [timed[0] ?? grainOf(period), ...named.slice(0, 1)].join(',') };
    case 'stacked':
      return { chart, by: [timed[0] ?? grainOf(period), named[0] ?? 'channel'].join(',') };
    case 'heat':
      return { chart, by: 'weekday,hour' };
    case 'funnel':
      return { chart, by: '-', metrics: funnelMetrics.join(',') };
    case 'bar':
      return { chart, by: named.slice(0, 1).join(',') || 'channel' };
    case 'table':
      return { chart };
  }
}
