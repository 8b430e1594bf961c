import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { giveRates } from '../support/give-rates.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

const now = () => new Date('2026-04-10T10:00:00Z');
const period = { from: '2026-01-01', to: '2026-03-31' };

/** The example of docs/recurring.md. Noon in Paris, so that days are plain. */
const change = (
  subscription: string,
  client: string,
  product: string,
  day: string,
  mrr: string,
  currency = 'EUR',
) => ({
  subscription,
  customer_ref: client,
  product,
  at_time: `${day}T11:00:00Z`,
  mrr,
  currency,
});
const subscriptions = [
  change('L1', 'Leroy', 'Site', '2025-12-15', '200.00'),
  change('A1', 'Acme', 'SEO', '2026-01-02', '1000.00', 'USD'),
  change('M1', 'Martin', 'SEO', '2026-01-05', '500.00'),
  change('M2', 'Martin', 'Ads', '2026-02-10', '800.00'),
  change('L1', 'Leroy', 'Site', '2026-02-20', '0'),
  change('A1', 'Acme', 'SEO', '2026-03-02', '1200.00', 'USD'),
  change('M1', 'Martin', 'SEO', '2026-03-03', '0'),
  change('L1', 'Leroy', 'Site', '2026-03-09', '250.00'),
];
const invoice = (number: string, client: string, day: string, net: string, currency = 'EUR') => ({
  number,
  customer_ref: client,
  issued_at: `${day}T11:00:00Z`,
  net,
  currency,
});
const invoices = [
  invoice('F1', 'Martin', '2026-01-31', '500.00'),
  invoice('F2', 'Leroy', '2026-01-31', '200.00'),
  invoice('F3', 'Acme', '2026-01-31', '1000.00', 'USD'),
  invoice('F4', 'Martin', '2026-02-27', '1300.00'),
  invoice('F5', 'Leroy', '2026-02-27', '200.00'),
  invoice('F6', 'Acme', '2026-02-27', '1000.00', 'USD'),
  invoice('F7', 'Martin', '2026-03-31', '800.00'),
];

describe.each(engines)('recurring revenue over HTTP on $name', (engine) => {
  let opened: OpenApplication;
  const call = () => clientOf(opened.app, { 'accept-language': 'en' });
  const post = (fact: string, rows: readonly Record<string, string>[]) =>
    call()('recordFacts', { params: { fact }, body: { rows: [...rows] } });
  beforeAll(async () => {
    opened = await openTestApp(engine, {}, now);
    const { store, workspace } = opened.application;
    await store.workspaces.change(
      workspace,
      { currency: 'EUR', currencyChosen: true, hourlyRateMinor: 5_000 },
      now().toISOString(),
    );
    await giveRates(store, workspace, [
      ['2026-01-02', 'USD', '1.25'],
      ['2026-01-30', 'USD', '1.25'],
      ['2026-02-27', 'USD', '1.28'],
      ['2026-03-02', 'USD', '1.2'],
    ]);
    await post('subscription_changes', subscriptions);
    await post('invoices', invoices);
    await post('orders', [
      {
        id: 'O1',
        ordered_at: '2026-03-12T11:00:00Z',
        customer_ref: 'Leroy',
        product: 'Logo',
        net: '600.00',
        purchase_cost: '150.00',
        currency: 'EUR',
      },
      {
        id: 'O2',
        ordered_at: '2026-02-27T11:00:00Z',
        customer_ref: 'Martin',
        product: 'SEO',
        net: '500.00',
        currency: 'EUR',
      },
    ]);
    await post('costs', [
      { day: '2026-02-12', kind: 'time', hours: '6', customer_ref: 'Martin', currency: 'EUR' },
    ]);
  });
  afterAll(() => opened.close());

  it('moves month by month as worked out by hand', async () => {
    const answer = await call()('recurring', { search: period });
    const still = { new: 0, expansion: 0, contraction: 0, churned: 0, reactivated: 0, currency: 0 };
    expect(answer.months).toMatchObject([
      {
        month: '2026-01',
        start: 200,
        ...still,
        new: 1300,
        end: 1500,
        clientsStart: 1,
        clientsNew: 2,
        clientsEnd: 3,
      },
      {
        month: '2026-02',
        start: 1500,
        ...still,
        expansion: 800,
        churned: -200,
        end: 2100,
        clientsLeft: 1,
        clientsEnd: 2,
      },
      {
        month: '2026-03',
        start: 2100,
        expansion: 166.67,
        contraction: -500,
        reactivated: 250,
        currency: 33.33,
        end: 2050,
        clientsBack: 1,
        clientsEnd: 3,
      },
    ]);
    expect(answer.total).toMatchObject({ start: 200, new: 1300, end: 2050, clientsStart: 1, clientsEnd: 3 });
    expect(answer.services.map(({ service, end, clientsEnd }) => [service, end, clientsEnd])).toEqual([
      ['SEO', 1000, 1],
      ['Ads', 800, 1],
      ['Site', 250, 1],
    ]);
    // Of few clients the quotient is given, and only its interval is not.
    expect(answer.basket).toMatchObject({ kind: 'no_interval', n: 3, needed: 10 });
    expect(answer.lifetimeValue).toMatchObject({ kind: 'not_enough_data' });
    expect(answer.hours).toEqual({ hours: 6, cost: 300, withoutCost: 0 });
  });

  it('keeps one service, whose clients are those who have it', async () => {
    const { total } = await call()('recurring', { search: { ...period, service: 'SEO' } });
    // Martin leaves SEO, not the firm: the movement says what happened, the clients who has it.
    expect(total).toMatchObject({
      start: 0,
      new: 1300,
      contraction: -500,
      end: 1000,
      clientsLeft: 1,
      clientsEnd: 1,
    });
  });

  it('says of each client what it brought after hours', async () => {
    const { clients, total } = await call()('recurringClients', { search: period });
    expect(clients.map(({ name, end }) => [name, end])).toEqual([
      ['Acme', 1000],
      ['Martin', 800],
      ['Leroy', 250],
    ]);
    // Leroy by days: 200, 19/28 of 200, 23/31 of 250; and a logo for 600 that cost 150.
    expect(clients[2]).toMatchObject({ recurring: 521.19, oneOff: 600, oneOffMargin: 450, margin: 971.19 });
    // Martin's order of SEO bills the subscription, and is not earned twice.
    expect(clients[1]).toMatchObject({ oneOff: 0, hours: 6, hoursCost: 300 });
    expect(total.margin).toBeCloseTo(
      clients.reduce((sum, { margin }) => sum + margin, 0),
      6,
    );
  });

  it('is held against invoices, with what differs', async () => {
    const found = await call()('recurringReconcile', { search: period });
    expect(found).toMatchObject({ against: 'invoices', months: 9, agree: 7, withoutRate: 0 });
    expect(found.expected + found.difference).toBeCloseTo(found.billed, 6);
    expect(
      found.differences.map(({ name, month, difference, reason }) => [name, month, difference, reason]),
    ).toEqual([
      ['Acme', '2026-03', -1000, 'not_billed'],
      ['Acme', '2026-02', -18.75, 'exchange_rate'],
    ]);
    const orders = await call()('recurringReconcile', { search: { ...period, against: 'orders' } });
    expect(orders.billed).toBe(500);
  });

  it('lists the changes behind a movement', async () => {
    const search = { ...period, movement: 'currency' } as const;
    const { changes } = await call()('recurringChanges', { search });
    expect(changes).toMatchObject([
      { day: '2026-03-02', name: 'Acme', service: 'SEO', amount: 33.33, subscription: 'A1' },
    ]);
  });
});
