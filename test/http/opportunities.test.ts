import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientMonthSentences } from '../../src/core/opportunities/client-month-words.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

const now = () => new Date('2026-04-10T10:00:00Z');
const change = (client: string, product: string, day: string, mrr: string) => ({
  subscription: `${client}-${product}`,
  customer_ref: client,
  product,
  at_time: `${day}T11:00:00Z`,
  mrr,
  currency: 'EUR',
});

/** The example of docs/opportunities.md. */
const subscriptions = [
  ...Array.from({ length: 6 }, (_, index) => [
    change(`A${index}`, 'SEO', '2026-01-01', '500.00'),
    change(`A${index}`, index % 2 ? 'Ads' : ' ads ', '2026-01-01', `${800 + 10 * index}.00`),
  ]).flat(),
  ...Array.from({ length: 6 }, (_, index) => change(`B${index}`, 'Site', '2026-01-01', '200.00')),
  change('C', 'SEO', '2026-01-01', '500.00'),
  change('C', 'Mail', '2026-01-01', '90.00'),
  change('C', 'Mail', '2026-03-11', '0'),
];

describe.each(engines)('opportunities over HTTP on $name', (engine) => {
  let opened: OpenApplication;
  const call = () => clientOf(opened.app, { 'accept-language': 'en' });
  const post = (fact: string, rows: readonly Record<string, string | number>[]) =>
    call()('recordFacts', { params: { fact }, body: { rows: [...rows] } });
  beforeAll(async () => {
    opened = await openTestApp(engine, {}, now);
    await opened.application.store.workspaces.change(
      opened.application.workspace,
      { currency: 'EUR', currencyChosen: true, hourlyRateMinor: 5_000 },
      now().toISOString(),
    );
    await post('subscription_changes', subscriptions);
    await post('orders', [
      {
        id: 'O1',
        ordered_at: '2026-03-12T11:00:00Z',
        customer_ref: 'C',
        product: 'Logo',
        net: '600.00',
        currency: 'EUR',
      },
      {
        id: 'O2',
        ordered_at: '2026-02-27T11:00:00Z',
        customer_ref: 'C',
        product: 'SEO',
        net: '500.00',
        currency: 'EUR',
      },
      {
        id: 'O3',
        ordered_at: '2026-02-10T11:00:00Z',
        customer_ref: 'G7',
        company: 'Garage Petit',
        email: 'garage@example.com',
        product: 'Film',
        net: '900.00',
        purchase_cost: '200.00',
        currency: 'EUR',
      },
    ]);
    await post('costs', [
      { day: '2026-03-12', kind: 'time', hours: '6', customer_ref: 'C', currency: 'EUR' },
      { day: '2026-02-12', kind: 'time', hours: '4', customer_ref: 'G7', currency: 'EUR' },
      { day: '2026-02-13', kind: 'fee', amount: '30.00', customer_ref: 'G7', currency: 'EUR' },
    ]);
    await post('invoices', [
      { number: 'F1', customer_ref: 'C', issued_at: '2026-03-31T11:00:00Z', net: '500.10', currency: 'EUR' },
    ]);
    await post('answers', [
      { answered_at: '2026-03-20T11:00:00Z', kind: 'nps', score: 9, customer_ref: 'C', comment: 'Bravo' },
    ]);
  });
  afterAll(() => opened.close());

  it('maps who has what, and proposes what clients alike have', async () => {
    const answer = await call()('opportunities', { search: { limit: 200 } });
    expect(answer.found).toBe(13);
    expect(answer.shrinkage).toBe(1);
    expect(answer.services.map(({ name, kind, clients }) => [name.toLowerCase(), kind, clients])).toEqual([
      ['seo', 'recurring', 7],
      ['ads', 'recurring', 6],
      ['site', 'recurring', 6],
      ['logo', 'once', 1],
    ]);
    const c = answer.clients.find(({ name }) => name === 'C');
    expect(c).toMatchObject({ mrr: 500, next: 1 });
    expect(c?.cells[1]).toMatchObject({ kind: 'open', price: 820 });
    expect(c?.cells[3]).toEqual({ kind: 'has', amount: 600 });
    const sum = answer.clients.reduce((total, { space }) => total + space.recurring, 0);
    expect(answer.space.recurring).toBeCloseTo(sum, 6);
    expect(answer.services.reduce((total, { space }) => total + space.recurring, 0)).toBeCloseTo(sum, 6);
    expect(answer.space.year).toBeCloseTo(12 * sum + answer.space.once, 6);
  });

  it('answers for one client, without what is not to be proposed', async () => {
    const search = { client: 'c', without: ['ads'], limit: 200 };
    const { clients, services } = await call()('opportunities', { search });
    expect(clients.map(({ name }) => name)).toEqual(['C']);
    expect(services[clients[0]?.next ?? 0]?.name).toBe('Site');
  });

  it('leaves out the services that the workspace leaves out, for everybody and on every page', async () => {
    await call()('changeSettings', { body: { servicesLeftOut: ['ADS ', 'Nothing'] } });
    try {
      const { services, without, clients } = await call()('opportunities', {
        search: { without: ['logo'], limit: 200 },
      });
      expect(services.map(({ name }) => name)).toEqual(['SEO', 'Site']);
      expect(without.map((name) => name.toLowerCase())).toEqual(['ads', 'logo']);
      // Whoever had SEO and Ads has SEO alone on this map, as C has, and nothing left to be like.
      expect(clients.find(({ name }) => name === 'C')?.cells).toHaveLength(2);
      const month = await call()('clientMonth', { params: { key: 'c', month: '2026-03' } });
      expect(month.next?.service).toBe('Site');
    } finally {
      await call()('changeSettings', { body: { servicesLeftOut: [] } });
    }
  });

  it('tells a month of a client, to the cent', async () => {
    const month = await call()('clientMonth', { params: { key: 'c', month: '2026-03' } });
    expect(month).toMatchObject({
      name: 'C',
      partial: false,
      mrr: 500,
      mrrBefore: 590,
      work: [{ product: 'Logo', amount: 600 }],
      invoices: [{ number: 'F1', day: '2026-03-31', amount: 500.1 }],
      // SEO all month, and 10 of 31 days of 90.
      brought: { recurring: 529.03, oneOff: 600, hours: 6, hoursCost: 300, margin: 829.03 },
      yearBefore: null,
      answers: [{ day: '2026-03-20', kind: 'nps', score: 9, comment: 'Bravo' }],
      next: { kind: 'recurring', price: 820 },
    });
    expect(month.services).toEqual([
      { service: 'SEO', mrr: 500, before: 500 },
      { service: 'Mail', mrr: 0, before: 90 },
    ]);
    const told = clientMonthSentences(month, 'en', { margin: true, next: true }).join('\n');
    expect(told).toContain('In March 2026: €529.03 of recurring services and €600.00 of one-off work.');
    expect(told).toContain('moves by −€90.00: Mail −€90.00.');
    expect(told).toContain('6 h spent. After their cost of €300.00, the margin is €829.03.');
    expect(told).toContain('Nothing to compare with last year: a client since 1 January 2026.');
    expect(told).toContain('Worth considering:');
    const clientSees = clientMonthSentences(month, 'fr', { margin: false, next: false }).join('\n');
    expect(clientSees).not.toMatch(/marge|À envisager|300/u);
  });

  it('tells a month of somebody who never subscribed, called by reference or name', async () => {
    const params = { key: 'garage petit', month: '2026-02' };
    const month = await call()('clientMonth', { params });
    expect(month).toMatchObject({
      name: 'Garage Petit',
      since: '2026-02-10',
      subscribed: false,
      services: [],
      work: [{ product: 'Film', amount: 900 }],
      // 900 − 200 of purchases − 4 h at 50 € − 30.
      brought: { recurring: 0, oneOff: 900, hours: 4, hoursCost: 200, expenses: 30, margin: 470 },
      next: null,
    });
    expect(await call()('clientMonth', { params: { ...params, key: 'g7' } })).toEqual(month);
    const told = clientMonthSentences(month, 'en', { margin: true, next: true });
    expect(told[0]).toBe('In February 2026: €900.00 of one-off work (Film), without a subscription.');
    expect(told[1]).toContain(
      'After the cost of hours (€200.00) and other costs (€30.00), the margin is €470.00.',
    );
    const later = await call()('clientMonth', { params: { ...params, month: '2026-03' } });
    expect(clientMonthSentences(later, 'en', { margin: true, next: true })[0]).toBe(
      'In March 2026: no work was billed. This client has no subscription.',
    );
    await expect(call()('clientMonth', { params: { ...params, month: '2026-01' } })).rejects.toMatchObject({
      code: 'customer_not_found',
    });
  });

  it('counts a month that goes on up to today, and knows no strangers', async () => {
    const month = await call()('clientMonth', { params: { key: 'C', month: '2026-04' } });
    expect(month).toMatchObject({ partial: true, to: '2026-04-10', work: [], answers: [] });
    await expect(
      call()('clientMonth', { params: { key: 'Nobody', month: '2026-03' } }),
    ).rejects.toMatchObject({
      code: 'customer_not_found',
    });
    // Several have it in their name: which one is meant?
    await expect(call()('clientMonth', { params: { key: 'A', month: '2026-03' } })).rejects.toMatchObject({
      code: 'client_not_found',
      advice: expect.stringContaining('A0, A1'),
    });
  });
});
