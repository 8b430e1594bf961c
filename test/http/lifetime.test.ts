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
    const answer = await call()('customerValue', {
      search: { by: 'channel', money: 'revenue', discountRate: 0 },
    });
    expect(answer.counted).toMatchObject({ from: '2026-01-05', until: '2026-06-05', customers: 50 });
    // Nobody is gone, as all ordered on the last day; the usual silence is a month, and the watch ends so long before.
    expect(answer.silenceDays).toBe(31);
    const [ads, ...others] = answer.groups;
    expect(others).toEqual([]);
    expect(ads).toMatchObject({
      group: 'ads',
      customers: 40,
      left: 0,
      monthlyBasket: 100,
      seenMonths: 4,
      stillThere: 1,
      acquisitionCost: 50,
      payback: 1,
      warnings: [],
    });
    expect(ads?.lifetime.value).toBe(4);
    expect(ads?.ltv.article?.value).toBeCloseTo(400, 9);
    expect(ads?.ltv.survival?.value).toBeCloseTo(400, 9);
    expect(ads?.ltvToCac).toBeCloseTo(8, 9);
    // Who all do the same have no spread to fit.
    expect(ads?.ltv.model).toMatchObject({ kind: 'not_enough_data', reason: 'no_peak' });
    expect(answer.tooSmall).toEqual([{ group: 'mail', customers: 10 }]);
    expect(answer.all).toMatchObject({ group: null, customers: 50, acquisitionCost: 40 });
  });

  it('value them on margin, discounted, with a warning where a basket does not pay for them', async () => {
    const search = {
      by: 'channel',
      discountRate: 0.1,
      where: ['channel=ads', 'month=2026-01'],
    };
    const answer = await call()('customerValue', { search });
    // Every order tells its margin.
    expect(answer.counted.money).toBe('margin');
    const [ads] = answer.groups;
    expect(ads?.monthlyBasket).toBeCloseTo(40, 9);
    const discounted = [0, 1, 2, 3].reduce((sum, month) => sum + 40 * 1.1 ** (-month / 12), 0);
    expect(ads?.ltv.survival?.value).toBeCloseTo(discounted, 9);
    expect(ads?.payback).toBe(2);
    expect(ads?.warnings).toEqual(['basket_below_cac']);
  });

  it('tell when customers have paid back what they cost', async () => {
    const answer = await call()('payback', { search: { by: 'channel', money: 'margin' } });
    // 40 € of margin a month against 50 €: nobody by the end of the first month, everybody by that of the second.
    const [ads, ...others] = answer.groups;
    expect(others).toEqual([]);
    expect(ads).toMatchObject({ group: 'ads', customers: 40, acquisitionCost: 50, medianMonths: 2 });
    expect(ads?.months.map(({ month, value }) => [month, value])).toEqual([
      [2, 1],
      // All were watched for five months.
      [5, 1],
    ]);
    expect(answer.all).toMatchObject({ group: null, customers: 50, acquisitionCost: 40, medianMonths: 1 });
    const nothing = await call()('payback', { search: { where: 'channel=mail' } });
    expect([nothing.all, nothing.groups]).toEqual([null, []]);
  });

  it('follow cohorts, and open a cell onto its orders', async () => {
    const table = await call()('cohorts', { search: { by: 'channel', where: 'month=2026-01' } });
    expect(table).toMatchObject({ unit: 'month', lastWhole: '2026-05', customers: 50, currency: 'EUR' });
    const [ads] = table.rows;
    expect(ads).toMatchObject({ cohort: 'ads', others: false, customers: 40 });
    expect(ads?.cells).toHaveLength(5);
    expect(ads?.cells[3]).toMatchObject({
      age: 3,
      customers: 40,
      buyers: 40,
      revenue: 4_000,
      perCustomer: { orders: 4, revenue: 400, margin: 160 },
      whole: true,
      few: false,
    });
    const byMonth = await call()('cohorts', { search: {} });
    expect(byMonth.rows.map(({ cohort }) => cohort)).toEqual(['2026-01']);
    expect(byMonth.rows[0]?.cells[5]).toMatchObject({ customers: 50, buyers: 50, whole: false });
    expect(byMonth.total.cells).toHaveLength(5);
    const search = { by: 'channel', cohort: 'ads', age: 3, upTo: 'true', limit: 500 } as const;
    const cell = await call()('cohortOrders', { search });
    expect(cell).toMatchObject({ buyers: 40, orders: 160, revenue: 16_000, margin: 6_400 });
    expect(cell.rows).toHaveLength(160);
    expect(cell.rows[0]).toMatchObject({ fact: 'orders', day: '2026-01-05', value: 100 });
    expect(cell.rows[0]?.origin).not.toBeNull();
    const wrong = call('fr')('cohortOrders', { search: { cohort: 'janvier', age: 0 } });
    await expect(wrong).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('tell who buys again', async () => {
    const answer = await call()('repeat', { search: { by: 'channel' } });
    expect(answer.groups.map(({ group, customers }) => [group, customers])).toEqual([
      ['ads', 40],
      ['mail', 10],
    ]);
    // All came back on 5 February, 31 days later.
    const [month, later] = answer.all.rates;
    expect(month).toMatchObject({ kind: 'rate', days: 30, value: 0, low: 0, watched: 50 });
    expect(later).toMatchObject({ kind: 'rate', days: 60, value: 1, high: 1 });
    expect(answer.all.rates[3]).toEqual({ kind: 'not_enough_data', days: 365, found: 0, needed: 10 });
    expect(answer.all.medianDays).toBe(31);
    expect(answer.between).toMatchObject({ count: 250, median: 31, quarter: 30, threeQuarters: 31 });
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
