import type { MetricId } from '../../core/metrics/metric-ids.ts';

/** Ratios whose denominator is an amount of money: it says nothing about how many facts stand behind them. */
const ofMoney: readonly MetricId[] = [
  'roi',
  'roas',
  'margin_roi',
  'discount_rate',
  'refund_rate',
  'net_revenue_retention',
];

/** True if a ratio's denominator counts something, so that « n = 412 » is worth saying. */
export function isOfCount(metric: string): boolean {
  return !(ofMoney as readonly string[]).includes(metric);
}
