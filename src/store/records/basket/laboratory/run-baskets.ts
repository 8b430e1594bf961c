import { basketChange } from '../../../../core/basket/figures/basket-change.ts';
import { type BasketFigures, basketFigures } from '../../../../core/basket/figures/basket-figures.ts';
import {
  basketHistogram,
  type CurvePoint,
  cumulativeCurve,
  type HistogramBin,
} from '../../../../core/basket/figures/basket-histogram.ts';
import { isBesideArticles } from '../../../../core/basket/figures/basket-segment-name.ts';
import {
  type BasketUnit,
  basketBasis,
  basketMetric,
  canSplitBasket,
} from '../../../../core/basket/figures/basket-unit.ts';
import {
  basketClusters,
  type CountedBaskets,
  type FineBin,
} from '../../../../core/basket/figures/counted-baskets.ts';
import {
  type LeadMaturity,
  leadMaturity,
  sameMaturity,
} from '../../../../core/basket/figures/lead-maturity.ts';
import { FilonError } from '../../../../core/errors/filon-error.ts';
import type { Dimension } from '../../../../core/facts/dimensions.ts';
import type { Interval } from '../../../../core/metrics/wilson-interval.ts';
import { currencyExponent } from '../../../../core/money/currencies.ts';
import { readDimension } from '../../../../core/query/cells.ts';
import { planQuery } from '../../../../core/query/plan.ts';
import type { Basis, Period, Query } from '../../../../core/query/query.ts';
import { resolveQuery } from '../../../../core/query/resolve.ts';
import { segmentOrder } from '../../../../core/query/segment-order.ts';
import type { Row } from '../../../engine/engine.ts';
import { basketFigures as figuresStatement } from '../../../sql/basket/laboratory/basket-figures.ts';
import type { Store } from '../../../store.ts';
import { refuseMissingRates } from '../../query/missing-rates.ts';
import { compilationOf, countCells, openAsker } from '../../query/question.ts';

export interface BasketQuestion extends Pick<Query, 'from' | 'to' | 'basis' | 'compare' | 'where' | 'asOf'> {
  readonly per: BasketUnit;
  readonly by?: Dimension;
}

export interface BasketGroup extends BasketFigures {
  readonly segment: string | number | null;
  /** The same group in the earlier period; null without a comparison. */
  readonly earlier: BasketFigures | null;
  /** Of the change of the mean since then, major units; null where it cannot be said. */
  readonly changeInterval: Interval | null;
  /** Of baskets per lead: how far the leads are; null of other baskets. */
  readonly maturity: LeadMaturity | null;
  /** false: the earlier leads are further, so that the change says nothing. */
  readonly comparable: boolean;
}

export interface BasketAnswer {
  readonly per: BasketUnit;
  readonly by: Dimension | null;
  readonly basis: Basis;
  readonly period: Period;
  readonly compare: Period | null;
  readonly currency: string;
  readonly all: Omit<BasketGroup, 'segment'>;
  /** In their own order (days, hours, ages), else the largest first. */
  readonly groups: readonly BasketGroup[];
  readonly histogram: readonly HistogramBin[];
  readonly curve: readonly CurvePoint[];
}

/**
 * What baskets are worth, of all and by a dimension, from one statement. `now` is an ISO instant. Errors: those of
 * `resolveQuery`, and `rate_missing`.
 */
