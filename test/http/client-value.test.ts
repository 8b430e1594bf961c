import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

const now = () => new Date('2026-07-08T10:00:00Z');

/** 62 clients from 5 January on; the first 31 leave after one to five months. Half come from a fair. */
const clients = Array.from({ length: 62 }, (_, number) => ({
  ref: `C${number}`,
  price: 100 + 10 * (number % 7),
  stays: number < 31 ? 1 + (number % 5) : 6,
  channel: number % 2 === 0 ? 'fair' : 'search',
}));
/** Hours at 20 € on the 20th of each month: 1, 2 or 3 of them. */
const hoursOf = (number: number) => 1 + (number % 3);

const months = ['01', '02', '03', '04', '05', '06'];
const cost = (day: string, customer: string, more: Readonly<Record<string, string>>) => ({
  day,
  customer_ref: customer,
  currency: 'EUR',
  kind: 'time',
  hourly_rate: '20.00',
  ...more,
});

describe.each(engines)('what clients with a subscription are worth on $name', (engine) => {
  let opened: OpenApplication;
  const call = () => clientOf(opened.app, { 'accept-language': 'en' });
  const post = (fact: string, rows: readonly Record<string, string>[]) =>
    call()('recordFacts', { params: { fact }, body: { rows: [...rows] } });
  beforeAll(async () => {
    opened = await openTestApp(engine, {}, now);
    const change = (ref: string, channel: string, day: string, mrr: number) => ({
      subscription: ref,
      customer_ref: ref,
      product: 'SEO',
      at_time: `${day}T11:00:00Z`,
      mrr: `${mrr}.00`,
      currency: 'EUR',
      channel,
    });
    await post('subscription_changes', [
      ...clients.map(({ ref, price, channel }) => change(ref, channel, '2026-01-05', price)),
      ...clients
        .filter(({ stays }) => stays < 6)
        .map(({ ref, stays }) => change(ref, 'direct', `2026-0${1 + stays}-05`, 0)),
    ]);
    await post('costs', [
      ...clients.flatMap(({ ref, stays }, number) =>
        months
          .slice(0, stays)
          .map((month) => cost(`2026-${month}-20`, ref, { hours: String(hoursOf(number)) })),
      ),
      // Before it came, after it left, no hours at all; and hours of other work, which go with that.
      cost('2025-12-20', 'C40', { hours: '2' }),
      cost('2026-05-11', 'C3', { hours: '3' }),
      cost('2026-07-06', 'C50', { kind: 'fee', amount: '55.00', product: 'SEO' }),
      cost('2026-02-11', 'C41', { kind: 'fee', amount: '75.00' }),
      cost('2026-02-12', 'C41', { hours: '100', product: 'Refonte' }),
    ]);
  });
  afterAll(() => opened.close());

  /** What all left in the months in which they were clients, as plain loops have it. */
  const left = (after: 'costs' | 'nothing') => {
    let [sum, lived] = [0, 0];
    for (const [number, { price, stays }] of clients.entries()) {
      lived += stays;
      sum += stays * (price - (after === 'costs' ? 20 * hoursOf(number) : 0));
    }
    // The fee of July is of a month of age that is not over.
    return { sum: after === 'costs' ? sum - 40 - 60 - 75 : sum, lived };
  };
  // All were watched for six months, so the mean of what they stayed is how long they stay.
  const lifetime = clients.reduce((sum, { stays }) => sum + stays, 0) / clients.length;

  it('is what they leave after their hours and costs, unless somebody asks otherwise', async () => {
    const answer = await call()('customerValue', { search: { months: 6, discountRate: 0 } });
    expect(answer).toMatchObject({ watched: 'subscriptions', silenceDays: null });
    expect(answer.counted).toMatchObject({ money: 'margin', customers: 62, until: '2026-07-06' });
    const { sum, lived } = left('costs');
    const [article, survival, model] = [
      answer.all?.ltv.article,
      answer.all?.ltv.survival,
      answer.all?.ltv.model,
    ];
    expect(answer.all?.lifetime.value).toBeCloseTo(lifetime, 9);
    expect(answer.all?.monthlyBasket).toBeCloseTo(sum / lived, 9);
    expect(article?.value).toBeCloseTo((sum / lived) * lifetime, 9);
    // Nothing is discounted and all were watched from the first month on, so this is what they left, per client.
    expect(survival?.value).toBeCloseTo(sum / clients.length, 9);
    if (!model || 'kind' in model) throw new Error('31 have left');
    // The model's curve is near the one seen, and worth the same money a month.
    expect(Math.abs(model.value / (article?.value ?? 0) - 1)).toBeLessThan(0.05);
    for (const one of [article, survival, model]) expect(one?.high).toBeGreaterThan(one?.value ?? Infinity);
  });

  it('is one number on both pages', async () => {
    const value = await call()('customerValue', { search: {} });
    const book = await call()('recurring', { search: {} });
    expect(book.lifetimeValue).toEqual({ kind: 'estimate', n: 62, ...value.all?.ltv.article });
    expect(book.monthlyMargin).toMatchObject({ value: value.all?.monthlyBasket });
    expect(book.lifetime).toMatchObject({ value: value.all?.lifetime.value });
    const earlier = { until: '2026-05-10' };
    const [then, thenToo] = [
      await call()('customerValue', { search: earlier }),
      await call()('recurring', { search: { from: '2026-01-01', to: earlier.until } }),
    ];
    expect(thenToo.lifetimeValue).toMatchObject({ value: then.all?.ltv.article?.value });
    expect(then.all?.ltv.article?.value).not.toBeCloseTo(value.all?.ltv.article?.value ?? 0, 0);
  });

  it('counts revenue where revenue is asked for, and each group by itself', async () => {
    const { clientCosts, all, groups } = await call()('customerValue', {
      search: { money: 'revenue', by: 'channel' },
    });
    const { sum, lived } = left('nothing');
    expect(all?.monthlyBasket).toBeCloseTo(sum / lived, 9);
    expect(groups.map(({ group, customers }) => [group, customers])).toEqual(
      expect.arrayContaining([
        ['fair', 31],
        ['search', 31],
      ]),
    );
    const months = (channel: string) =>
      clients.reduce((total, one) => total + (one.channel === channel ? one.stays : 0), 0);
    const weighted = groups.reduce(
      (total, one) => total + (one.monthlyBasket ?? 0) * months(one.group ?? ''),
      0,
    );
    expect(weighted).toBeCloseTo(sum, 6);
    expect(clientCosts).toMatchObject({ withoutCost: 0 });
    const spent = clients.reduce((total, { stays }, number) => total + stays * 20 * hoursOf(number), 0);
    expect(clientCosts?.amount).toBeCloseTo(spent + 40 + 60 + 55 + 75, 9);
  });

  it('counts what clients end where they came from, whatever their last change names', async () => {
    const period = { from: '2026-07-01', to: '2026-07-08' };
    const { rows, totals } = await call()('query', {
      body: { metrics: ['mrr', 'active_clients'], by: ['channel'], ...period },
    });
    const stay = clients.filter(({ stays }) => stays === 6);
    const of = (channel: string) => stay.filter((one) => one.channel === channel);
    const sum = (some: typeof stay) => some.reduce((total, { price }) => total + price, 0);
    expect(rows.filter(({ mrr }) => mrr !== 0)).toHaveLength(2);
    for (const channel of ['fair', 'search']) {
      const row = rows.find((one) => one.channel === channel);
      expect(row).toMatchObject({ mrr: sum(of(channel)), active_clients: of(channel).length });
    }
    expect(totals).toMatchObject({ mrr: sum(stay), active_clients: stay.length });
  });

  it('takes other costs off a client’s margin, too', async () => {
    const { clients: listed } = await call()('recurringClients', { search: { limit: 100 } });
    const one = listed.find(({ client }) => client.endsWith('C41'));
    expect(one).toMatchObject({ expenses: 75, hours: 118, hoursCost: 2360 });
    expect(one?.margin).toBeCloseTo((one?.recurring ?? 0) - 75 - 2360, 9);
    expect(one?.monthlyMargin).toBeCloseTo(((one?.recurring ?? 0) - 75 - 360) / 7, 9);
  });
});
