import { expect, test } from 'vitest';
import type { BasketUnit } from '../../../../src/core/basket/figures/basket-unit.ts';
import type { Dimension } from '../../../../src/core/facts/dimensions.ts';
import { studentQuantile } from '../../../../src/core/metrics/student-quantile.ts';
import { runBaskets } from '../../../../src/store/records/basket/laboratory/run-baskets.ts';
import { runQuery } from '../../../../src/store/records/query/run-query.ts';
import type { Store } from '../../../../src/store/store.ts';
import { trapFacts } from '../../query/trap-facts.ts';
import { trapNow, trapWorkspace } from '../../query/trap-store.ts';
import type { TwinFact } from '../../query/twin/twin-fact.ts';
import { twinFacts } from '../../query/twin/twin-facts.ts';

const twin = twinFacts(trapFacts(), trapNow);
const period = { from: '2024-01-01', to: '2024-03-31' };
const facts = (kind: string) => (twin[kind] ?? []) as readonly TwinFact[];
const within = (day: string | null | undefined) =>
  typeof day === 'string' && day >= period.from && day <= period.to;
const cents = (value: number) => (Math.sign(value) * Math.round(Math.abs(value) + 1e-9)) / 100;

interface TwinBasket {
  value: number;
  readonly owner: unknown;
}
interface TwinBaskets {
  /** Before refunds. */
  readonly baskets: readonly TwinBasket[];
  /** What else is counted, whose it is, refunds below 0. */
  readonly besides: readonly TwinBasket[];
}

/** The baskets of a group, in loops over the facts. */
function basketsOf(per: BasketUnit, by: Dimension | null, segment: string | null): TwinBaskets {
  const inGroup = (fact: TwinFact) => by === null || (fact.dims[by] ?? null) === segment;
  const baskets = new Map<unknown, TwinBasket>();
  const besides: TwinBasket[] = [];
  const add = (key: unknown, value: number, owner: unknown) => {
    const found = baskets.get(key);
    if (found) found.value += value;
    else baskets.set(key, { value, owner });
  };
  if (per === 'lead') {
    for (const lead of facts('leads'))
      if (lead.counted && within(lead.day) && inGroup(lead)) add(lead.id, 0, lead.id);
    for (const order of facts('orders'))
      if (baskets.has(order.lead) && inGroup(order)) add(order.lead, order.net as number, order.lead);
    return { baskets: [...baskets.values()], besides };
  }
  const byLine = by === 'product' || by === 'category';
  const ownerOf = (fact: TwinFact, order: unknown) => fact.customer ?? [order].join();
  for (const sold of facts(byLine ? 'lines' : 'orders')) {
    if (!within(sold.day) || !inGroup(sold)) continue;
    if (per === 'customer') {
      if (sold.customer !== null) add(sold.customer, sold.net as number, sold.customer);
    } else {
      const order = byLine ? sold.orderId : sold.id;
      add(order, sold.net as number, ownerOf(sold, order));
    }
  }
  for (const refund of facts('refunds'))
    if (within(refund.day) && inGroup(refund) && (per === 'order' || refund.customer !== null))
      besides.push({ value: -(refund.net as number), owner: ownerOf(refund, refund.orderId) });
  return { baskets: [...baskets.values()], besides };
}

function valuesOf(per: BasketUnit, by: Dimension | null, segment: string | null): number[] {
  return basketsOf(per, by, segment).baskets.map(({ value }) => value);
}

/** Residuals of baskets, added up by owner: the squares of these sums, with the factor of few owners. */
function scatter(
  list: readonly TwinBasket[],
  residual: (value: number) => number,
  besides: readonly TwinBasket[],
) {
  const sums = new Map<unknown, number>();
  for (const { value, owner } of list) sums.set(owner, (sums.get(owner) ?? 0) + residual(value));
  const owners = sums.size;
  for (const { value, owner } of besides) sums.set(owner, (sums.get(owner) ?? 0) + value);
  return { owners, squares: [...sums.values()].reduce((sum, one) => sum + one * one, 0) };
}

function naiveInterval({ baskets, besides }: TwinBaskets) {
  const sum = [...baskets, ...besides].reduce((total, { value }) => total + value, 0);
  const mean = sum / baskets.length;
  const { owners, squares } = scatter(baskets, (value) => value - mean, besides);
  const half = (studentQuantile(owners - 1) * Math.sqrt((squares * owners) / (owners - 1))) / baskets.length;
  return owners < 10 ? null : { low: cents(Math.max(0, mean - half)), high: cents(mean + half) };
}

function naive({ baskets }: TwinBaskets) {
  const sorted = baskets.map(({ value }) => value).sort((a, b) => a - b);
  const n = sorted.length;
  const tenth = Math.floor(n / 10);
  const kept = sorted.slice(tenth, n - tenth);
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const middle = sorted[Math.floor((n - 1) / 2)] ?? 0;
  const below = (2 * sorted.filter((value) => value <= middle).length) / n - 1;
  const { owners, squares } = scatter(baskets, (value) => (value <= middle ? 1 : -1) - below, []);
  const half =
    owners < n
      ? (0.98 + 1.19 / Math.max(1, owners - 1)) * Math.sqrt(Math.max(n, squares))
      : 0.98 * Math.sqrt(n);
  const rank = Math.max(1, Math.floor((n + 1) / 2 - half));
  return {
    baskets: n,
    owners,
    paying: sorted.filter((value) => value > 0).length,
    meanSold: cents(mean(sorted)),
    median: cents(((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)) / 2),
    trimmedMean: cents(mean(kept)),
    medianInterval:
      owners < 10 ? null : { low: cents(sorted[rank - 1] ?? 0), high: cents(sorted[n - rank] ?? 0) },
  };
}

