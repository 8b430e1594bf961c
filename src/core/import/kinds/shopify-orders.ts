import type { Kind } from './kind.ts';

const order = {
  id: 'Name',
  ordered_at: 'Created at',
  status: { column: 'Financial Status', values: { voided: 'cancelled' }, otherwise: 'valid' },
  total: 'Total',
  tax: 'Taxes?',
  shipping: 'Shipping?',
  discount: 'Discount Amount?',
  currency: 'Currency?',
  promotion: 'Discount Code?',
  email: 'Email?',
  phone: ['Phone?', 'Billing Phone?', 'Shipping Phone?'],
  full_name: ['Billing Name?', 'Shipping Name?'],
  company: ['Billing Company?', 'Shipping Company?'],
  address: ['Shipping Address1?', 'Billing Address1?'],
  city: ['Shipping City?', 'Billing City?'],
  postcode: ['Shipping Zip?', 'Billing Zip?'],
  region: ['Shipping Province?', 'Billing Province?'],
  country: ['Shipping Country?', 'Billing Country?'],
  store: 'Location?',
  owner: 'Employee?',
};

/**
 * Order export. An order's further lines repeat its Name and leave the order's columns empty.
 * The file does not say when money was given back: the day of cancellation, else of fulfilment, else of the order.
 */
export const shopifyOrders: Kind = {
  id: 'shopify_orders',
  name: { fr: 'Shopify, commandes', en: 'Shopify, orders' },
  signatures: [['Name', 'Financial Status', 'Lineitem name', 'Lineitem price']],
  french: [],
  mapping: {
    name: 'shopify_orders',
    system: 'shopify',
    fill_down: ['Currency?'],
    facts: {
      orders: [
        { when: { 'Created at': 'filled', 'Cancelled at?': 'empty' }, ...order },
        { when: { 'Created at': 'filled', 'Cancelled at?': 'filled' }, ...order, status: '= cancelled' },
      ],
      order_lines: {
        when: { 'Lineitem name': 'filled' },
        order_ref: 'Name',
        sku: 'Lineitem sku?',
        product: 'Lineitem name',
        quantity: 'Lineitem quantity?',
        unit_price: 'Lineitem price',
        discount: 'Lineitem discount?',
        currency: 'Currency?',
      },
      refunds: {
        when: { 'Refunded Amount?': 'nonzero', 'Created at': 'filled' },
        id: 'Name',
        order_ref: 'Name',
        refunded_at: ['Cancelled at?', 'Fulfilled at?', 'Paid at?', 'Created at'],
        amount: 'Refunded Amount',
        currency: 'Currency?',
      },
    },
  },
};
