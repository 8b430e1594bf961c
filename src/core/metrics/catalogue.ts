import { costMetrics } from './cost-metrics.ts';
import { customerMetrics } from './customer-metrics.ts';
import type { Entry } from './draft.ts';
import { leadMetrics } from './lead-metrics.ts';
import type { Metric } from './metric.ts';
import { type MetricId, metricIds } from './metric-ids.ts';
import { salesMetrics } from './sales-metrics.ts';

export { type MetricId, metricIds } from './metric-ids.ts';

/** Every metric as data: SQL, API, documents, tooltips and tests all come from here. */
const drafts: Readonly<Record<MetricId, Entry>> = {
  ...costMetrics,
  ...leadMetrics,
  ...salesMetrics,
  ...customerMetrics,
};

/** The catalogue, in the order in which it is shown. */
export const metrics: readonly Metric[] = metricIds.map((id) => {
  const [draft, fr, en] = drafts[id];
  return { id, ...draft, fr: { name: fr[0], formula: fr[1] }, en: { name: en[0], formula: en[1] } };
});

const byId = new Map<string, Metric>(metrics.map((metric) => [metric.id, metric]));

/** The metric of that id. */
export function metricOf(id: MetricId): Metric {
  const metric = byId.get(id);
  if (!metric) throw new Error(`unknown metric ${id}`);
  return metric;
}

/** True for the id of a metric. */
export function isMetricId(id: string): id is MetricId {
  return byId.has(id);
}