/** What holds of baskets in a store that has received the trap facts. */
export function figuresCases(open: () => Store): void {
  const ask = (per: BasketUnit, by: Dimension | null, basis: 'activity' | 'cohort' = 'activity') =>
    runBaskets(
      open(),
      trapWorkspace,
      { per, ...(by === null ? {} : { by }), ...period, basis, where: [] },
      trapNow,
    );

  test.each([
    ['order', 'channel', 'average_order_value'],
    ['order', 'promotion', 'average_order_value'],
    ['order', 'product', 'average_order_value'],
    ['customer', 'channel', 'revenue_per_customer'],
    ['customer', 'category', 'revenue_per_customer'],
  ] as const)('per %s by %s are those of loops over the facts', async (per, by, metric) => {
    const answer = await ask(per, by);
    const whole = basketsOf(per, null, null);
    expect(answer.all).toMatchObject(naive(whole));
    expect(answer.groups.length).toBeGreaterThan(2);
    for (const group of answer.groups) {
      const own = basketsOf(per, by, group.segment as string | null);
      expect(group, `${group.segment}`).toMatchObject(naive(own));
      expect(group.meanInterval, `${group.segment}`).toEqual(naiveInterval(own));
    }
    // The mean is the metric's, refunds included.
    const { rows, totals } = await runQuery(
      open(),
      trapWorkspace,
      { metrics: [metric], by: [by], ...period, basis: 'activity', where: [] },
      trapNow,
    );
    expect(answer.all.mean).toBe(totals[metric]);
    for (const { segment, mean } of answer.groups)
      expect(mean).toBe(rows.find((row) => row[by] === segment)?.[metric]);
  });

  test('per lead look at the leads of the period, whenever they bought', async () => {
    const answer = await ask('lead', 'source');
    expect(answer.all.paying).toBeGreaterThan(5);
    expect(answer.all).toMatchObject(naive(basketsOf('lead', null, null)));
    expect(answer.basis).toBe('cohort');
    // Leads of a year ago have brought all they will; those of the period have not.
    const compared = await runBaskets(
      open(),
      trapWorkspace,
      { per: 'lead', ...period, basis: 'activity', where: [], compare: { kind: 'previous_period' } },
      trapNow,
    );
    expect(compared.all).toMatchObject({ comparable: false, changeInterval: null });
    expect(compared.all.maturity?.earlier).toBe(1);
    expect(compared.all.maturity?.now).toBeLessThan(0.9);
    const { rows, totals } = await runQuery(
      open(),
      trapWorkspace,
      { metrics: ['revenue_per_lead'], by: ['source'], ...period, basis: 'cohort', where: [] },
      trapNow,
    );
    expect(answer.all.mean).toBe(totals.revenue_per_lead);
    for (const { segment, mean } of answer.groups)
      expect(mean).toBe(rows.find((row) => row.source === segment)?.revenue_per_lead);
  });

  test('per client and month of one month are the MRR per active client', async () => {
    const month = { from: '2024-03-01', to: '2024-03-31' };
    const answer = await runBaskets(
      open(),
      trapWorkspace,
      { per: 'client_month', ...month, basis: 'activity', where: [] },
      trapNow,
    );
    const { totals } = await runQuery(
      open(),
      trapWorkspace,
      { metrics: ['arpa', 'active_clients', 'mrr'], by: [], ...month, basis: 'activity', where: [] },
      trapNow,
    );
    expect([answer.all.baskets, answer.all.mean]).toEqual([totals.active_clients, totals.arpa]);
    const months = await ask('client_month', 'month');
    expect(months.groups.map(({ segment }) => segment).sort()).toEqual(['2024-01', '2024-02', '2024-03']);
    expect(months.groups.find(({ segment }) => segment === '2024-03')?.mean).toBe(totals.arpa);
    expect(months.all.baskets).toBe(months.groups.reduce((sum, { baskets }) => sum + baskets, 0));
  });

  test('by hour, as of a day and against an earlier period', async () => {
    const question = { per: 'order', by: 'hour', ...period, basis: 'activity', where: [] } as const;
    const now = await runBaskets(open(), trapWorkspace, question, trapNow);
    const then = await runBaskets(open(), trapWorkspace, { ...question, asOf: '2024-05-01' }, trapNow);
    expect(then).toEqual(now);
    expect(now.groups.every(({ segment }) => typeof segment === 'number')).toBe(true);
    const compared = await runBaskets(
      open(),
      trapWorkspace,
      { ...question, from: '2024-03-01', compare: { kind: 'previous_period' } },
      trapNow,
    );
    const february = await runBaskets(
      open(),
      trapWorkspace,
      { ...question, ...(compared.compare ?? period) },
      trapNow,
    );
    expect(february.all).toMatchObject({ ...compared.all.earlier });
    expect(compared.all.earlier?.baskets).toBeGreaterThan(0);
  });

  test('the histogram and the curve hold every basket', async () => {
    const { histogram, curve, all } = await ask('order', null);
    expect(histogram.reduce((sum, { baskets }) => sum + baskets, 0)).toBe(all.baskets);
    const values = valuesOf('order', null, null);
    for (const { from, to, baskets } of histogram) {
      const low = (from ?? Number.NEGATIVE_INFINITY) * 100;
      const high = (to ?? Number.POSITIVE_INFINITY) * 100;
      const inside = values.filter((value) =>
        from === 0 && to === 0 ? value === 0 : value >= low && value < high && (from !== 0 || value > 0),
      );
      expect(inside.length, `${from} to ${to}`).toBe(baskets);
    }
    for (const { value, share } of curve)
      expect(share).toBeCloseTo(values.filter((one) => one < value * 100).length / values.length, 9);
  });
}
