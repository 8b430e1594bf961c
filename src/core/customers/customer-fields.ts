/** What a value of the customer book is; `share` is between 0 and 1, `estimate` a number with decimals. */
export type CustomerFieldType = 'text' | 'day' | 'money' | 'count' | 'share' | 'estimate' | 'boolean';

/** One column of the customer book, by which it can be filtered. */
export interface CustomerField {
  readonly id: string;
  readonly type: CustomerFieldType;
  /** The book can be put in its order. */
  readonly sorted?: true;
}

const named =
  <const Type extends CustomerFieldType>(type: Type) =>
  <const Id extends string>(id: Id) => ({ id, type });
const sorted =
  <const Type extends CustomerFieldType>(type: Type) =>
  <const Id extends string>(id: Id) => ({ id, type, sorted: true as const });
const text = named('text');
const boolean = named('boolean');
const day = sorted('day');
const money = sorted('money');
const count = sorted('count');
const share = sorted('share');
const estimate = sorted('estimate');

/**
 * What is known of a customer at the end of a day, one column each. Money is in minor units of the workspace's currency,
 * net of what was given back. Of customers who only subscribe, what orders say is 0 or NULL.
 */
export const customerFields = [
  /** The local day of the first order, or of the first subscription of somebody who never ordered. */
  day('first_day'),
  /** Of the last order; NULL without orders. */
  day('last_day'),
  /** Days from the last order to the day of the book. */
  count('silence_days'),
  count('orders'),
  /** Local days with orders. */
  count('purchases'),
  money('revenue'),
  money('refunded'),
  /** Of the orders whose margin is known; NULL where none is. */
  money('margin'),
  count('margin_orders'),
  money('discount'),
  /** Revenue / orders. */
  money('basket'),
  money('first_basket'),
  /** Where the first order (or subscription) came from, and what it was for. */
  text('channel'),
  text('source'),
  text('campaign'),
  text('vendor'),
  text('capture'),
  text('owner'),
  text('first_product'),
  text('first_category'),
  /** The category of most of the money, and its share of what has a category. */
  text('category'),
  share('category_share'),
  /** As the latest order that says so has it. */
  text('region'),
  text('country'),
  text('store'),
  text('age_band'),
  text('given_segment'),
  /** Monthly recurring revenue; NULL for somebody who never subscribed. */
  money('mrr'),
  boolean('subscribed'),
  day('client_since'),
  /** The latest answers. */
  count('nps'),
  count('csat'),
  /** Orders of the last 365 days, and of the 365 before. */
  count('orders_year'),
  count('orders_year_before'),
  /** 1 to 5; NULL without orders. */
  count('recency_score'),
  count('frequency_score'),
  count('value_score'),
  text('segment'),
  /** 365 days earlier, by the limits of that day; NULL for who was no customer then. */
  text('segment_before'),
  /** The chance that the customer has not gone for good (BG/NBD); orders and money expected in the next 12 months. */
  share('alive'),
  estimate('expected_orders'),
  money('expected_value'),
] as const satisfies readonly CustomerField[];

export type CustomerFieldId = (typeof customerFields)[number]['id'];

/** Fields by which the book can be put in order. */
export const sortedFields = customerFields.flatMap((one) => ('sorted' in one ? [one.id] : []));

/** Fields with names as values, by which customers can be grouped. */
export const namedFields = customerFields.flatMap((one) => (one.type === 'text' ? [one.id] : []));

/** The field of that name; null for none. */
export function customerField(id: string): (CustomerField & { readonly id: CustomerFieldId }) | null {
  return customerFields.find((one) => one.id === id) ?? null;
}
