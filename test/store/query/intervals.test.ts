import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runQuery } from '../../../src/store/records/query/run-query.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { settledRows } from '../../support/settled-rows.ts';
import { openTrapStore, trapNow, trapWorkspace } from './trap-store.ts';

const scope = { from: '2024-01-01', to: '2024-12-31', where: [], basis: 'activity' } as const;

describe.each(engines)('intervals of means on $name', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTrapStore(engine);
  });
  afterAll(() => store.close());

  const ask = (by: 'channel' | 'product') =>
    runQuery(
      store,
      trapWorkspace,
      { ...scope, metrics: ['average_order_value', 'units_per_order'], by: [by] },
      trapNow,
    );

  /** The textbook way: each order's distance from the mean, refunds as distances from nothing. */
  function halfWidth(orders: readonly number[], refunds: readonly number[], t: number): number {
    const n = orders.length;
    const total = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0);
    const mean = (total(orders) - total(refunds)) / n;
    const squares = total(orders.map((one) => (one - mean) ** 2)) + total(refunds.map((one) => one * one));
    return (t * Math.sqrt((squares * n) / (n - 1))) / n;
  }

  test('come from the very orders and refunds, whole and by channel', async () => {
    const { totals, rows, meta } = await ask('channel');
    const within = ({ day }: { readonly day?: unknown }) =>
      String(day) >= scope.from && String(day) <= scope.to;
    const orders = (await settledRows(store, trapWorkspace, 'settled_orders')).filter(within);
    const refunds = (await settledRows(store, trapWorkspace, 'settled_refunds')).filter(within);
    const euros = (row: { readonly net?: unknown }) => Number(row.net) / 100;
    const said = meta.certainty.totals.average_order_value;
    if (said?.kind !== 'interval') throw new Error('no interval');
    expect(said.method).toBe('student');
    expect((said.low + said.high) / 2).toBeCloseTo(Number(totals.average_order_value), 6);
    // From 10 cases on, t lies between 1.95 and 2.27.
    const [narrow, wide] = [1.95, 2.27].map((t) => halfWidth(orders.map(euros), refunds.map(euros), t));
    expect(said.high - said.low).toBeGreaterThan(2 * (narrow ?? 0));
    expect(said.high - said.low).toBeLessThan(2 * (wide ?? 0));

    const kinds = rows.map((_, index) => meta.certainty.rows[index]?.average_order_value?.kind);
    expect(kinds).toContain('interval');
    rows.forEach((row, index) => {
      const one = meta.certainty.rows[index]?.average_order_value;
      if (one?.kind !== 'interval') return;
      const mine = orders.filter(({ channel }) => channel === row.channel);
      const back = refunds.filter(({ channel }) => channel === row.channel);
      expect(meta.n.rows[index]?.average_order_value).toBe(mine.length);
      const least = 2 * halfWidth(mine.map(euros), back.map(euros), 1.95);
      expect(one.high - one.low).toBeGreaterThan(least);
      expect(one.high - one.low).toBeLessThan((least * 2.27) / 1.95);
    });
    expect(meta.certainty.totals.units_per_order).toMatchObject({ kind: 'interval', method: 'student' });
  });

  test('are not given by product, where an order counts through its lines', async () => {
    const { meta } = await ask('product');
    const kinds = meta.certainty.rows.map((row) => row.average_order_value?.kind);
    expect(kinds).not.toContain('interval');
    expect(meta.certainty.totals.average_order_value?.kind).toBe('interval');
  });
});
