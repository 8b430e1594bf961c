import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paidBack } from '../../../src/core/lifetime/paid-back.ts';
import { addDays, daysBetween } from '../../../src/core/periods/days.ts';
import { countForModel } from '../../../src/store/records/lifetime/ask-lifetime.ts';
import { askPayback } from '../../../src/store/records/lifetime/ask-payback.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { chance } from '../../core/score/score-cases.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';
import { wholeMonths } from './customers-twin.ts';

const workspace = 'w';
const now = '2026-11-20T10:00:00.000Z';

interface Made {
  readonly customer: string;
  readonly channel: string;
  readonly day: string;
  readonly net: number;
  readonly margin: number;
}

/** 120 customers of two channels with one to five orders within ten months; each order on a day of its own. */
function inventedOrders(): readonly Made[] {
  const next = chance(11);
  return Array.from({ length: 120 }, (_, customer) => {
    const channel = next() < 0.5 ? 'ads' : 'search';
    let day = addDays('2026-01-01', Math.floor(next() * 150));
    return Array.from({ length: 1 + Math.floor(next() * 5) }, (_, time) => {
      if (time > 0) day = addDays(day, 1 + Math.floor(next() * 60));
      const net = 500 + Math.floor(next() * 4_000);
      const order = { customer: `C${customer}`, channel, day, net, margin: Math.floor(net / 3) };
      return order;
    });
  })
    .flat()
    .filter(({ day }) => day <= '2026-10-31');
}

const costs = { ads: 90_000, search: 60_000 } as const;

describe.each(engines)('payback on $name', ({ open }) => {
  const orders = inventedOrders();
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const facts: { orders: FactInput[]; costs: FactInput[] } = {
      orders: orders.map(({ customer, channel, day, net, margin }, place) => ({
        id: `O${place}`,
        ordered_at: `${day}T09:00:00.000Z`,
        customer_ref: customer,
        channel,
        currency: 'EUR',
        net,
        margin,
      })),
      costs: Object.entries(costs).map(([channel, amount]) => ({
        id: channel,
        day: '2026-01-01',
        channel,
        kind: 'ads',
        amount,
        currency: 'EUR',
      })),
    };
    await store.ledger.record(workspace, plainOrigin, facts, now);
  });
  afterAll(() => store.close());

  it('counts when each customer had brought back what its channel’s customers cost', async () => {
    for (const money of ['revenue', 'margin'] as const) {
      const {
        groups,
        all,
        open: found,
      } = await askPayback(store, workspace, { by: 'channel', where: [], money }, now);
      const { until } = found.reading;
      const customers = new Map<string, Made[]>();
      for (const order of orders)
        customers.set(order.customer, [...(customers.get(order.customer) ?? []), order]);
      for (const channel of ['ads', 'search'] as const) {
        const own = [...customers.values()].filter(([first]) => first?.channel === channel);
        const cost = Math.round(costs[channel] / own.length);
        const expected = own.map((list) => {
          const first = list[0]?.day ?? '';
          let sum = 0;
          for (const order of list) {
            sum += money === 'revenue' ? order.net : order.margin;
            const month = wholeMonths(first, order.day) + 1;
            // In a month that is not over only those who paid back could be seen to.
            if (sum >= cost && month <= wholeMonths(first, until))
              return `${month} back, ${wholeMonths(first, until)} watched`;
          }
          return `${wholeMonths(first, until)} not yet, ${wholeMonths(first, until)} watched`;
        });
        const group = groups.find((one) => one.group === channel);
        expect(group?.acquisitionCost).toBeCloseTo(costs[channel] / own.length / 100, 1);
        const counted = group?.months.flatMap(({ time, events, censored, watched }) => [
          ...Array.from({ length: events }, () => `${time} back, ${watched} watched`),
          ...Array.from({ length: censored }, () => `${time} not yet, ${watched} watched`),
        ]);
        expect(counted?.sort()).toEqual(expected.sort());
        const share = paidBack(group?.months ?? [])?.months.at(-1);
        expect(share?.value).toBeGreaterThan(0.3);
        expect(share?.low).toBeLessThan(share?.value ?? 0);
      }
      expect(all?.acquisitionCost).toBeCloseTo(1_500 / customers.size, 2);
    }
  });

  it('counts repeat purchases week by week, from the last that a model knows', async () => {
    const question = { model: 'bg_nbd', money: 'revenue', where: [], period: 'month' } as const;
    const { task, fittedUntil } = await countForModel(
      store,
      workspace,
      { ...question, calibrationWeeks: 20, holdoutWeeks: null },
      now,
    );
    if (task.model !== 'bg_nbd') throw new Error(task.model);
    const firsts = new Map<string, string>();
    for (const { customer, day } of orders) if (!firsts.has(customer)) firsts.set(customer, day);
    const weeks = new Map<number, number>();
    for (const { customer, day } of orders) {
      const first = firsts.get(customer) ?? '';
      if (first > fittedUntil || day === first) continue;
      // The seven days that end with the last one known are week 0.
      const week = Math.floor((daysBetween(fittedUntil, day) + 6) / 7);
      weeks.set(week, (weeks.get(week) ?? 0) + 1);
    }
    expect(new Map((task.weeks ?? []).map(({ week, purchases }) => [week, purchases]))).toEqual(weeks);
  });
});
