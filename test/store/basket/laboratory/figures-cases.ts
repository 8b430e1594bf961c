import { expect, test } from 'vitest';
import type { BasketUnit } from '../../../../src/core/basket/figures/basket-unit.ts';
import type { Dimension } from '../../../../src/core/facts/dimensions.ts';
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

/** What each basket of a group brought before refunds, in loops over the facts. */
function valuesOf(per: BasketUnit, by: Dimension | null, segment: string | null): number[] {
  const inGroup = (fact: TwinFact) => by === null || (fact.dims[by] ?? null) === segment;
  const values = new Map<unknown, number>();
  const add = (key: unknown, value: number) => values.set(key, (values.get(key) ?? 0) + value);
  if (per === 'lead') {
    for (const lead of facts('leads')) if (lead.counted && within(lead.day) && inGroup(lead)) add(lead.id, 0);
    for (const order of facts('orders'))
      if (values.has(order.lead) && inGroup(order)) add(order.lead, order.net as number);
    return [...values.values()];
  }
  const byLine = by === 'product' || by === 'category';
  for (const sold of facts(byLine ? 'lines' : 'orders')) {
    if (!within(sold.day) || !inGroup(sold)) continue;
    if (per === 'customer') {
      if (sold.customer !== null) add(sold.customer, sold.net as number);
    } else add(byLine ? sold.orderId : sold.id, sold.net as number);
  }
  return [...values.values()];
}

function naive(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const tenth = Math.floor(n / 10);
  const kept = sorted.slice(tenth, n - tenth);
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const rank = Math.max(1, Math.floor((n + 1) / 2 - 0.98 * Math.sqrt(n)));
  return {
    baskets: n,
    paying: sorted.filter((value) => value > 0).length,
    meanSold: cents(mean(sorted)),
    median: cents(((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)) / 2),
    trimmedMean: cents(mean(kept)),
    medianInterval: n < 10 ? null : { low: cents(sorted[rank - 1] ?? 0), high: cents(sorted[n - rank] ?? 0) },
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
    expect(answer.all).toMatchObject(naive(valuesOf(per, null, null)));
    expect(answer.groups.length).toBeGreaterThan(2);
    for (const group of answer.groups)
      expect(group, `${group.segment}`).toMatchObject(
        naive(valuesOf(per, by, group.segment as string | null)),
      );
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
    expect(answer.all).toMatchObject(naive(valuesOf('lead', null, null)));
    expect(answer.basis).toBe('cohort');
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
    const { earlier: _, changeInterval: __, ...before } = february.all;
    expect(compared.all.earlier).toEqual(before);
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