export async function runBaskets(
  store: Store,
  workspace: string,
  question: BasketQuestion,
  now: string,
): Promise<BasketAnswer> {
  const { per, by = null } = question;
  const asker = await openAsker(store, workspace, now);
  const metric = basketMetric[per];
  if (by !== null && !canSplitBasket(per, by))
    throw new FilonError('dimension_not_carried', { dimension: by, metrics: 'orders, revenue' });
  const resolved = resolveQuery(
    { ...question, metrics: [metric], by: by === null ? [] : [by], basis: basketBasis(per, question.basis) },
    asker.settings.zone,
  );
  const plan = planQuery(resolved, false);
  const compilation = await compilationOf(asker, plan);
  const rows = await store.engine.reader.run(figuresStatement(plan, per, compilation));
  if (rows.some((row) => row.part === 'm' && Number(row.v0) > 0))
    await refuseMissingRates(asker, plan, compilation);

  const { currency } = asker.settings;
  const unit = 10 ** currencyExponent(currency);
  const keyOf = (row: Row): string =>
    JSON.stringify(by === null || row.d === null ? null : readDimension(by, String(row.d)));
  const counted = (period: number, grain: number) => countedBy(rows, period, grain, keyOf);
  const figuresOf = (one: CountedBaskets | undefined) => basketFigures(one ?? nothing(null), unit);
  const ripening = per === 'lead' ? await countCells(asker, planQuery(resolved, true)) : null;
  const compared = (
    now: CountedBaskets | undefined,
    then: CountedBaskets | undefined,
    grain: number,
    key: string,
  ) => {
    const cell = ripening?.grains[grain]?.get(key);
    const maturity = cell ? leadMaturity(cell.counted) : null;
    const comparable = per !== 'lead' || (maturity !== null && sameMaturity(maturity));
    return { ...figuresIn(now, then, comparable), maturity, comparable };
  };
  const figuresIn = (
    now: CountedBaskets | undefined,
    then: CountedBaskets | undefined,
    comparable: boolean,
  ) => ({
    ...figuresOf(now),
    earlier: plan.periods.length > 1 ? figuresOf(then) : null,
    changeInterval:
      now && then && comparable
        ? basketChange(basketClusters(now), basketClusters(then), now.cross, unit)
        : null,
  });
  const [all, allBefore] = [counted(0, 0).get('null'), counted(1, 0).get('null')];
  const before = counted(1, 1);
  const besides = ({ segment }: BasketGroup) => Number(isBesideArticles(per, by, segment));
  const inOrder = by === null ? null : segmentOrder(by);
  const groups = [...counted(0, 1)]
    .map(([key, one]) => ({
      segment: one.group,
      ...compared(one, before.get(key), 1, JSON.stringify([one.group])),
    }))
    .filter(({ baskets }) => baskets > 0)
    .sort(
      (a, b) =>
        inOrder?.(a.segment, b.segment) ||
        besides(a) - besides(b) ||
        b.baskets - a.baskets ||
        (String(a.segment) < String(b.segment) ? -1 : 1),
    );
  const fine = rows
    .filter(({ part }) => part === 'h')
    .map((row): FineBin => ({ low: Number(row.v1), baskets: Number(row.v0) }))
    .sort((a, b) => a.low - b.low);
  return {
    per,
    by,
    basis: plan.basis,
    period: resolved.period,
    compare: resolved.compare,
    currency,
    all: compared(all, allBefore, 0, '[]'),
    groups,
    histogram: basketHistogram(fine, unit),
    curve: cumulativeCurve(fine, unit),
  };
}

function nothing(group: CountedBaskets['group']): CountedBaskets {
  return {
    group,
    baskets: 0,
    sum: 0n,
    middle: [0, 0],
    middleBounds: [0, 0],
    trimmed: { sum: 0n, baskets: 0 },
    quarters: [0, 0],
    paying: 0,
    besides: 0n,
    refunds: 0n,
    owners: { clusters: 0, sumSquares: 0, products: 0, caseSquares: 0 },
    cross: { sums: 0, sumCases: 0, caseSums: 0, cases: 0 },
  };
}

/** The parts of the statement's rows put together, by group. */
function countedBy(
  rows: readonly Row[],
  period: number,
  grain: number,
  keyOf: (row: Row) => string,
): ReadonlyMap<string, CountedBaskets> {
  const groups = new Map<string, CountedBaskets>();
  for (const row of rows) {
    if (
      Number(row.p) !== period ||
      Number(row.g) !== grain ||
      !['f', 'e', 'r', 'o', 'x'].includes(String(row.part))
    )
      continue;
    const key = grain === 0 ? 'null' : keyOf(row);
    const found = groups.get(key) ?? nothing(JSON.parse(key) as CountedBaskets['group']);
    groups.set(key, { ...found, ...partOf(row) });
  }
  return groups;
}

function partOf(row: Row): Partial<CountedBaskets> {
  const number = (name: string) => Number(row[name] ?? 0);
  const whole = (name: string) => BigInt(String(row[name] ?? 0));
  const [first, second, third, fourth] = [number('v0'), number('v1'), number('v2'), number('v3')];
  if (row.part === 'e') return { besides: whole('v1') };
  if (row.part === 'r') return { refunds: whole('v1') };
  if (row.part === 'x') return { cross: { sums: first, sumCases: second, caseSums: third, cases: fourth } };
  if (row.part === 'o')
    return { owners: { clusters: first, sumSquares: second, products: third, caseSquares: fourth } };
  return {
    baskets: first,
    sum: whole('v1'),
    middle: [number('v3'), number('v4')],
    middleBounds: [number('v5'), number('v6')],
    trimmed: { sum: whole('v7'), baskets: number('v8') },
    quarters: [number('v9'), number('v10')],
    paying: number('v11'),
  };
}
