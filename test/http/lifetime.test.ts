import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workAside, workOut } from '../../src/server/lifetime/work-out.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const now = () => new Date('2026-11-20T10:00:00Z');

/** Who orders for 100 € on the fifth of each month from January to June 2026, with goods that cost 60 €. */
function monthlyOrders(channel: string, customers: number) {
  return Array.from({ length: customers }, (_, customer) =>
    Array.from({ length: 6 }, (__, month) => ({
      id: `${channel}-${customer}-${month}`,
      ordered_at: `2026-0${month + 1}-05T10:00:00Z`,
      customer_ref: `${channel}-${customer}`,
      net: '100.00',
      purchase_cost: '60.00',
      currency: 'EUR',
      channel,
    })),
  ).flat();
}

describe('lifetimes over HTTP', () => {
  let opened: OpenApplication;
  const call = (language = 'en') => clientOf(opened.app, { 'accept-language': language });
  const post = (fact: string, rows: readonly Record<string, string>[]) =>
    call()('recordFacts', { params: { fact }, body: { rows: [...rows] } });
  beforeAll(async () => {
    opened = await openTestApp(duckdb(), {}, now);
    const orders = [...monthlyOrders('ads', 40), ...monthlyOrders('mail', 10)];
    await post('orders', orders);
    const costs = [{ day: '2026-01-03', kind: 'ads', amount: '2000.00', currency: 'EUR', channel: 'ads' }];
    await post('costs', costs);
  });
  afterAll(() => opened.close());

  it('value customers by channel with what they cost', async () => {
    const answer = await call()('customerValue', { search: { by: 'channel', discountRate: 0 } });
    expect(answer.counted).toMatchObject({ from: '2026-01-05', until: '2026-06-05', customers: 50 });
    // Nobody is gone: the usual silence is a month, and all ordered on the last day.
    expect(answer.silenceDays).toBe(31);
    const [ads, ...others] = answer.groups;
    expect(others).toEqual([]);
    expect(ads).toMatchObject({
      group: 'ads',
      customers: 40,
      left: 0,
      monthlyBasket: 100,
      seenMonths: 5,
      stillThere: 1,
      acquisitionCost: 50,
      payback: 1,
      warnings: [],
    });
    expect(ads?.lifetime.value).toBe(5);
    expect(ads?.ltv.article?.value).toBeCloseTo(500, 9);
    expect(ads?.ltv.survival?.value).toBeCloseTo(500, 9);
    expect(ads?.ltvToCac).toBeCloseTo(10, 9);
    // Who all do the same have no spread to fit.
    expect(ads?.ltv.model).toMatchObject({ kind: 'not_enough_data', reason: 'no_peak' });
    expect(answer.tooSmall).toEqual([{ group: 'mail', customers: 10 }]);
    expect(answer.all).toMatchObject({ group: null, customers: 50, acquisitionCost: 40 });
  });

  it('value them on margin, discounted, with a warning where a month does not pay for them', async () => {
    const search = {
      by: 'channel',
      money: 'margin',
      discountRate: 0.1,
      where: ['channel=ads', 'month=2026-01'],
    };
    const answer = await call()('customerValue', { search: { ...search, money: 'margin' } });
    const [ads] = answer.groups;
    expect(ads?.monthlyBasket).toBeCloseTo(40, 9);
    const discounted = [0, 1, 2, 3, 4].reduce((sum, month) => sum + 40 * 1.1 ** (-month / 12), 0);
    expect(ads?.ltv.survival?.value).toBeCloseTo(discounted, 9);
    expect(ads?.payback).toBe(2);
    expect(ads?.warnings).toEqual(['basket_below_cac']);
  });

  it('answer that there is not enough data, and refuse what is none', async () => {
    const few = await call()('lifetime', { search: { where: 'channel=mail' } });
    expect(few.result).toEqual({ kind: 'not_enough_data', reason: 'repeaters', found: 10, needed: 30 });
    const nobody = await call()('customerValue', { search: { from: 'subscriptions' } });
    expect([nobody.all, nobody.groups, nobody.tooSmall]).toEqual([null, [], []]);
    await expect(call('fr')('customerValue', { search: { by: 'chanel' } })).rejects.toMatchObject({
      code: 'unknown_dimension',
    });
    await expect(call()('lifetime', { search: { where: 'channel' } })).rejects.toMatchObject({
      code: 'bad_filter',
    });
    await expect(call()('rules', { search: { support: 0 } })).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('find rules, and say what the orders with lines are', async () => {
    const bought = ['pain', 'pain', 'lait'].map((product, index) => ({
      order_ref: `ads-${index}-0`,
      product,
      net: '60.00',
      currency: 'EUR',
    }));
    const butter = [0, 1].map((index) => ({
      order_ref: `ads-${index}-0`,
      product: 'beurre',
      net: '40.00',
      currency: 'EUR',
    }));
    await post('order_lines', [...bought, ...butter]);
    const answer = await call()('rules', { search: { support: 0.5, confidence: 0.5, money: 'margin' } });
    expect(answer).toMatchObject({ baskets: 3, items: 2, found: 2, tested: 2, currency: 'EUR' });
    expect(answer.rules[0]).toMatchObject({ baskets: 2, confidence: 1, lift: 1.5, conviction: null });
  });
});

it('is worked out in a thread of its own where there is much, to the same numbers', async () => {
  const outcomes = Array.from({ length: 30_000 }, (_, index) => ({
    frequency: index % 7,
    recency: index % 7 === 0 ? 0 : 1 + (index % 30),
    age: 31 + (index % 1000) / 10,
    customers: 1 + (index % 3),
    later: 0,
  }));
  const task = { kind: 'model', task: { model: 'bg_nbd', outcomes, heldOutWeeks: 0 } } as const;
  expect(await workAside(task)).toEqual(workOut(task));
});
