import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/periods/days.ts';
import { knownPromotions } from '../../../src/core/promotions/known-promotions.ts';
import { everywhere } from '../../../src/core/promotions/promotion.ts';
import { simulateShipping } from '../../../src/core/simulate/simulate-shipping.ts';
import {
  dropPromotion,
  keepPromotion,
  listPromotions,
} from '../../../src/store/records/promotions/kept-promotions.ts';
import { orderDays } from '../../../src/store/records/promotions/order-days.ts';
import { readPromotionDays, whereUsed } from '../../../src/store/records/promotions/read-promotion-days.ts';
import { countOrders, countParts } from '../../../src/store/records/simulate/read-orders.ts';
import { countShipping } from '../../../src/store/records/simulate/read-shipping.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { chance } from '../../core/score/score-cases.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';

const workspace = 'w';
const now = '2026-07-01T10:00:00.000Z';
const days = { from: '2025-10-01', to: '2026-05-31' };
const spring = { from: '2026-03-02', to: '2026-03-15' };

interface Sold {
  readonly id: string;
  readonly day: string;
  readonly store: string | null;
  readonly net: number;
  readonly cost: number | null;
  readonly promotion: string | null;
  readonly refund: number;
  readonly lines: readonly { readonly product: string; readonly net: number; readonly cost: number | null }[];
}

/** A few orders a day in two stores and on the web, some with lines; one code in one store only, one all year round. */
function invented(): { readonly sold: readonly Sold[]; readonly rows: Record<string, FactInput[]> } {
  const next = chance(5);
  const sold: Sold[] = [];
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    for (const store of ['Lyon', 'Paris', null]) {
      const count = Math.floor(next() * 3);
      for (let place = 0; place < count; place += 1) {
        const lines = ['thé', 'théière', 'filtre'].flatMap((product, index) =>
          next() < ([0.6, 0.3, 0.4][index] ?? 0)
            ? [{ product, net: 500 + Math.floor(next() * 3_000), cost: next() < 0.9 ? 200 : null }]
            : [],
        );
        const net =
          lines.length > 0 ? lines.reduce((sum, line) => sum + line.net, 0) : Math.floor(next() * 9_000);
        const inSpring = day >= spring.from && day <= spring.to && store === 'Lyon';
        sold.push({
          id: `O${sold.length}`,
          day,
          store,
          net,
          cost: lines.length > 0 || next() < 0.2 ? null : Math.floor(net * 0.6),
          promotion: inSpring ? 'PRINTEMPS' : next() < 0.1 ? 'Fidélité' : null,
          refund: next() < 0.05 ? Math.floor(net / 2) : 0,
          lines,
        });
      }
    }
  }
  const rows: Record<'orders' | 'order_lines' | 'refunds', FactInput[]> = {
    orders: [],
    order_lines: [],
    refunds: [],
  };
  for (const order of sold) {
    rows.orders.push({
      id: order.id,
      ordered_at: `${order.day}T10:00:00.000Z`,
      net: order.net,
      // What is paid back has its tax in it; without tax on the order it is what it says.
      ...(order.refund > 0
        ? {}
        : { total: Math.round(order.net * 1.2), tax: Math.round(order.net * 1.2) - order.net }),
      ...(order.cost === null ? {} : { purchase_cost: order.cost }),
      ...(order.promotion === null ? {} : { promotion: order.promotion }),
      ...(order.store === null ? { shipping: chargeOf(order) } : { store: order.store }),
      currency: 'EUR',
    });
    for (const [place, line] of order.lines.entries())
      rows.order_lines.push({
        id: `${order.id}-${place}`,
        order_ref: order.id,
        line_number: place + 1,
        product: line.product,
        quantity: 1,
        net: line.net,
        ...(line.cost === null ? {} : { purchase_cost: line.cost }),
        currency: 'EUR',
      });
    if (order.refund > 0)
      rows.refunds.push({
        order_ref: order.id,
        refunded_at: `${addDays(order.day, 9)}T10:00:00.000Z`,
        amount: order.refund,
        currency: 'EUR',
      });
  }
  return { sold, rows };
}

/** What the customer pays in all: without tax on the order it is what it says. */
const paid = ({ net, refund }: Sold) => (refund > 0 ? net : Math.round(net * 1.2));

/** On the web the parcel costs 4.90 € where the goods are below 45 € with tax. */
function chargeOf(order: Sold): number {
  return paid(order) - 490 < 4_500 ? Math.min(490, paid(order)) : 0;
}

