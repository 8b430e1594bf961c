import type { Dimension } from '../facts/dimensions.ts';
import { metricOf } from '../metrics/catalogue.ts';
import type { MetricId } from '../metrics/metric-ids.ts';
import { type BucketUnit, bucketPeriod, bucketsOf } from '../periods/buckets.ts';
import { daysBetween } from '../periods/days.ts';
import type { QueryResult } from './answer.ts';
import { type Cell, type Cells, cellOf } from './cells.ts';
import type { Plan } from './plan.ts';
import type { Period, Query } from './query.ts';
import type { WhyAnswer } from './why-answer.ts';

export interface CockpitRequest extends Pick<Query, 'from' | 'to' | 'basis' | 'compare' | 'where' | 'asOf'> {
  readonly metrics?: readonly MetricId[];
  readonly curve?: MetricId;
  readonly by: string;
}

export interface Cockpit {
  readonly metrics: readonly MetricId[];
  readonly totals: QueryResult;
  readonly trend: QueryResult;
  readonly grain: TrendGrain;
  readonly earlierTrend: QueryResult | null;
  readonly table: QueryResult;
  readonly why: WhyAnswer | null;
  readonly sentences: readonly string[];
  readonly immatureFrom: string | null;
  readonly empty: boolean;
  readonly demo: boolean;
  readonly unanswered: number;
  readonly answersKnown: boolean;
  /** Open leads for which nothing is planned, at this moment; null where nobody plans tasks. */
  readonly noNextAction: number | null;
}

export type TrendGrain = 'day' | 'week' | 'month';

/** What a workspace has facts of; subscriptions where it lives from them. */
export interface FactsThere {
  readonly leads: boolean;
  readonly subscriptions: boolean;
}

const ofLeads: readonly MetricId[] = ['leads', 'cost_per_lead', 'qualification_rate', 'conversion_rate'];
/** What subscribers pay goes on for years, so it comes before what was spent in the period to win others. */
const ofClients: readonly MetricId[] = [
  'mrr',
  'active_clients',
  'arpa',
  'revenue',
  'client_margin',
  'cost',
  'roi',
];
const ofBuyers: readonly MetricId[] = [
  'new_customers',
  'repeat_rate',
  'units_per_order',
  'revenue_per_customer',
];

/**
 * The figures on the tiles unless others are chosen. Who lives from subscriptions reads of clients first, and then of leads or
 * orders; who has no leads at all reads of customers in the place of figures that could only be zero or nothing.
 */
export function cockpitMetrics(there: FactsThere): readonly MetricId[] {
  if (there.subscriptions)
    return there.leads
      ? [...ofClients, 'leads', 'conversion_rate', 'customer_acquisition_cost']
      : [...ofClients, 'customer_churn_rate', 'orders', 'customer_acquisition_cost'];
  const people = there.leads ? ofLeads : ofBuyers;
  return ['revenue', 'cost', 'roi', ...people, 'orders', 'average_order_value', 'customer_acquisition_cost'];
}

/** Curves have between a dozen and about a hundred points. */
export function trendGrain({ from, to }: Period): TrendGrain {
  const days = daysBetween(from, to) + 1;
  if (days <= 92) return 'day';
  return days <= 731 ? 'week' : 'month';
}

/** The earlier period on its own: its buckets under their own names, in the order in which they were aligned. */
export function earlierHalf(
  plan: Plan,
  cells: Cells,
  grain: number,
  unit: BucketUnit,
): { plan: Plan; cells: Cells } {
  const [asked, earlier] = plan.periods;
  if (!asked || !earlier) throw new Error('a plan without an earlier period has no earlier half');
  const swapped = (cell: Cell, values: Cell['values']): Cell => ({
    values,
    counted: [cell.counted[1], cell.counted[0]],
  });
  const own = bucketsOf(unit, asked.from, asked.to);
  const trend = new Map<string, Cell>();
  bucketsOf(unit, earlier.from, earlier.to).forEach((key, index) => {
    const mine = own[index];
    const cell = mine === undefined ? undefined : cells.grains[grain]?.get(JSON.stringify([mine]));
    if (cell) trend.set(JSON.stringify([key]), swapped(cell, [key]));
  });
  const total = cellOf(cells.grains[0] as Map<string, Cell>, []);
  const grains = cells.grains.map((map, index) =>
    index === 0 ? new Map([[JSON.stringify([]), swapped(total, [])]]) : index === grain ? trend : map,
  );
  return { plan: { ...plan, periods: [earlier] }, cells: { ...cells, grains } };
}

/**
 * The ratio that moved most against its earlier value, among those that can be split by the dimension; null if none
 * moved. Rates and prices only: sums have no mix and rate.
 */
export function mostMoved(
  totals: QueryResult['totals'],
  metrics: readonly MetricId[],
  canSplit: (id: MetricId) => boolean,
): MetricId | null {
  const { compare } = totals;
  if (typeof compare !== 'object' || compare === null) return null;
  let most: { id: MetricId; size: number } | null = null;
  for (const id of metrics) {
    const [now, before] = [totals[id], compare[id]];
    if (metricOf(id).formula.kind !== 'ratio' || !canSplit(id)) continue;
    if (typeof now !== 'number' || typeof before !== 'number' || before === 0) continue;
    const size = Math.abs((now - before) / before);
    if (size > (most?.size ?? 0)) most = { id, size };
  }
  return most?.id ?? null;
}

/** Below this share of expected sales a cohort is shown as unfinished. */
const mature = 0.9;

/** First day of the trend whose leads still have a notable part of their sales to come; null if all are finished. */
export function immatureFrom(trend: QueryResult, unit: TrendGrain): string | null {
  const { maturity, period } = trend.meta;
  if (!maturity) return null;
  const place = maturity.rows.findIndex((share) => share !== null && share < mature);
  const key = trend.rows[place]?.[unit];
  if (typeof key !== 'string') return null;
  const from = bucketPeriod(unit, key)?.from ?? period.from;
  if (from < period.from) return period.from;
  return from;
}

/** Grains of the cockpit's plan: totals, curve, table; the table is the curve if it is split by the same time. */
export function cockpitGrains(unit: TrendGrain, by: Dimension): readonly (readonly Dimension[])[] {
  return by === unit ? [[], [unit]] : [[], [unit], [by]];
}
