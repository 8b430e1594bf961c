import { type BasketGap, basketGaps } from '../../../../core/basket/gaps/basket-gaps.ts';
import type { AcquisitionCost, SegmentSums } from '../../../../core/basket/gaps/segment-sums.ts';
import { FilonError } from '../../../../core/errors/filon-error.ts';
import type { Dimension } from '../../../../core/facts/dimensions.ts';
import { metricOf } from '../../../../core/metrics/catalogue.ts';
import { measureOf } from '../../../../core/metrics/measures.ts';
import { daysBetween } from '../../../../core/periods/days.ts';
import { measureCarries, metricCarries } from '../../../../core/query/carries.ts';
import { leastCases } from '../../../../core/query/certainty.ts';
import { evaluate, type Figure } from '../../../../core/query/evaluate.ts';
import { planGrains } from '../../../../core/query/plan.ts';
import type { Basis, Period, Query } from '../../../../core/query/query.ts';
import { resolveQuery } from '../../../../core/query/resolve.ts';
import type { Store } from '../../../store.ts';
import { countCells, openAsker } from '../../query/question.ts';
import { type CountedSegment, countGapOwners } from './count-gap-owners.ts';

export interface GapsQuestion extends Pick<Query, 'from' | 'to' | 'basis' | 'where' | 'asOf'> {
  /** Dimensions whose segments are compared; those of `usualGaps` by default. */
  readonly by?: readonly Dimension[];
}

export interface GapsAnswer {
  readonly by: readonly Dimension[];
  readonly basis: Basis;
  readonly period: Period;
  readonly currency: string;
  readonly orders: number;
  /** Who made them; an order of nobody known counts as a customer. */
  readonly customers: number;
  /** After refunds; null without orders. */
  readonly basket: number | null;
  /** How many comparisons were made. */
  readonly compared: number;
  readonly gaps: readonly BasketGap[];
}

/** What is compared when nothing is asked for: where a firm can act. */
export const usualGaps: readonly Dimension[] = [
  'channel',
  'campaign',
  'vendor',
  'store',
  'region',
  'customer_type',
  'segment',
  'age_band',
  'promotion',
];

const needed = ['average_order_value', 'cost_per_lead', 'customer_acquisition_cost'] as const;
const daysInMonth = 365.25 / 12;

/**
 * The gaps of the average basket, of all dimensions asked for, from one statement for the orders and one for the costs. `now` is an ISO instant. Errors: those of
 * `resolveQuery`, `whole_orders_only` for product and category, `rate_missing`.
 */
export async function runGaps(
  store: Store,
  workspace: string,
  question: GapsQuestion,
  now: string,
): Promise<GapsAnswer> {
  const asker = await openAsker(store, workspace, now);
  const by = question.by && question.by.length > 0 ? [...new Set(question.by)] : usualGaps;
  const resolved = resolveQuery(
    { ...question, metrics: ['average_order_value'], by: [] },
    asker.settings.zone,
  );
  const filtered = resolved.where.map(({ dimension }) => dimension);
  for (const dimension of [...by, ...filtered]) {
    if (!measureCarries(measureOf('sales_squares'), [dimension], [], resolved.basis))
      throw new FilonError('whole_orders_only', { dimension });
  }
  const plan = planGrains(
    resolved,
    [
      { by: [], metrics: ['average_order_value'] },
      ...by.map((dimension) => ({
        by: [dimension],
        metrics: needed.filter((id) => metricCarries(metricOf(id), [dimension], filtered, resolved.basis)),
      })),
    ],
    false,
  );
  const cells = await countCells(asker, plan);
  const { whole, segments: counted } = await countGapOwners(asker, plan);
  const { currency } = asker.settings;
  const total = cells.grains[0]?.values().next().value?.counted[0];
  const segments = by.flatMap((dimension, place): SegmentSums[] => {
    const costs = cells.grains[place + 1];
    const found = counted.filter((one) => one.by === dimension);
    return compared(found).map((sums) => {
      const own = costs?.get(JSON.stringify([sums.segment]))?.counted[0];
      const figure = (id: 'cost_per_lead' | 'customer_acquisition_cost') =>
        own && total && metricCarries(metricOf(id), [dimension], filtered, plan.basis)
          ? evaluate(metricOf(id), own, total, currency)
          : null;
      return {
        ...sums,
        // Where nothing was spent a lead is not free: nobody has said yet what it cost.
        costPerLead: figure('cost_per_lead')?.value || null,
        acquisitionCost: acquisitionOf(figure('customer_acquisition_cost')),
      };
    });
  });
  const { from, to } = resolved.period;
  const gaps = basketGaps(segments, (daysBetween(from, to) + 1) / daysInMonth);
  return {
    by,
    basis: plan.basis,
    period: resolved.period,
    currency,
    orders: whole.cases,
    customers: whole.clusters,
    basket: whole.cases === 0 ? null : whole.sum / whole.cases,
    compared: gaps.filter(({ result }) => result.kind === 'compared').length,
    gaps,
  };
}

/**
 * Those that are comparisons of their own: of two segments that are held against each other one, named after the smaller;
 * none that has nothing to be held against.
 */
function compared(segments: readonly CountedSegment[]): readonly CountedSegment[] {
  const open = segments.filter(({ cases, frame }) => cases < frame.cases);
  return open.filter(
    (one, place) =>
      !open.some(
        (other, elsewhere) =>
          elsewhere !== place &&
          one.frame === other.frame &&
          one.cases + other.cases === one.frame.cases &&
          (other.cases < one.cases || (other.cases === one.cases && elsewhere < place)),
      ),
  );
}

function acquisitionOf(figure: Figure | null): AcquisitionCost | null {
  if (!figure?.value) return null;
  const { value, n = 0 } = figure;
  return n < leastCases
    ? { kind: 'not_enough_data', found: n, needed: leastCases }
    : { kind: 'cost', amount: value, customers: n };
}
