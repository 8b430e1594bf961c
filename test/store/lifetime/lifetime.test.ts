import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerLifetime } from '../../../src/core/lifetime/lifetime-task.ts';
import { valueCustomers } from '../../../src/core/lifetime/value-task.ts';
import { localDay } from '../../../src/core/periods/zones.ts';
import { countForModel, countForValue } from '../../../src/store/records/lifetime/ask-lifetime.ts';
import { openReading } from '../../../src/store/records/lifetime/open-reading.ts';
import { readOrders } from '../../../src/store/records/lifetime/read-orders.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { chance } from '../../core/score/score-cases.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';
import { type TwinOrder, twinCounts } from './customers-twin.ts';

const workspace = 'w';
const now = '2026-11-20T10:00:00.000Z';
const zone = 'Europe/Paris';

/** 400 customers of two channels; some order twice a day, late at night, cancel, or get money back. */
function inventedOrders() {
  const next = chance(4);
  const orders: FactInput[] = [];
  const refunds: FactInput[] = [];
  const twins: TwinOrder[] = [];
  for (let customer = 0; customer < 400; customer += 1) {
    const channel = next() < 0.4 ? 'ads' : 'search';
    let at = Date.UTC(2025, 0, 1 + Math.floor(next() * 200), 9);
    const times = 1 + Math.floor(next() * next() * 8);
    for (let time = 0; time < times; time += 1) {
      const id = `O${customer}-${time}`;
      const net = 1_000 + Math.floor(next() * 9_000);
      const instant = new Date(at).toISOString();
      // Only the first order says where a customer came from.
      const said = time === 0 ? channel : 'direct';
      const order = { id, ordered_at: instant, customer_ref: `C${customer}`, channel: said, currency: 'EUR' };
      const kind = next();
      if (kind < 0.05 && time > 0) orders.push({ ...order, net, status: 'cancelled' });
      else {
        orders.push({ ...order, net });
        const back = kind < 0.15 ? Math.floor(net / 2) : 0;
        if (back > 0)
          refunds.push({ id: `R${id}`, order_ref: id, refunded_at: instant, amount: back, currency: 'EUR' });
        twins.push({
          customer: `C${customer}`,
          channel: said,
          day: localDay(instant, zone),
          value: (net - back) / 100,
        });
      }
      // Later the same day, late that night (the next local day), or weeks on.
      at += next() < 0.1 ? 3_600_000 : next() < 0.1 ? 13.7 * 3_600_000 : next() * 90 * 86_400_000;
    }
  }
  return { orders, refunds, twins };
}

const groups = [
  { name: 'regular', survivors: [1000, 631, 468, 382, 326, 289, 262, 241] },
  { name: 'high-end', survivors: [1000, 869, 743, 653, 593, 551, 517, 491] },
] as const;

/** Subscriptions of 50 € that end on the anniversaries that Fader and Hardie (2007, table 1) give, from 1 March 2019. */
function inventedSubscriptions(): FactInput[] {
  return groups.flatMap(({ name, survivors }) =>
    Array.from({ length: 1000 }, (_, index) => {
      const subscription = `${name}-${index}`;
      const common = { subscription, customer_ref: subscription, segment: name, currency: 'EUR' };
      const left = survivors.findIndex((there, year) => year > 0 && index >= there);
      const begin = { ...common, at_time: '2019-03-01T11:00:00.000Z', mrr: 5_000 };
      const end = { ...common, at_time: `${2019 + left}-03-01T11:00:00.000Z`, mrr: 0 };
      return left > 0 ? [begin, end] : [begin];
    }).flat(),
  );
}