/** Margin as settled: what is given, else that of the lines if all have one. */
function marginOf({ net, cost, lines }: Sold): number | null {
  if (cost !== null) return net - cost;
  if (lines.length === 0 || lines.some((line) => line.cost === null)) return null;
  return lines.reduce((sum, line) => sum + line.net - (line.cost ?? 0), 0);
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

describe.each(engines)('promotions and simulators on $name', ({ open }) => {
  const { sold, rows } = invented();
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.ledger.record(workspace, plainOrigin, rows, now);
  });
  afterAll(() => store.close());
  const reading = async () => ({ store, workspace, settings: await store.workspaces.settings(workspace) });

  it('counts orders into bands as plain loops do', async () => {
    const counted = await countOrders(store, workspace, { where: [] }, now);
    expect(counted.period).toEqual({ from: sold[0]?.day, to: sold.at(-1)?.day });
    const { bands, squares } = counted.orders;
    expect(sum(bands.map(({ orders }) => orders))).toBe(sold.length);
    for (const band of bands) {
      const mine = sold.filter(
        ({ net }) => net / 100 >= band.from && (band.to === null || net / 100 < band.to),
      );
      const known = mine.filter((order) => marginOf(order) !== null);
      expect(band.orders).toBe(mine.length);
      expect(band.known).toBe(known.length);
      expect(band.amount).toBeCloseTo(sum(mine.map(({ net }) => net)) / 100, 6);
      expect(band.margin).toBeCloseTo(sum(known.map((order) => marginOf(order) ?? 0)) / 100, 6);
    }
    expect(squares.amount).toBeCloseTo(sum(sold.map(({ net }) => (net / 100) ** 2)), 3);
    const products = sold.map((order) => ((marginOf(order) ?? 0) * order.net) / 10_000);
    expect(squares.amountTimesMargin).toBeCloseTo(sum(products), 3);
    expect(counted.taxRate).toBeCloseTo(0.2, 4);
    const plan = {
      threshold: 40,
      today: null,
      fee: 4.9,
      window: 0.2,
      climb: 0,
      overshoot: 0,
      leave: 0,
      tax: 0,
    };
    const result = simulateShipping({ ...plan, marginRate: null }, counted.orders);
    if (result.kind !== 'simulated') throw new Error(result.reason);
    // Nobody climbs: it costs the fee of every order above. 40 is where a band begins.
    const above = sold.filter(({ net }) => net >= 4_000).length;
    expect(result.margin.value).toBeCloseTo((-4.9 * above * 365.25) / 12 / counted.orders.days, 6);
  });

  it('finds today’s threshold and the stores that do not ship, as plain loops do', async () => {
    const web = sold.filter(({ store: place }) => place === null);
    const inStores = ['Lyon', 'Paris']
      .map((name) => ({ name, orders: sold.filter(({ store: place }) => place === name).length }))
      .toSorted((one, other) => other.orders - one.orders);
    const counted = await countShipping(store, workspace, { where: [], which: 'shipped' }, now);
    expect(counted.withoutShipping).toEqual({
      by: 'store',
      values: inStores.map(({ name }) => name),
      orders: sold.length - web.length,
    });
    const charged = web.filter((order) => chargeOf(order) > 0);
    const free = web.length - charged.length;
    // The shop counts without tax; its threshold is one with tax, and parts every order.
    expect(counted).toMatchObject({ withTax: true, feeOrders: charged.length });
    expect(counted.freeFrom).toMatchObject({
      kind: 'found',
      at: 45,
      below: { charged: charged.length, free: 0 },
      above: { charged: 0, free },
    });
    expect(counted.meanFee).toBeCloseTo(sum(charged.map(chargeOf)) / charged.length / 100, 1);
    const goods = sum(web.map((order) => paid(order) - chargeOf(order))) / 100;
    expect(sum(counted.orders.bands.map(({ orders }) => orders))).toBe(web.length);
    expect(sum(counted.orders.bands.map(({ amount }) => amount))).toBeCloseTo(goods, 6);

    const all = await countShipping(store, workspace, { where: [], which: 'all' }, now);
    expect(all.withoutShipping).toEqual(counted.withoutShipping);
    expect(sum(all.orders.bands.map(({ orders }) => orders))).toBe(sold.length);
    const tea = [{ dimension: 'product', operator: 'is', values: ['thé'] } as const];
    const held = await countShipping(store, workspace, { where: tea, which: 'shipped' }, now);
    const withTea = web.filter(({ lines }) => lines.some(({ product }) => product === 'thé'));
    expect(sum(held.orders.bands.map(({ orders }) => orders))).toBe(withTea.length);
  });

  it('counts only the lines that a filter on products lets through', async () => {
    const where = [{ dimension: 'product', operator: 'is', values: ['thé'] } as const];
    const { orders } = await countOrders(store, workspace, { ...days, where }, now);
    const lines = sold.flatMap((order) => order.lines.filter(({ product }) => product === 'thé'));
    expect(sum(orders.bands.map((band) => band.orders))).toBe(lines.length);
    expect(sum(orders.bands.map((band) => band.amount))).toBeCloseTo(
      sum(lines.map(({ net }) => net)) / 100,
      6,
    );
  });

  it('knows which orders hold which parts', async () => {
    const parts = ['théière', 'thé'];
    const { orders } = await countParts(store, workspace, { ...days, where: [], parts }, now);
    for (const held of [1, 2, 3]) {
      const mine = sold.filter(({ lines }) => {
        const has = parts.map((part) => lines.some(({ product }) => product === part));
        return (has[0] ? 1 : 0) + (has[1] ? 2 : 0) === held;
      });
      expect(orders.counts.find((count) => count.held === held)?.orders).toBe(mine.length);
    }
    const teapots = sold.flatMap(({ lines }) => lines.filter(({ product }) => product === 'théière'));
    expect(orders.parts[0]?.price).toBeCloseTo(sum(teapots.map(({ net }) => net)) / 100 / teapots.length, 6);
    expect(orders.parts[0]?.margin).toBeGreaterThan(0);
  });

  it('finds a code’s days and the store it was held in', async () => {
    const { settings } = await reading();
    const read = await orderDays(store, workspace, settings);
    const [latest, standing, ...others] = knownPromotions([], read);
    expect(others).toEqual([]);
    const used = sold.filter(({ promotion }) => promotion === 'PRINTEMPS');
    expect(latest).toMatchObject({ name: 'PRINTEMPS', coded: used.length, standing: false });
    expect(latest?.orders).toBe(
      sold.filter(({ day }) => day >= (latest?.from ?? '') && day <= (latest?.to ?? '')).length,
    );
    expect(standing).toMatchObject({ name: 'Fidélité', standing: true });
    const found = await whereUsed(await reading(), { ...spring, name: 'PRINTEMPS' });
    expect(found).toEqual({ ...everywhere, store: ['Lyon'] });
  });

  it('sums days where it was held and where not, net of refunds', async () => {
    const asked = { promotion: spring, weeksBefore: 8, weeksAfter: 2 };
    const held = { ...everywhere, store: ['Lyon'] };
    const { held: mine, control } = await readPromotionDays(await reading(), { ...asked, held });
    const within = ({ day }: Sold) => day >= '2026-01-05' && day <= '2026-03-29';
    for (const [side, isMine] of [
      [mine, true],
      [control, false],
    ] as const) {
      const orders = sold.filter((order) => within(order) && (order.store === 'Lyon') === isMine);
      const inWeeks = (side ?? []).filter(({ day }) => day >= '2026-01-05');
      expect(sum(inWeeks.map((day) => day.orders))).toBe(orders.length);
      expect(sum(inWeeks.map((day) => day.revenue))).toBeCloseTo(
        sum(orders.map(({ net, refund }) => net - refund)) / 100,
        6,
      );
      const known = orders.filter((order) => marginOf(order) !== null);
      expect(sum(inWeeks.map((day) => day.known))).toBe(known.length);
      expect(sum(inWeeks.map((day) => day.margin))).toBeCloseTo(
        sum(known.map((order) => (marginOf(order) ?? 0) - order.refund)) / 100,
        6,
      );
    }
    expect((await readPromotionDays(await reading(), { ...asked, held: everywhere })).control).toBeNull();
    const byProduct = { ...everywhere, product: ['thé'] };
    const lines = await readPromotionDays(await reading(), { ...asked, held: byProduct });
    const tea = sold.filter((order) => within(order) && order.lines.some(({ product }) => product === 'thé'));
    const seen = lines.held.filter(({ day }) => day >= '2026-01-05');
    expect(sum(seen.map((day) => day.orders))).toBe(tea.length);
  });

  it('keeps, changes and drops what somebody described', async () => {
    const said = { author: 'alice@example.com', now };
    const wanted = { name: 'Soldes', from: '2026-01-07', to: '2026-02-03', held: everywhere };
    const kept = await keepPromotion(store.engine, workspace, wanted, said);
    const changed = await keepPromotion(store.engine, workspace, { ...kept, to: '2026-02-10' }, said);
    expect(await listPromotions(store.engine, workspace)).toEqual([changed]);
    expect(changed).toMatchObject({ id: kept.id, to: '2026-02-10', author: 'alice@example.com' });
    const { settings } = await reading();
    const [, soldes] = knownPromotions([changed], await orderDays(store, workspace, settings));
    expect(soldes).toMatchObject({ id: kept.id, coded: 0 });
    expect(await dropPromotion(store.engine, workspace, kept.id)).toBe(true);
    expect(await dropPromotion(store.engine, workspace, kept.id)).toBe(false);
    expect(await listPromotions(store.engine, 'another')).toEqual([]);
  });
});
