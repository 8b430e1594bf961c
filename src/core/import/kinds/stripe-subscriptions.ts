import type { Kind } from './kind.ts';

const shared = {
  subscription: 'id',
  currency: 'Currency',
  customer_ref: 'Customer ID',
  product: ['Product Name?', 'Product?', 'Plan?'],
  email: 'Customer Email?',
  full_name: 'Customer Name?',
};
const start = ['Start Date (UTC)?', 'Start (UTC)?', 'Created (UTC)?'];

/**
 * The export of the subscriptions list in Stripe's dashboard. A trial earns nothing until it ends; one that is paused or
 * unpaid earns nothing from the present period on. Coupons are only named there, so amounts are those before discounts.
 */
export const stripeSubscriptions: Kind = {
  id: 'stripe_subscriptions',
  name: { fr: 'Stripe, export des abonnements', en: 'Stripe, export of subscriptions' },
  signatures: [
    ['id', 'Customer ID', 'Quantity', 'Currency', 'Interval', 'Amount', 'Status', 'Created (UTC)'],
    ['id', 'Customer ID', 'Quantity', 'Currency', 'Interval', 'Amount', 'Status', 'Start Date (UTC)'],
  ],
  french: [],
  mapping: {
    name: 'stripe_subscriptions',
    system: 'stripe',
    zone: 'UTC',
    facts: {
      subscription_changes: [
        {
          when: { Status: { not: ['incomplete', 'incomplete_expired'] } },
          id: 'id',
          ...shared,
          at_time: ['Trial End (UTC)?', ...start],
          mrr: { column: 'Amount', per: 'Interval', times: 'Quantity' },
        },
        {
          when: { Status: ['paused', 'unpaid'] },
          id: '{id}:paused',
          ...shared,
          at_time: ['Current Period Start (UTC)?', ...start],
          mrr: '= 0',
        },
        {
          when: { 'Ended At (UTC)?': 'filled' },
          id: '{id}:end',
          ...shared,
          at_time: 'Ended At (UTC)',
          mrr: '= 0',
        },
      ],
    },
  },
};
