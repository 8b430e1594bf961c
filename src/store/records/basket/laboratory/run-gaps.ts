import { type BasketGap, basketGaps } from '../../../../core/basket/gaps/basket-gaps.ts';
import type { OrderSums, SegmentSums } from '../../../../core/basket/gaps/segment-sums.ts';
import { FilonError } from '../../../../core/errors/filon-error.ts';
import type { Dimension } from '../../../../core/facts/dimensions.ts';
import { metricOf } from '../../../../core/metrics/catalogue.ts';
import { measureOf } from '../../../../core/metrics/measures.ts';
import { currencyExponent } from '../../../../core/money/currencies.ts';
import { daysBetween } from '../../../../core/periods/days.ts';
import { measureCarries, metricCarries } from '../../../../core/query/carries.ts';
import type { Cell, Counted } from '../../../../core/query/cells.ts';
import { evaluate } from '../../../../core/query/evaluate.ts';
import { planGrains } from '../../../../core/query/plan.ts';
import type { Basis, Period, Query } from '../../../../core/query/query.ts';
import { resolveQuery } from '../../../../core/query/resolve.ts';
import type { Store } from '../../../store.ts';
import { countCells, openAsker } from '../../query/question.ts';

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
 * The gaps of the average basket, of all dimensions asked for in one statement. `now` is an ISO instant. Errors: those of
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
  const { currency } = asker.settings;
  const unit = 10 ** currencyExponent(currency);
  const total = cells.grains[0]?.values().next().value?.counted[0];
  const whole = total ? sumsOf(total, unit) : { orders: 0, sales: 0, revenue: 0, squares: 0 };
  const segments = by.flatMap((dimension, place): SegmentSums[] => {
    const found = [...(cells.grains[place + 1]?.values() ?? [])].filter(
      ({ counted }) => Number(counted[0].measures.get('order_count') ?? 0) > 0,
    );
    // One segment alone has nothing to be compared with.
    if (found.length < 2) return [];
    return compared(found).map(({ values, counted: [own] }) => {
      const figure = (id: 'cost_per_lead' | 'customer_acquisition_cost') =>
        total && metricCarries(metricOf(id), [dimension], filtered, plan.basis)
          ? // Where nothing was spent a lead is not free: nobody has said yet what it cost.
            evaluate(metricOf(id), own, total, currency).value || null
          : null;
      return {
        by: dimension,
        segment: values[0] ?? null,
        ...sumsOf(own, unit),
        costPerLead: figure('cost_per_lead'),
        acquisitionCost: figure('customer_acquisition_cost'),
      };
    });
  });
  const { from, to } = resolved.period;
  const gaps = basketGaps(segments, whole, (daysBetween(from, to) + 1) / daysInMonth);
  return {
    by,
    basis: plan.basis,
    period: resolved.period,
    currency,
    orders: whole.orders,
    basket: whole.orders === 0 ? null : whole.revenue / whole.orders,
    compared: gaps.filter(({ result }) => result.kind === 'compared').length,
    gaps,
  };
}

/** Of two segments each is the rest of the other: one comparison, named after the smaller. */
function compared(segments: readonly Cell[]): readonly Cell[] {
  const ordersOf = ({ counted }: Cell) => Number(counted[0].measures.get('order_count') ?? 0);
  if (segments.length !== 2) return segments;
  return [...segments].sort((a, b) => ordersOf(a) - ordersOf(b)).slice(0, 1);
}

function sumsOf({ measures }: Counted, unit: number): OrderSums {
  const number = (id: string) => Number(measures.get(id) ?? 0);
  return {
    orders: number('order_count'),
    sales: number('sales') / unit,
    revenue: (number('sales') - number('refunded')) / unit,
    squares: (number('sales_squares') + number('refund_squares')) / unit / unit,
  };
}
