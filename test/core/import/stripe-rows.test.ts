import { describe, expect, it } from 'vitest';
import { stripeMrr } from '../../../src/core/import/stripe-mrr.ts';
import { stripeRow } from '../../../src/core/import/stripe-rows.ts';

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
    expect(stripeRow({ object: 'invoice', id: 'in_1', total: 100 })).toBeNull();
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

describe('stripeMrr', () => {
  const every = (interval: string, count = 1) => ({
    unit_amount: 12000,
    recurring: { interval, interval_count: count },
  });

  it.each([
    [[priced(monthly, 2)], 4000n],
    [[priced(monthly)], 2000n],
    [[priced(every('year'))], 1000n],
    [[priced(every('month', 3)), priced(monthly)], 6000n],
    [[priced(every('week'))], 52000n],
    [[priced({ unit_amount: 100, recurring: { interval: 'year', interval_count: 1 } })], 8n],
    [[{ plan: { amount: 500, interval: 'month', interval_count: 1 }, quantity: 1 }], 500n],
  ])('sums %j to %s', (data, mrr) => {
    expect(stripeMrr({ items: { data } })).toBe(mrr);
  });

  it.each([
    [[priced({ unit_amount: null, recurring: { interval: 'month', interval_count: 1 } })]],
    [[priced({ ...monthly, recurring: { ...monthly.recurring, usage_type: 'metered' } })]],
    [[priced(every('fortnight'))]],
    [[]],
  ])('gives none for %j, whose price is not fixed', (data) => {
    expect(stripeMrr({ items: { data } })).toBeNull();
  });
});
