import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { netInterval } from '../../../src/core/metrics/net-interval.ts';
import { wilsonInterval } from '../../../src/core/metrics/wilson-interval.ts';
import { askSatisfaction } from '../../../src/store/records/satisfaction/ask-satisfaction.ts';
import { listComments } from '../../../src/store/records/satisfaction/list-comments.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';

const workspace = 'w';
const now = '2026-11-20T10:00:00.000Z';

/** Twenty customers, one order each: the larger the order, the better it was liked; every fourth came late. */
function invented() {
  const orders: FactInput[] = [];
  const answers: FactInput[] = [];
  for (let index = 1; index <= 20; index += 1) {
    const late = index % 4 === 0;
    orders.push({
      id: `O${index}`,
      ordered_at: '2026-01-05T09:00:00Z',
      customer_ref: `C${index}`,
      net: 1_000 * index,
      currency: 'EUR',
      store: index <= 10 ? 'Lyon' : 'Lille',
      promised_at: '2026-01-10T09:00:00Z',
      // A quarter past midnight in Paris is still the day before in London.
      delivered_at: late ? '2026-01-10T23:15:00Z' : index === 1 ? null : '2026-01-10T22:15:00Z',
    });
    answers.push({
      id: `A${index}`,
      answered_at: '2026-01-20T09:00:00Z',
      kind: 'rating',
      score: late ? 1 : index <= 10 ? 4 : 5,
      order_ref: `O${index}`,
      comment: late ? `Très en retard, n° ${index}` : null,
    });
  }
  // Content customers come back soon, one discontent customer comes back too late to count.
  for (const index of [2, 3, 5]) orders.push(again(index, '2026-02-10T09:00:00Z'));
  orders.push(again(4, '2026-09-10T09:00:00Z'));
  return { orders, answers };
}

function again(customer: number, at: string): FactInput {
  return { id: `P${customer}`, ordered_at: at, customer_ref: `C${customer}`, net: 500, currency: 'EUR' };
}

const question = { kind: 'rating', from: '2026-01-01', to: '2026-01-31', where: [], days: 90 } as const;

