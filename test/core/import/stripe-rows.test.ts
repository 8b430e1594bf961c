import { describe, expect, it } from 'vitest';
import { itemMrr } from '../../../src/core/import/stripe-mrr.ts';
import { stripeRows } from '../../../src/core/import/stripe-rows.ts';

const stripeRow = (object: Readonly<Record<string, unknown>>) => stripeRows(object)[0] ?? null;

/** Made up, in the shape of Stripe's API reference (https://docs.stripe.com/api). */
const charge = {
  object: 'charge',
  id: 'ch_1',
  amount: 123456,
  amount_captured: 123456,
  captured: true,
  created: 1774429200,
  currency: 'eur',
  customer: { object: 'customer', id: 'cus_1' },
  status: 'succeeded',
  billing_details: {
    email: 'anne@example.com',
    name: 'Anne',
    address: { city: 'Lyon', postal_code: '69001' },
  },
};
const priced = (price: object, quantity?: number) => ({
  price,
  ...(quantity === undefined ? {} : { quantity }),
});
const monthly = {
  unit_amount: 2000,
  recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed' },
};

describe('stripeRow', () => {
  it('gives amounts in major units and times as instants', () => {
    expect(stripeRow(charge)).toMatchObject({
      stripe_object: 'charge',
      amount: '1234.56',
      currency: 'EUR',
      created: '2026-03-25T09:00:00.000Z',
      customer: 'cus_1',
      email: 'anne@example.com',
      postcode: '69001',
      mrr: '',
    });
  });

  it.each([
    ['jpy', '123456'],
    ['tnd', '123.456'],
    ['isk', '1234.56'],
    ['mga', '123456'],
  ])('knows the smallest unit of %s', (currency, amount) => {
    expect(stripeRow({ ...charge, currency })?.amount).toBe(amount);
  });

  it('tells what is not captured, opens events, and passes over what is paid elsewhere', () => {
    expect(stripeRow({ ...charge, captured: false })?.status).toBe('uncaptured');
    const event = { object: 'event', id: 'evt_1', data: { object: charge } };
    expect(stripeRow(event)?.id).toBe('ch_1');
    expect(stripeRow({ object: 'payment_intent', id: 'pi_1', amount: 100 })).toBeNull();
    expect(stripeRow({ object: 'event', id: 'evt_2', data: {} })).toBeNull();
  });

  it('starts a subscription after its trial and ends it when it is cancelled', () => {
    const subscription = {
      object: 'subscription',
      id: 'sub_1',
      status: 'canceled',
      currency: 'eur',
      start_date: 1774429200,
      trial_end: 1774515600,
      ended_at: 1777107600,
      items: { data: [priced(monthly, 3)] },
    };
    expect(stripeRow(subscription)).toMatchObject({
      start: '2026-03-26T09:00:00.000Z',
      end: '2026-04-25T09:00:00.000Z',
      mrr: '60.00',
    });
    expect(stripeRow({ ...subscription, status: 'active' })?.end).toBe('');
  });
});

describe('stripeRows of subscriptions and invoices', () => {
  const subscription = {
    object: 'subscription',
    id: 'sub_1',
    status: 'active',
    currency: 'eur',
    customer: 'cus_1',
    start_date: 1774429200,
    items: { data: [{ id: 'si_1', ...priced({ ...monthly, nickname: 'SEO' }, 3) }] },
  };
  const rowsOf = (object: Readonly<Record<string, unknown>>) =>
    stripeRows(object).map(({ id, start, mrr, product }) => [id, start.slice(0, 10), mrr, product]);

  it('give each item its product', () => {
    const hosting = { id: 'si_2', ...priced({ ...monthly, product: { id: 'prod_2', name: 'Hosting' } }) };
    const items = { data: [...subscription.items.data, hosting] };
    expect(rowsOf({ ...subscription, items })).toEqual([
      ['sub_1', '2026-03-25', '60.00', 'SEO'],
      ['sub_1:si_2', '2026-03-25', '20.00', 'Hosting'],
    ]);
  });

  it('take off what is taken off each invoice, until that ends', () => {
    const coupon = { percent_off: 12.5, duration: 'repeating' };
    const discount = { object: 'discount', coupon, end: 1782378000 };
    expect(rowsOf({ ...subscription, discount })).toEqual([
      ['sub_1', '2026-03-25', '52.50', 'SEO'],
      ['sub_1:full', '2026-06-25', '60.00', 'SEO'],
    ]);
    const once = { ...discount, coupon: { ...coupon, duration: 'once' } };
    expect(rowsOf({ ...subscription, discount: once })).toEqual([['sub_1', '2026-03-25', '60.00', 'SEO']]);
    const fixed = { object: 'discount', source: { coupon: { amount_off: 1000, duration: 'forever' } } };
    expect(rowsOf({ ...subscription, discounts: [fixed] })[0]?.[2]).toBe('50.00');
  });

  it('count nothing while paused or unpaid, and all while overdue', () => {
    const paused = {
      ...subscription,
      pause_collection: { behavior: 'void' },
      current_period_start: 1777107600,
    };
    expect(rowsOf(paused)[1]).toEqual(['sub_1:paused', '2026-04-25', '0', 'SEO']);
    expect(rowsOf({ ...subscription, status: 'past_due' })).toHaveLength(1);
  });

  it('date a change by its event', () => {
    const event = {
      object: 'event',
      id: 'evt_1',
      type: 'customer.subscription.updated',
      created: 1777107600,
    };
    expect(rowsOf({ ...event, data: { object: subscription } })).toEqual([
      ['sub_1:evt_1', '2026-04-25', '60.00', 'SEO'],
    ]);
  });

  it('bill the lines of a subscription for their period, without tax', () => {
    const period = { start: 1774429200, end: 1777107600 };
    const line = { amount: 7200, amount_excluding_tax: 6000, subscription: 'sub_1', period };
    const setup = { amount: 12000, amount_excluding_tax: 10000, subscription: null, period };
    const invoice = {
      object: 'invoice',
      id: 'in_1',
      number: 'A-1',
      status: 'paid',
      currency: 'eur',
      customer: 'cus_1',
      created: 1774429200,
      total: 19200,
      total_excluding_tax: 16000,
      lines: { data: [line, setup], has_more: false },
    };
    expect(stripeRow(invoice)).toMatchObject({
      subscription: 'sub_1',
      amount: '192.00',
      net: '60.00',
      from: '2026-03-25',
      to: '2026-04-25',
    });
  });
});

describe('itemMrr', () => {
  const every = (interval: string, count = 1) => ({
    unit_amount: 12000,
    recurring: { interval, interval_count: count },
  });

  it.each([
    [priced(monthly, 2), 4000n],
    [priced(monthly), 2000n],
    [priced(every('year')), 1000n],
    [priced(every('month', 3)), 4000n],
    [priced(every('week')), 52000n],
    [priced({ unit_amount: 100, recurring: { interval: 'year', interval_count: 1 } }), 8n],
    [{ plan: { amount: 500, interval: 'month', interval_count: 1 }, quantity: 1 }, 500n],
  ])('makes %j %s a month', (item, mrr) => {
    expect(itemMrr(item)).toBe(mrr);
  });

  it.each([
    priced({ unit_amount: null, recurring: { interval: 'month', interval_count: 1 } }),
    priced({ ...monthly, recurring: { ...monthly.recurring, usage_type: 'metered' } }),
    priced(every('fortnight')),
    {},
  ])('gives none for %j, whose price is not fixed', (item) => {
    expect(itemMrr(item)).toBeNull();
  });
});
