import type { Kind } from './kind.ts';

const created = ['Created date (UTC)?', 'Created (UTC)?'];
const paid = ['Paid', 'Refunded', 'Partial Refund', 'Partially Refunded', 'Succeeded'];
const unpaid = [
  'Failed',
  'Canceled',
  'Cancelled',
  'Uncaptured',
  'Pending',
  'Blocked',
  'Expired',
  'Incomplete',
];

/**
 * The export of the payments list in Stripe's dashboard, whose titles are English whatever the reader's language: each
 * payment is an order with the id of its charge, the same as from the API. The file has one amount given back per
 * payment: it counts on the day the file names, else on that of the payment.
 */
export const stripePayments: Kind = {
  id: 'stripe_payments',
  name: { fr: 'Stripe, export des paiements', en: 'Stripe, export of payments' },
  signatures: [
    ['id', 'Created date (UTC)', 'Amount', 'Amount Refunded', 'Currency', 'Status'],
    ['id', 'Created (UTC)', 'Amount', 'Amount Refunded', 'Currency', 'Status'],
  ],
  french: [],
  mapping: {
    name: 'stripe_payments',
    system: 'stripe',
    zone: 'UTC',
    facts: {
      orders: {
        id: 'id',
        ordered_at: created,
        status: {
          column: 'Status',
          values: {
            ...Object.fromEntries(paid.map((status) => [status, 'valid'])),
            ...Object.fromEntries(unpaid.map((status) => [status, 'cancelled'])),
          },
        },
        total: 'Amount',
        currency: 'Currency',
        customer_ref: 'Customer ID?',
        email: 'Customer Email?',
        full_name: ['Customer Name?', 'Card Name?'],
        phone: 'Customer Phone?',
        city: 'Card Address City?',
        postcode: 'Card Address Zip?',
        country: 'Card Address Country?',
      },
      refunds: {
        when: { 'Amount Refunded': 'nonzero', Status: paid },
        id: '{id}:refunded',
        order_ref: 'id',
        refunded_at: ['Refunded date (UTC)?', ...created],
        amount: 'Amount Refunded',
        currency: 'Currency',
      },
    },
  },
};
