import { describe, expect, it } from 'vitest';
import { basketGaps } from '../../../src/core/basket/gaps/basket-gaps.ts';
import type { FactId } from '../../../src/core/facts/fact.ts';
import type { DemoRow } from '../../../src/demo/demo.ts';
import { dayNumber } from '../../../src/demo/local-time.ts';
import { generateShop } from '../../../src/demo/shop/generate-shop.ts';
import { type Span, shopEvents } from '../../../src/demo/shop/shop-events.ts';
import { webShop } from '../../../src/demo/shop/shop-places.ts';
import { segmentOf } from '../../core/basket/laboratory/orders-by-owner.ts';
import { danglingReferences, momentsOf, rowFaults } from '../demo-faults.ts';
import { seed, until } from '../told-demo.ts';

const told = () => [...generateShop({ seed, until })].filter((chunk) => chunk !== null);
const chunks = told();
const events = shopEvents(until);
const all = (fact: FactId) => chunks.flatMap((chunk) => chunk.rows[fact] ?? []);
const sum = (rows: readonly DemoRow[], field: string) =>
  rows.reduce((total, row) => total + Number(row[field] ?? 0), 0);

const orders = all('orders').filter((order) => order.status === 'valid');
const lines = all('order_lines');
const onWeb = orders.filter((order) => order.store === webShop);
const dayOfOrder = (order: DemoRow) => dayNumber(String(order.ordered_at).slice(0, 10));
const during = ({ from, to }: Span, rows: readonly DemoRow[] = orders) =>
  rows.filter((order) => dayOfOrder(order) >= from && dayOfOrder(order) <= to);
const perDay = (span: Span, rows: readonly DemoRow[] = orders) =>
  during(span, rows).length / (span.to - span.from + 1);
const marginPerDay = (span: Span) =>
  during(span).reduce((total, row) => total + Number(row.net) - Number(row.purchase_cost), 0) /
  (span.to - span.from + 1);
const moved = ({ from, to }: Span, days: number): Span => ({ from: from + days, to: to + days });
const weeksBefore = ({ from }: Span): Span => ({ from: from - 28, to: from - 1 });

