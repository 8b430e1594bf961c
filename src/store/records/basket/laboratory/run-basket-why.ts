import type { BasketOwners } from '../../../../core/basket/figures/counted-baskets.ts';
import { type BasketWhy, basketWhy, type CountedReasons } from '../../../../core/basket/why/basket-why.ts';
import type { MonthlyBasket } from '../../../../core/basket/why/season-index.ts';
import type { BasketCell, BasketChannel, BasketSums } from '../../../../core/basket/why/split-basket.ts';
import { FilonError } from '../../../../core/errors/filon-error.ts';
import type { TextDimension } from '../../../../core/facts/dimensions.ts';
import { currencyExponent } from '../../../../core/money/currencies.ts';
import { planQuery } from '../../../../core/query/plan.ts';
import type { Query } from '../../../../core/query/query.ts';
import { resolveQuery } from '../../../../core/query/resolve.ts';
import type { Row } from '../../../engine/engine.ts';
import { basketReasons } from '../../../sql/basket/laboratory/basket-reasons.ts';
import type { Store } from '../../../store.ts';
import { refuseMissingRates } from '../../query/missing-rates.ts';
import { compilationOf, openAsker } from '../../query/question.ts';

export interface BasketWhyQuestion
  extends Pick<Query, 'from' | 'to' | 'basis' | 'compare' | 'where' | 'asOf'> {
  /** One of `mixDimensions`. */
  readonly mix: TextDimension;
  readonly article: 'product' | 'category';
}

/**
 * Why the average basket moved between two periods, from one statement. Errors: those of `resolveQuery`,
 * `comparison_needed`, `rate_missing`.
 */
export async function runBasketWhy(
  store: Store,
  workspace: string,
  question: BasketWhyQuestion,
  now: string,
): Promise<BasketWhy> {
  const { mix, article } = question;
  if (!question.compare) throw new FilonError('comparison_needed');
  const asker = await openAsker(store, workspace, now);
  const resolved = resolveQuery(
    { ...question, metrics: ['average_order_value'], by: [mix] },
    asker.settings.zone,
  );
  const plan = planQuery({ ...resolved, by: [] }, false);
  const compilation = await compilationOf(asker, plan);
  const rows = await store.engine.reader.run(basketReasons(plan, { mix, article }, compilation));
  if (rows.some((row) => row.part === 'm' && Number(row.v0) > 0))
    await refuseMissingRates(asker, plan, compilation);
  const { currency } = asker.settings;
  const { period, compare, basis } = resolved;
  if (!compare) throw new FilonError('comparison_needed');
  return basketWhy(
    countedReasons(rows, period.to.slice(0, 7)),
    { basis, period, compare, currency, mix, article },
    10 ** currencyExponent(currency),
  );
}

type Side = 'before' | 'after';
const sideOf = (row: Row): Side => (Number(row.p) === 1 ? 'before' : 'after');
const textOf = (value: Row[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function countedReasons(rows: readonly Row[], lastMonth: string): CountedReasons {
  const number = (row: Row, name: string) => Number(row[name] ?? 0);
  const of = (part: string) => rows.filter((row) => row.part === part);
  const sums = { before: noSums(), after: noSums() };
  const owners = { before: noOwners, after: noOwners };
  const channels = new Map<string | null, { channel: string | null; before: number; after: number }>();
  for (const row of of('o')) {
    const side = sideOf(row);
    const found = channels.get(textOf(row.c)) ?? { channel: textOf(row.c), before: 0, after: 0 };
    found[side] = number(row, 'v0');
    channels.set(found.channel, found);
    const sum = sums[side];
    sum.orders += number(row, 'v0');
    sum.sales += number(row, 'v1');
    sum.discounts += number(row, 'v2');
  }
  for (const row of of('r')) sums[sideOf(row)].refunds += number(row, 'v0');
  const four = (row: Row | undefined) => ['v0', 'v1', 'v2', 'v3'].map((name) => Number(row?.[name] ?? 0));
  for (const row of of('k')) {
    const [clusters = 0, sumSquares = 0, products = 0, caseSquares = 0] = four(row);
    owners[sideOf(row)] = { clusters, sumSquares, products, caseSquares };
  }
  const [both = 0, sumCases = 0, caseSums = 0, cases = 0] = four(of('x')[0]);
  const cells = new Map<string, { -readonly [Name in keyof BasketCell]: BasketCell[Name] }>();
  const nothing = { units: 0, gross: 0 };
  for (const row of of('a')) {
    const [channel, article] = [textOf(row.c), textOf(row.a)];
    const key = JSON.stringify([channel, article]);
    const found = cells.get(key) ?? { channel, article, before: nothing, after: nothing };
    found[sideOf(row)] = { units: number(row, 'v0'), gross: number(row, 'v1') };
    cells.set(key, found);
  }
  const spread = (side: Side) =>
    of('w')
      .filter((row) => sideOf(row) === side)
      .map((row) => ({ month: monthOf(row), orders: number(row, 'v0') }));
  return {
    sides: {
      ...sums,
      channels: [...channels.values()] satisfies BasketChannel[],
      cells: [...cells.values()],
    },
    owners,
    cross: { sums: both, sumCases, caseSums, cases },
    months: monthly(of('s'), of('t')),
    lastMonth,
    spread: { before: spread('before'), after: spread('after') },
  };
}

const noOwners: BasketOwners = { clusters: 0, sumSquares: 0, products: 0, caseSquares: 0 };

function monthly(sold: readonly Row[], refunded: readonly Row[]): MonthlyBasket[] {
  const back = new Map(refunded.map((row) => [monthOf(row), Number(row.v0 ?? 0)]));
  return sold.map((row) => {
    const orders = Number(row.v0 ?? 0);
    const revenue = Number(row.v1 ?? 0) - (back.get(monthOf(row)) ?? 0);
    return { month: monthOf(row), orders, basket: orders === 0 ? 0 : revenue / orders };
  });
}

function monthOf(row: Row): string {
  return String(row.month).slice(0, 7);
}

function noSums(): { -readonly [Name in keyof BasketSums]: BasketSums[Name] } {
  return { orders: 0, sales: 0, discounts: 0, refunds: 0 };
}
