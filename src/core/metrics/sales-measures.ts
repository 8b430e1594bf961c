import { linked, measuresOf, where } from './measure-draft.ts';

const known = where('customer_key', 'not_null');

/** Orders, what they bring, and the customers who made them. */
export const orderMeasures = measuresOf('settled_orders', {
  order_count: [{ aggregate: 'count', unit: 'count', ...linked }, 'commandes', 'orders'],
  sales: [{ aggregate: 'sum', column: 'net', unit: 'money', ...linked }, 'ventes', 'sales'],
  known_sales: [
    { aggregate: 'sum', column: 'net', where: [known], unit: 'money', ...linked },
    'ventes à des clients connus',
    'sales to known customers',
  ],
  known_order_count: [
    { aggregate: 'count', where: [known], unit: 'count', ...linked },
    'commandes de clients connus',
    'orders of known customers',
  ],
  sales_margin: [
    { aggregate: 'sum', column: 'margin', unit: 'money', unknownWithoutValue: true, ...linked },
    'marge des ventes',
    'margin of sales',
  ],
  discount_amount: [
    { aggregate: 'sum', column: 'discount', unit: 'money', ...linked },
    'remises',
    'discounts',
  ],
  sales_squares: [
    { aggregate: 'squares', column: 'net', unit: 'money', ...linked },
    'carrés des ventes',
    'squares of sales',
  ],
  unit_squares: [
    { aggregate: 'squares', column: 'units', unit: 'number', ...linked },
    'carrés des articles',
    'squares of units',
  ],
  unit_sum: [{ aggregate: 'sum', column: 'units', unit: 'number', ...linked }, 'articles', 'units'],
  median_order: [
    { aggregate: 'median', column: 'net', unit: 'money', ...linked },
    'commande médiane',
    'median order',
  ],
  customer_count: [
    { aggregate: 'distinct', column: 'customer_key', unit: 'count', ...linked },
    'clients',
    'customers',
  ],
  campaign_customer_count: [
    {
      aggregate: 'distinct',
      column: 'customer_key',
      where: [where('campaign', 'not_null')],
      unit: 'count',
      ...linked,
    },
    'clients venus d’une campagne',
    'customers from a campaign',
  ],
  first_order_count: [
    { aggregate: 'count', where: [where('is_first', 'true')], unit: 'count', ...linked },
    'nouveaux clients',
    'new customers',
  ],
  repeat_count: [
    { aggregate: 'repeat', column: 'customer_key', unit: 'count', ...linked },
    'clients à deux commandes ou plus',
    'customers with two orders or more',
  ],
  earlier_customer_count: [
    {
      aggregate: 'kept',
      part: 'base',
      column: 'customer_key',
      unit: 'count',
      activity: 'day',
      cohort: null,
    },
    'clients de la période d’avant',
    'customers of the period before',
  ],
  kept_customer_count: [
    {
      aggregate: 'kept',
      part: 'kept',
      column: 'customer_key',
      unit: 'count',
      activity: 'day',
      cohort: null,
    },
    'clients revenus',
    'customers who came back',
  ],
});

/** What went back to customers. */
export const refundMeasures = measuresOf('settled_refunds', {
  refunded: [{ aggregate: 'sum', column: 'net', unit: 'money', ...linked }, 'remboursements', 'refunds'],
  refund_squares: [
    { aggregate: 'squares', column: 'net', unit: 'money', ...linked },
    'carrés des remboursements',
    'squares of refunds',
  ],
  known_refunded: [
    { aggregate: 'sum', column: 'net', where: [known], unit: 'money', ...linked },
    'remboursements à des clients connus',
    'refunds to known customers',
  ],
});
