import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerInTime } from '../../../src/core/basket/in-time/in-time-task.ts';
import type { DemoRow } from '../../../src/demo/demo.ts';
import { generateShop } from '../../../src/demo/shop/generate-shop.ts';
import { countDays, type InTimeQuestion } from '../../../src/store/records/basket/count-days.ts';
import type { Store } from '../../../src/store/store.ts';
import { seed, until } from '../../demo/told-demo.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';

const workspace = 'w';
const machine = 'Machine à capsules Nova';
const question: InTimeQuestion = {
  item: 'product',
  where: [],
  support: 0.001,
  show: 'telling',
  limit: 50,
  money: 'revenue',
};

/** The orders of the demo's shop of everybody with a machine or capsules, and of one in eight of the others. */
function someOfTheShop() {
  const chunks = [...generateShop({ seed, until })].filter((chunk) => chunk !== null);
  const all = (fact: 'orders' | 'order_lines') => chunks.flatMap((chunk) => chunk.rows[fact] ?? []);
  const orders = all('orders').filter(({ status, customer_ref }) => status === 'valid' && customer_ref);
  const ofCapsules = new Set(
    all('order_lines')
      .filter(({ product, category }) => product === machine || category === 'Capsules')
      .map(({ order_ref }) => order_ref),
  );
  const customers = new Set(
    orders.filter(({ id }) => ofCapsules.has(id ?? null)).map(({ customer_ref }) => customer_ref),
  );
  const others = [...new Set(orders.map((order) => order.customer_ref))].filter((_, nth) => nth % 8 === 0);
  for (const one of others) customers.add(one);
  const kept = orders.filter(({ customer_ref }) => customers.has(customer_ref));
  const ids = new Set(kept.map(({ id }) => id));
  const pick = (row: DemoRow, fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
  return {
    orders: kept.map((row) => pick(row, ['id', 'customer_ref', 'ordered_at', 'net', 'currency'])),
    order_lines: all('order_lines')
      .filter(({ order_ref }) => ids.has(order_ref ?? null))
      .map((row) => pick(row, ['id', 'order_ref', 'product', 'category', 'net', 'currency'])),
  };
}

describe.each(engines)('what is bought after what on $name', ({ open }) => {
  const rows = someOfTheShop();
  const dayOf = new Map(
    rows.orders.map(({ id, ordered_at }) => [
      id,
      // The shop's days are those of Paris.
      new Date(String(ordered_at)).toLocaleDateString('sv', { timeZone: 'Europe/Paris' }),
    ]),
  );
  const buyerOf = new Map(rows.orders.map(({ id, customer_ref }) => [id, customer_ref]));
  const firstDays = (product: string) => {
    const days = new Map<unknown, string>();
    for (const line of rows.order_lines.filter((one) => one.product === product)) {
      const [day, buyer] = [dayOf.get(line.order_ref ?? null) ?? '', buyerOf.get(line.order_ref ?? null)];
      if (day < (days.get(buyer) ?? '9')) days.set(buyer, day);
    }
    return days;
  };
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.ledger.record(workspace, plainOrigin, rows, '2026-11-21T10:00:00.000Z');
  });
  afterAll(() => store.close());

  it('finds the machine before its capsules, as plain loops count them', async () => {
    const { task, money, currency } = await countDays(store, workspace, question);
    expect({ money, currency }).toEqual({ money: 'revenue', currency: 'EUR' });
    expect(task.customers).toBe(new Set(rows.orders.map(({ customer_ref }) => customer_ref)).size);
    const { rules } = answerInTime(task);
    const pair = rules.find(({ when, also }) => when[0] === machine && also === 'Capsules Intense x10');
    const [machines, capsules] = [firstDays(machine), firstDays('Capsules Intense x10')];
    const both = [...machines].flatMap(([buyer, day]) => {
      const other = capsules.get(buyer);
      return other === undefined || other === day ? [] : [{ day, other }];
    });
    const before = both.filter(({ day, other }) => day < other);
    expect(pair?.inOrder).toMatchObject({ before: before.length, after: both.length - before.length });
    expect(pair?.inOrder.adjustedChance).toBeLessThan(0.001);
    expect(pair?.confidence).toBeCloseTo(before.length / machines.size, 12);
    const between = before
      .map(({ day, other }) => (Date.parse(other) - Date.parse(day)) / 86_400_000)
      .sort((one, other) => one - other);
    const middle = (between.length - 1) / 2;
    expect(pair?.medianDays).toBe(
      ((between[Math.floor(middle)] ?? 0) + (between[Math.ceil(middle)] ?? 0)) / 2,
    );
    // What the capsules brought of each of their buyers.
    const sum = rows.order_lines
      .filter(({ product }) => product === 'Capsules Intense x10')
      .reduce((all, { net }) => all + Number(net) / 100, 0);
    const beyond = before.length - (pair?.inOrder.expected ?? 0);
    expect(pair?.extra).toBeCloseTo(((1000 * beyond) / task.customers) * (sum / capsules.size), 6);
  });

  it('tells categories apart, keeps to the days asked for, and knows when there is too little', async () => {
    const { task } = await countDays(store, workspace, { ...question, item: 'category' });
    expect(answerInTime(task).rules[0]).toMatchObject({ when: ['Machines'], also: 'Capsules' });
    const day = [...dayOf.values()].sort()[40] ?? '';
    const early = await countDays(store, workspace, { ...question, to: day });
    expect(early.task.customers).toBe(
      new Set(rows.orders.filter(({ id }) => (dayOf.get(id) ?? '') <= day).map((one) => one.customer_ref))
        .size,
    );
    expect(answerInTime(early.task)).toMatchObject({ rules: [], found: 0, tested: 0 });
    const nothing = await countDays(store, 'nobody', question);
    expect(nothing).toMatchObject({ money: null, task: { customers: 0 } });
    expect(answerInTime(nothing.task)).toMatchObject({ rules: [], cameBack: 0 });
  });
});
