import { basketMetric } from '../../../core/basket/figures/basket-unit.ts';
import type { MetricId } from '../../../core/metrics/metric-ids.ts';
import type { Baskets } from '../basket-questions.ts';

/**
 * The metric whose proof lists the rows behind the mean; null where the page's basis or moment is another than that of
 * these baskets, so that the proof would show another figure.
 */
export function provenMetric({ per }: Pick<Baskets, 'per'>): MetricId | null {
  return per === 'order' || per === 'customer' ? basketMetric[per] : null;
}
