import type { Kind } from './kind.ts';

const shared = { currency: 'currency', customer_ref: 'customer' };

/**
 * Objects of Stripe's API, in the rows that `stripeRows` makes of them: a charge is an order (one that failed counts
 * nowhere), a refund gives it back, a subscription earns from its start, or the end of its trial, until it ends. Invoices only say
 * what was billed: they are paid by charges, and would count the same money twice.
 */
export const stripe: Kind = {
  id: 'stripe',
  name: {
    fr: 'Stripe, paiements, abonnements et factures',
    en: 'Stripe, payments, subscriptions and invoices',
  },
  signatures: [['stripe_object', 'id', 'created', 'status', 'mrr']],
  french: [],
  mapping: {
    name: 'stripe',
    system: 'stripe',
    facts: {
      orders: {
        when: { stripe_object: 'charge' },
        id: 'id',
        ordered_at: 'created',
        status: { column: 'status', values: { succeeded: 'valid' }, otherwise: 'cancelled' },
        total: 'amount',
        ...shared,
        email: 'email',
        full_name: 'name',
        phone: 'phone',
        city: 'city',
        postcode: 'postcode',
        country: 'country',
      },
      refunds: {
        when: { stripe_object: 'refund', status: { not: ['failed', 'canceled'] }, charge: 'filled' },
        id: 'id',
        order_ref: 'charge',
        refunded_at: 'created',
        amount: 'amount',
        currency: 'currency',
        reason: 'reason',
      },
      subscription_changes: [
        {
          when: {
            stripe_object: ['subscription', 'change'],
            status: { not: ['incomplete', 'incomplete_expired'] },
          },
          id: 'id',
          subscription: 'subscription',
          product: 'product',
          at_time: 'start',
          mrr: 'mrr',
          ...shared,
        },
        {
          when: { stripe_object: 'subscription', end: 'filled' },
          id: '{id}:end',
          subscription: 'subscription',
          product: 'product',
          at_time: 'end',
          mrr: '= 0',
          ...shared,
        },
      ],
      invoices: {
        when: { stripe_object: 'invoice' },
        id: 'id',
        number: 'number',
        issued_at: 'created',
        subscription: 'subscription',
        status: { column: 'status', values: { open: 'valid', paid: 'valid' }, otherwise: 'cancelled' },
        total: 'amount',
        net: 'net',
        ...shared,
        period_from: 'from',
        period_to: 'to',
        email: 'email',
        full_name: 'name',
      },
    },
  },
};
