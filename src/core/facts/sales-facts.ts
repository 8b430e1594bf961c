import { attributionDimensions } from './dimensions.ts';
import type { Fact } from './fact.ts';
import { costKinds } from './fact-values.ts';
import {
  articleLine,
  attribution,
  campaignId,
  clickId,
  count,
  currency,
  money,
  number,
  oneOf,
  persons,
  refers,
  required,
  text,
  time,
} from './fields.ts';

/** What was spent and what was sold. */
export const salesFacts: readonly Fact[] = [
  {
    id: 'costs',
    identity: [
      'kind',
      'day',
      'campaign_id',
      ...attributionDimensions,
      'lead_ref',
      'currency',
      'label',
      'customer_ref',
    ],
    laterIdentity: ['customer_ref'],
    fields: [
      required({ id: 'day', type: 'day' }),
      oneOf('kind', costKinds),
      money('amount'),
      currency,
      count('impressions'),
      count('clicks'),
      number('claimed_conversions'),
      money('claimed_value'),
      number('hours'),
      money('hourly_rate'),
      refers('lead_ref', 'leads'),
      text('label'),
      /** The client that the money or the hours went to. */
      text('customer_ref'),
      campaignId,
      ...attribution,
    ],
  },
  {
    id: 'orders',
    identity: ['ordered_at', 'person_key', 'customer_ref', 'lead_ref', 'total', 'net'],
    fields: [
      required(time('ordered_at')),
      refers('lead_ref', 'leads'),
      text('customer_ref'),
      clickId,
      /** Cancelled orders stay in the ledger and count nowhere. */
      oneOf('status', ['valid', 'cancelled']),
      /** Paid by the customer, tax and shipping included. */
      money('total'),
      money('tax'),
      money('shipping'),
      money('discount'),
      /** Without tax. Either this or `total` is needed; `net` wins. */
      money('net'),
      /** What the goods cost the company; margin = net − purchase_cost. */
      money('purchase_cost'),
      money('margin'),
      currency,
      number('units'),
      text('promotion'),
      time('promised_at'),
      time('delivered_at'),
      campaignId,
      ...attribution,
      ...persons,
    ],
  },
  {
    id: 'order_lines',
    identity: ['order_ref', 'line_number', 'sku', 'product'],
    fields: [required(refers('order_ref', 'orders')), ...articleLine],
  },
  {
    id: 'refunds',
    identity: ['order_ref', 'refunded_at', 'amount'],
    fields: [
      required(refers('order_ref', 'orders')),
      required(time('refunded_at')),
      required(money('amount')),
      currency,
      text('reason'),
    ],
  },
  {
    id: 'subscription_changes',
    identity: ['subscription', 'at_time'],
    fields: [
      required(text('subscription')),
      required(time('at_time')),
      text('customer_ref'),
      /** Monthly recurring revenue of the subscription from this moment on; 0 ends it. */
      required(money('mrr')),
      currency,
      refers('lead_ref', 'leads'),
      ...attribution,
      ...persons,
    ],
  },
  {
    /** What was billed, to hold recurring revenue against. Counts in no figure: what is earned comes from orders. */
    id: 'invoices',
    identity: ['number', 'customer_ref', 'subscription', 'issued_at', 'total', 'net'],
    fields: [
      text('number'),
      required(time('issued_at')),
      text('customer_ref'),
      /** The subscription it bills; one without bills what recurs, too. */
      text('subscription'),
      /** Drafts and voided invoices are cancelled: they stay in the ledger and count nowhere. */
      oneOf('status', ['valid', 'cancelled']),
      money('total'),
      money('tax'),
      /** Without tax; else total − tax. */
      money('net'),
      currency,
      /** First and last day that it bills; without them, the month in which it was issued. */
      { id: 'period_from', type: 'day' },
      { id: 'period_to', type: 'day' },
      text('product'),
      ...persons,
    ],
  },
];