describe.each(engines)('customers of the ledger on $name', ({ open }) => {
  const { orders, refunds, twins } = inventedOrders();
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.ledger.record(workspace, plainOrigin, { orders, refunds }, now);
    await store.ledger.record(workspace, plainOrigin, { subscription_changes: inventedSubscriptions() }, now);
  });
  afterAll(() => store.close());

  it('are those known on the day asked about', async () => {
    const scope = { watched: 'orders', where: [], by: null } as const;
    const [before, after] = [
      await openReading(store, workspace, { ...scope, asOf: '2026-11-19' }, now),
      await openReading(store, workspace, { ...scope, asOf: '2026-11-20' }, now),
    ];
    expect(before.customers).toBe(0);
    const { customers } = await openReading(store, workspace, scope, now);
    expect([after.customers, customers]).toEqual([400, 400]);
  });

  it('are counted as plain loops count them, by channel of the first order', async () => {
    const question = { money: 'revenue', fittedUntil: '2025-09-30', silenceDays: 60 } as const;
    const scope = { watched: 'orders', where: [], by: 'channel' } as const;
    const reading = await openReading(store, workspace, scope, now);
    const counted = await readOrders(reading, question, ['h', 'm', 't', 'v']);
    expect([...counted.keys()].sort()).toEqual(['ads', 'search']);
    for (const [channel, counts] of counted) {
      const twin = twinCounts(twins, channel ?? '', { ...question, until: reading.reading.until });
      const histories = new Map<string, number>();
      for (const line of twin.histories) {
        const [history = '', later] = line.split(': ');
        histories.set(history, (histories.get(history) ?? 0) + Number(later));
      }
      const found = counts.outcomes.map((one) => {
        const days = [one.recency * 7, one.age * 7].map(Math.round);
        return [`${one.frequency} ${days.join(' ')}`, one.later] as const;
      });
      expect(new Map(found)).toEqual(histories);
      const customers = counts.outcomes.reduce((sum, one) => sum + one.customers, 0);
      expect(customers).toBe(twin.histories.length);
      const valued = counts.values.flatMap(({ purchases, mean, customers: n }) =>
        Array.from({ length: n }, () => [purchases, mean] as const),
      );
      valued.sort(([one, mean], [other, than]) => one - other || mean - than);
      expect(valued).toHaveLength(twin.means.length);
      // Means within 0.4 % are put together, at their own mean.
      for (const [index, [purchases, mean]] of valued.entries()) {
        expect(purchases).toBe(twin.means[index]?.purchases);
        expect(Math.abs(mean / (twin.means[index]?.mean ?? 0) - 1)).toBeLessThan(0.004);
      }
      const tenures = counts.tenures.flatMap(({ periods, left, stayed }) => [
        ...Array.from({ length: left }, () => `left ${periods}`),
        ...Array.from({ length: stayed }, () => `stayed ${periods}`),
      ]);
      expect(tenures.sort()).toEqual(twin.tenures);
      for (const [month, { value, active, watched, squares = 0 }] of twin.months.entries()) {
        expect(counts.months[month]?.value).toBeCloseTo(value, 6);
        expect(counts.months[month]?.active).toBe(active);
        expect(counts.months[month]?.watched).toBe(watched);
        expect(counts.months[month]?.squares).toBeCloseTo(squares, 4);
      }
      expect(counts.months).toHaveLength(twin.months.length);
    }
  });

  it('are valued by channel, and filtered by where they came from', async () => {
    const question = {
      watched: 'orders',
      where: [{ dimension: 'channel', operator: 'is', values: ['ads'] }],
      by: 'channel',
      money: 'revenue',
      horizon: { months: 12, discountRate: 0 },
      silenceDays: 60,
    } as const;
    const counted = await countForValue(store, workspace, question, now);
    expect(counted.groups.map(({ group }) => group)).toEqual(['ads']);
    const value = valueCustomers(counted.all, question.horizon);
    expect(value?.customers).toBe(counted.open.customers);
    // Without discount and over the same months, money per month and months multiply to nearly the same.
    const [article, survival] = [value?.ltv.article?.value ?? 0, value?.ltv.survival?.value ?? 0];
    expect(Math.abs(article / survival - 1)).toBeLessThan(0.15);
    expect(value?.acquisitionCost).toBeNull();
  });

  it('with subscriptions give the shifted-beta-geometric numbers of Fader and Hardie (2007)', async () => {
    const published = { regular: [0.704, 1.182], 'high-end': [0.668, 3.806] };
    for (const { name, survivors } of groups) {
      const { task } = await countForModel(
        store,
        workspace,
        {
          model: 'shifted_beta_geometric',
          where: [{ dimension: 'segment', operator: 'is', values: [name] }],
          money: 'revenue',
          calibrationWeeks: null,
          holdoutWeeks: null,
          period: 'year',
          until: '2026-03-01',
        },
        now,
      );
      const answer = answerLifetime(task);
      if (answer.kind !== 'shifted_beta_geometric') throw new Error(answer.kind);
      const [alpha, beta] = answer.parameters.map(({ value }) => value);
      expect(alpha).toBeCloseTo(published[name][0] ?? 0, 2);
      expect(beta).toBeCloseTo(published[name][1] ?? 0, 2);
      const observed = answer.survival.slice(0, 7).map((one) => Math.round((one.observed ?? 0) * 1000));
      expect(observed).toEqual(survivors.slice(1));
    }
  });

  it('with subscriptions bring their MRR in each month that they stay', async () => {
    const horizon = { months: 84, discountRate: 0 };
    const question = {
      watched: 'subscriptions',
      where: [],
      by: 'segment',
      money: 'revenue',
      horizon,
    } as const;
    const counted = await countForValue(
      store,
      workspace,
      { ...question, silenceDays: null, until: '2026-03-01' },
      now,
    );
    for (const customers of counted.groups) {
      const value = valueCustomers(customers, horizon);
      expect(value?.monthlyBasket).toBeCloseTo(50, 9);
      // Seven years, each of those who were there at its begin: the sum of survivors.
      const years = groups.find(({ name }) => name === customers.group)?.survivors.slice(0, 7) ?? [];
      const months = years.reduce<number>((sum, there) => sum + (12 * there) / 1000, 0);
      expect(value?.lifetime.value).toBeCloseTo(months, 6);
      expect(value?.ltv.survival?.value).toBeCloseTo(50 * months, 4);
    }
  });

  it('with subscriptions cost what all new customers do, nobody being won twice', async () => {
    const cost = { id: 'fair', day: '2019-01-01', kind: 'ads', amount: 720_000, currency: 'EUR' };
    // One of the 400 who order has a subscription as well.
    const also = { subscription: 'C0', customer_ref: 'C0', at_time: '2026-02-01T11:00:00.000Z', mrr: 5_000 };
    const changes = [{ ...also, segment: 'regular', currency: 'EUR' }];
    await store.ledger.record(workspace, plainOrigin, { costs: [cost], subscription_changes: changes }, now);
    const horizon = { months: 84, discountRate: 0 };
    const question = { watched: 'subscriptions', where: [], by: 'segment', money: null, horizon } as const;
    const { all, groups: parts } = await countForValue(
      store,
      workspace,
      { ...question, silenceDays: null, until: '2026-03-01' },
      now,
    );
    expect(all.acquisitionCost).toBe(3);
    // The cost names no segment.
    expect(parts.map(({ acquisitionCost }) => acquisitionCost)).toEqual([null, null]);
    const value = valueCustomers(all, horizon);
    expect(value?.ltvToCac).toBeCloseTo((value?.ltv.survival?.value ?? 0) / 3, 9);
    expect(value?.payback).toBe(1);
  });

  it('refuse what they do not have', async () => {
    const scope = { watched: 'subscriptions', where: [], by: 'customer_type' } as const;
    await expect(openReading(store, workspace, scope, now)).rejects.toMatchObject({
      code: 'dimension_not_carried',
    });
    const ended = { watched: 'orders', where: [], by: null, until: '2025-13-01' } as const;
    await expect(openReading(store, workspace, ended, now)).rejects.toMatchObject({ code: 'bad_day' });
  });
});