describe('the shop is valid', () => {
  it('the same each time', () => {
    expect(JSON.stringify(told()) === JSON.stringify(chunks)).toBe(true);
  });

  it.each(['orders', 'order_lines', 'refunds', 'costs', 'visits', 'answers'] as const)('%s', (id) => {
    expect(all(id).length).toBeGreaterThan(200);
    expect(rowFaults(id, all(id)).slice(0, 5)).toEqual([]);
  });

  it('in its references and days', () => {
    expect(danglingReferences(chunks).slice(0, 5)).toEqual([]);
    const moments = momentsOf(chunks);
    expect(String(moments[0]) >= '2024-04-30T22').toBe(true);
    expect(String(moments.at(-1)) < '2026-11-21T23').toBe(true);
  });

  it('each order is the sum of its lines, its shipping and its tax', () => {
    const nets = new Map<unknown, number>();
    const wrong: unknown[] = [];
    for (const line of lines) {
      if (Number(line.quantity) * Number(line.unit_price) - Number(line.discount) !== line.net)
        wrong.push(line);
      nets.set(line.order_ref, (nets.get(line.order_ref) ?? 0) + Number(line.net));
    }
    for (const order of all('orders')) {
      const goods = Number(order.net) - Math.round(Number(order.shipping) / 1.2);
      if (Number(order.net) + Number(order.tax) !== order.total || goods !== nets.get(order.id))
        wrong.push(order);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

describe('the shop is believable', () => {
  it('in size', () => {
    expect(orders.length).toBeGreaterThan(12_000);
    expect(orders.length).toBeLessThan(17_000);
    expect(lines.length).toBeGreaterThan(33_000);
    expect(lines.length).toBeLessThan(45_000);
    expect(new Set(lines.map((line) => line.sku)).size).toBeGreaterThan(115);
    expect(all('visits').length).toBeLessThan(20_500);
    const unknown = orders.filter((order) => order.customer_ref === null).length / orders.length;
    expect(unknown).toBeGreaterThan(0.1);
    expect(unknown).toBeLessThan(0.25);
  });

  it('in baskets: larger on the web, and more that are just sent free of charge than just not', () => {
    const basket = (rows: readonly DemoRow[]) => sum(rows, 'net') / rows.length / 100;
    const inStores = orders.filter((order) => order.store !== webShop);
    expect(basket(onWeb)).toBeGreaterThan(1.3 * basket(inStores));
    const goods = onWeb.map((order) => (Number(order.total) - Number(order.shipping)) / 100);
    const between = (low: number, high: number) => goods.filter((paid) => paid >= low && paid < high).length;
    expect(between(45, 50)).toBeGreaterThan(3 * between(40, 45));
    expect(between(45, 50)).toBeGreaterThan(2 * between(50, 55));
    const free = (order: DemoRow) => Number(order.total) - Number(order.shipping) >= 4500;
    expect(onWeb.filter((order) => (order.shipping === 0) !== free(order))).toEqual([]);
  });

  it('in customers: many buy once, some very often', () => {
    const counts = new Map<unknown, number>();
    for (const { customer_ref: who } of orders) if (who) counts.set(who, (counts.get(who) ?? 0) + 1);
    const often = (least: number) => [...counts.values()].filter((count) => count >= least).length;
    expect(counts.size).toBeGreaterThan(4000);
    expect(counts.size).toBeLessThan(6000);
    expect(often(2) / counts.size).toBeGreaterThan(0.45);
    expect(often(2) / counts.size).toBeLessThan(0.7);
    expect(often(8)).toBeGreaterThan(100);
  });
});

describe('what is planted can be found', () => {
  it('a promotion that wins', () => {
    const { winner } = events;
    expect(perDay(winner)).toBeGreaterThan(1.4 * perDay(weeksBefore(winner)));
    expect(marginPerDay(winner)).toBeGreaterThan(1.2 * marginPerDay(weeksBefore(winner)));
    const after = { from: winner.to + 1, to: winner.to + 21 };
    expect(perDay(after)).toBeGreaterThan(perDay(weeksBefore(winner)));
    expect(during(winner).filter((order) => order.promotion === winner.code).length).toBeGreaterThan(150);
  });

  it('one that only pulls orders forward', () => {
    const { flash } = events;
    const after = { from: flash.to + 1, to: flash.to + flash.reach };
    const whole = { from: flash.from, to: after.to };
    const lastYear = perDay(moved(whole, -364)) / perDay(moved(weeksBefore(flash), -364));
    expect(perDay(flash)).toBeGreaterThan(1.25 * perDay(weeksBefore(flash)));
    expect(perDay(after)).toBeLessThan(0.75 * perDay(weeksBefore(flash)));
    expect(perDay(whole)).toBeLessThan(1.1 * lastYear * perDay(weeksBefore(flash)));
    expect(marginPerDay(whole)).toBeLessThan(0.9 * lastYear * marginPerDay(weeksBefore(flash)));
  });

  it('one in two of three stores', () => {
    const { teaWeeks } = events;
    const lift = (inside: boolean) => {
      const rows = orders.filter(
        (order) => order.store !== webShop && teaWeeks.stores.includes(String(order.store)) === inside,
      );
      return perDay(teaWeeks, rows) / perDay(weeksBefore(teaWeeks), rows);
    };
    expect(lift(true)).toBeGreaterThan(1.25 * lift(false));
    const coded = orders.filter((order) => order.promotion === teaWeeks.code);
    expect(coded.length).toBeGreaterThan(50);
    for (const order of coded) expect(teaWeeks.stores).toContain(order.store);
  });

  it('dearer coffee', () => {
    const days = new Map(all('orders').map((order) => [order.id ?? null, dayOfOrder(order)]));
    const prices = (later: boolean) =>
      new Set(
        lines
          .filter(
            ({ sku, order_ref: id }) =>
              sku === 'CAF-01' && (days.get(id ?? null) ?? 0) >= events.priceRise.from === later,
          )
          .map((line) => line.unit_price),
      );
    expect([...prices(false)]).toEqual([2265]);
    expect([...prices(true)]).toEqual([2474]);
  });

  it('articles that go together', () => {
    const baskets = new Map<unknown, Set<unknown>>();
    for (const line of lines) {
      const basket = baskets.get(line.order_ref) ?? new Set();
      baskets.set(line.order_ref, basket.add(line.product));
    }
    const support = (...products: string[]) =>
      [...baskets.values()].filter((basket) => products.every((product) => basket.has(product))).length /
      baskets.size;
    const lift = (one: string, other: string) => support(one, other) / support(one) / support(other);
    expect(lift('Théière en fonte 0,8 l', 'Filtre à thé inox')).toBeGreaterThan(5);
    expect(lift('Dripper V60 céramique', 'Filtres papier V60 x100')).toBeGreaterThan(10);
    expect(lift('Matcha cérémonie 30 g', 'Fouet à matcha')).toBeGreaterThan(8);
  });

  it('the machine before its capsules', () => {
    const first = new Map<string, number>();
    const customers = new Map(all('orders').map((order) => [order.id ?? null, order]));
    for (const line of lines) {
      const order = customers.get(line.order_ref ?? null);
      const what = line.sku === 'MAC-01' ? 'machine' : line.category === 'Capsules' ? 'capsules' : null;
      if (!order?.customer_ref || !what) continue;
      const key = `${what} ${order.customer_ref}`;
      first.set(
        key,
        Math.min(first.get(key) ?? Number.POSITIVE_INFINITY, Date.parse(String(order.ordered_at))),
      );
    }
    const both = [...first].flatMap(([key, machine]) => {
      const capsules = first.get(key.replace('machine', 'capsules'));
      return key.startsWith('machine') && capsules !== undefined && capsules !== machine
        ? [machine < capsules]
        : [];
    });
    expect(both.length).toBeGreaterThan(20);
    expect(both.filter(Boolean).length / both.length).toBeGreaterThan(0.8);
  });

  it('late parcels: worse answers, and customers who do not come back', () => {
    const late = (order: DemoRow) => String(order.delivered_at) > String(order.promised_at);
    const came = onWeb.filter((order) => order.delivered_at !== null);
    expect(during(events.lateParcels, came).filter(late).length).toBeGreaterThan(60);
    const mean = (rows: readonly DemoRow[]) => sum(rows, 'score') / rows.length;
    const byOrder = new Map(came.map((order) => [order.id ?? null, order]));
    const satisfied = all('answers').filter(
      ({ kind, order_ref: id }) => kind === 'csat' && byOrder.has(id ?? null),
    );
    const isLate = (answer: DemoRow) => late(byOrder.get(answer.order_ref ?? null) ?? {});
    expect(mean(satisfied.filter(isLate))).toBeLessThan(mean(satisfied.filter((row) => !isLate(row))) - 0.8);
    const last = new Map(orders.map((order) => [order.customer_ref, order.id]));
    const returned = (rows: readonly DemoRow[]) =>
      rows.filter((order) => last.get(order.customer_ref ?? null) !== order.id).length / rows.length;
    expect(returned(came.filter(late))).toBeLessThan(0.8 * returned(came.filter((order) => !late(order))));
  });

  it('an advertisement dearer than the baskets it brings', () => {
    const firsts = new Map<unknown, DemoRow>();
    for (const order of orders)
      if (order.customer_ref && !firsts.has(order.customer_ref)) firsts.set(order.customer_ref, order);
    const spent = (channel: string) =>
      sum(
        all('costs').filter((row) => row.channel === channel),
        'amount',
      );
    const won = (channel: string) => [...firsts.values()].filter((order) => order.channel === channel);
    const costPerCustomer = (channel: string) => spent(channel) / won(channel).length;
    const basket = (channel: string) => sum(won(channel), 'net') / won(channel).length;
    expect(costPerCustomer('Meta Ads')).toBeGreaterThan(basket('Meta Ads'));
    expect(costPerCustomer('Google Ads')).toBeLessThan(0.6 * basket('Google Ads'));
  });
});

describe('ages, which are drawn by place and change no basket,', () => {
  const households = onWeb.filter(({ segment, age_band }) => segment === 'Particuliers' && age_band);
  const asOf = (known: boolean) => {
    const owned = households.map((order) => ({
      owner: String(known ? order.customer_ref : order.id),
      amount: Number(order.net) / 100,
      age: String(order.age_band),
    }));
    const ages = [...new Set(owned.map(({ age }) => age))];
    const segments = ages.map((age) =>
      segmentOf(
        'age_band',
        age,
        owned.filter((order) => order.age === age),
        owned,
      ),
    );
    return basketGaps(segments, 30).flatMap(({ result }) => (result.kind === 'compared' ? [result] : []));
  };

  it('make no gap on the web that is held for real', () => {
    const gaps = asOf(true);
    expect(gaps.length).toBe(6);
    expect(gaps.filter(({ notable }) => notable)).toEqual([]);
  });

  it('would have narrower intervals if orders of one customer were taken for strangers’', () => {
    const width = (known: boolean) =>
      asOf(known).reduce((total, { interval }) => total + interval.high - interval.low, 0);
    expect(width(true) / width(false)).toBeGreaterThan(1.1);
  });
});