describe.each(engines)('satisfaction on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.ledger.record(workspace, plainOrigin, invented(), '2026-02-15T10:00:00.000Z');
  });
  afterAll(() => store.close());

  it('gives the mean, the shares and the basket of those who answered', async () => {
    const { all } = await askSatisfaction(store, workspace, { ...question, by: null }, now);
    // 8 × 4 + 7 × 5 + 5 × 1 of 20.
    expect(all).toMatchObject({ answers: 20, baskets: 20, few: false });
    expect(all.figure?.value).toBeCloseTo(3.6, 10);
    expect(all.happy?.value).toBe(0.75);
    expect(all.unhappy?.value).toBe(0.25);
    expect(all.basket?.value).toBe(10_500);
    expect(all.figure?.interval?.low).toBeCloseTo(3.6 - 2.093 * Math.sqrt(48.8 / 19 / 20), 3);
  });

  it('counts days of lateness by the local clock, and what never came', async () => {
    const { groups } = await askSatisfaction(store, workspace, { ...question, by: 'lateness' }, now);
    expect(groups.map(({ group, answers }) => [group, answers])).toEqual([
      ['on_day', 14],
      ['late', 5],
      ['missing', 1],
    ]);
    // Of fewer than ten answers nothing is said, of their orders neither.
    expect(groups.map(({ mean }) => mean?.value)).toEqual([(7 * 4 + 7 * 5) / 14, undefined, undefined]);
    expect(groups[1]).toMatchObject({ few: true, figure: null, happy: null, unhappy: null, basket: null });
  });

  it('puts orders into tenths, the smallest first', async () => {
    const { groups } = await askSatisfaction(store, workspace, { ...question, by: 'basket' }, now);
    expect(groups.map(({ group }) => group)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(groups[0]).toMatchObject({ answers: 2, few: true, orders: { low: 1_000, high: 2_000 } });
    expect(groups[9]?.orders).toEqual({ low: 19_000, high: 20_000 });
  });

  it('gives a row to answers about no order, so that rows add up to all', async () => {
    const about = ['O1', 'O2', null, 'O3', null].map((order_ref, index) => ({
      id: `N${index}`,
      answered_at: '2023-05-01T09:00:00Z',
      kind: 'nps',
      score: 9,
      ...(order_ref === null ? {} : { order_ref }),
    }));
    await store.ledger.record(workspace, plainOrigin, { answers: about }, '2026-02-16T10:00:00.000Z');
    const asked = { ...question, kind: 'nps', from: '2023-05-01', to: '2023-05-01' } as const;
    const tenths = await askSatisfaction(store, workspace, { ...asked, by: 'basket' }, now);
    expect(tenths.groups.map(({ group, answers, orders }) => [group, answers, orders])).toEqual([
      ['1', 1, { low: 1_000, high: 1_000 }],
      ['2', 1, { low: 2_000, high: 2_000 }],
      ['3', 1, { low: 3_000, high: 3_000 }],
      [null, 2, null],
    ]);
    const late = await askSatisfaction(store, workspace, { ...asked, by: 'lateness' }, now);
    expect(late.groups.map(({ group, answers }) => [group, answers])).toEqual([
      ['on_day', 2],
      ['missing', 1],
      [null, 2],
    ]);
  });

  it('widens intervals where the same customers answer again', async () => {
    // Twelve customers answered three times each, always alike; as many others once each.
    const scores = [10, 10, 9, 9, 9, 8, 8, 7, 6, 5, 3, 2];
    const given = scores.flatMap((score, index) =>
      [1, 2, 3].map((time) => ({ customer: `R${index}`, score, id: `R${index}-${time}`, year: 2025 })),
    );
    const once = given.map((one) => ({
      ...one,
      customer: one.id.replace('R', 'S'),
      id: `S${one.id}`,
      year: 2024,
    }));
    const orders = [...given, ...once].map(({ id, customer, year }) => ({
      id,
      ordered_at: `${year}-03-01T09:00:00Z`,
      customer_ref: customer,
      net: 1_000,
      currency: 'EUR',
    }));
    const answers = [...given, ...once].map(({ id, score, year }) => ({
      id: `A${id}`,
      answered_at: `${year}-03-02T09:00:00Z`,
      kind: 'nps',
      score,
      order_ref: id,
    }));
    await store.ledger.record(workspace, plainOrigin, { orders, answers }, '2026-02-16T10:00:00.000Z');
    const asked = (year: number) =>
      askSatisfaction(
        store,
        workspace,
        { ...question, kind: 'nps', from: `${year}-01-01`, to: `${year}-12-31`, by: null },
        now,
      );
    const [again, single] = [(await asked(2025)).all, (await asked(2024)).all];
    expect([again.answers, again.owners, single.answers, single.owners]).toEqual([36, 12, 36, 36]);
    expect(again.figure?.value).toBeCloseTo(100 / 12, 10);
    expect(single.figure?.value).toBeCloseTo(100 / 12, 10);
    // What three equal answers of each say is what one of each says: Rocks's interval of 12 (11 with the factor of few).
    const net = (n: number) => netInterval((5 / 12) * n, (4 / 12) * n, n);
    expect(single.figure?.interval?.low).toBeCloseTo(100 * (net(36)?.low ?? 0), 8);
    expect(again.figure?.interval?.low).toBeCloseTo(100 * (net(11)?.low ?? 0), 8);
    expect(again.figure?.interval?.high).toBeCloseTo(100 * (net(11)?.high ?? 0), 8);
    expect(again.happy?.interval).toEqual({
      low: expect.closeTo(wilsonInterval(5 / 12, 11)?.low ?? 0, 10),
      high: expect.closeTo(wilsonInterval(5 / 12, 11)?.high ?? 0, 10),
    });
    // Equal amounts of all: no scatter.
    expect(again.basket).toEqual({ value: 1_000, interval: { low: 1_000, high: 1_000 } });
  });

  it('splits by a dimension of the order, and filters', async () => {
    const by = await askSatisfaction(store, workspace, { ...question, by: 'store' }, now);
    expect(by.groups.map(({ group, answers }) => [group, answers])).toEqual([
      ['Lille', 10],
      ['Lyon', 10],
    ]);
    const where = [{ dimension: 'store', operator: 'is', values: ['Lyon'] }] as const;
    const filtered = await askSatisfaction(store, workspace, { ...question, where, by: null }, now);
    expect(filtered.all.answers).toBe(10);
  });

  it('says who came back within the time, and nothing of too few', async () => {
    const { followed } = await askSatisfaction(store, workspace, { ...question, by: null }, now);
    expect(followed.map(({ mood, customers }) => [mood, customers])).toEqual([
      ['happy', 15],
      ['neutral', 0],
      ['unhappy', 5],
    ]);
    expect(followed[0]?.again).toMatchObject({ kind: 'seen', cases: 15, value: 3 / 15 });
    expect(followed[2]?.again).toEqual({ kind: 'not_enough_data', found: 5, needed: 10 });
    expect(followed[0]?.churn).toEqual({ kind: 'not_enough_data', found: 0, needed: 10 });
    // On the first of March nobody has been watched for 90 days.
    const early = await askSatisfaction(store, workspace, { ...question, by: null, asOf: '2026-03-01' }, now);
    expect(early.followed[0]).toMatchObject({
      customers: 15,
      again: { kind: 'not_enough_data', found: 0, needed: 10 },
    });
  });

  it('lists what was written, page by page, and finds words whatever their accents', async () => {
    const asked = { ...question, search: null, mood: null, silent: false, cursor: null, limit: 3 };
    const first = await listComments(store, workspace, asked, now);
    expect(first.rows.map(({ key }) => key)).toEqual(['A8', 'A4', 'A20']);
    expect(first.rows[0]).toMatchObject({
      score: 1,
      mood: 'unhappy',
      customer: 'C8',
      order: { key: 'O8', net: 8_000 },
      lateness: 'late',
      task: null,
    });
    const rest = await listComments(store, workspace, { ...asked, cursor: first.nextCursor }, now);
    expect(rest).toMatchObject({ nextCursor: null });
    expect(rest.rows.map(({ key }) => key)).toEqual(['A16', 'A12']);
    const found = await listComments(store, workspace, { ...asked, search: 'TRES en retard, n° 1' }, now);
    expect(found.rows.map(({ key }) => key)).toEqual(['A16', 'A12']);
    const silent = await listComments(
      store,
      workspace,
      { ...asked, silent: true, mood: 'happy', limit: 50 },
      now,
    );
    expect(silent.rows).toHaveLength(15);
  });
});
