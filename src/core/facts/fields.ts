import { attributionDimensions } from './dimensions.ts';
import type { FactId, Field } from './fact.ts';

/** A field of each type, needed or not. */
export const text = (id: string): Field => ({ id, type: 'text' });
export const money = (id: string): Field => ({ id, type: 'money' });
export const count = (id: string): Field => ({ id, type: 'count' });
export const number = (id: string): Field => ({ id, type: 'number' });
export const boolean = (id: string): Field => ({ id, type: 'boolean' });
export const time = (id: string): Field => ({ id, type: 'time' });
export const required = (field: Field): Field => ({ ...field, required: true });
export const refers = (id: string, fact: FactId): Field => ({ id, type: 'text', refers: fact });
export const oneOf = (id: string, values: readonly string[]): Field => ({ id, type: 'text', values });
export const person = (id: string): Field => ({ id, type: 'text', person: true });

export const attribution: readonly Field[] = attributionDimensions.map(text);

/** What identifies somebody. Rows keep only the `person_key` that the vault gives for it. */
export const persons: readonly Field[] = [
  'email',
  'phone',
  'first_name',
  'last_name',
  'full_name',
  'company',
  'address',
  'city',
].map(person);

export const currency = text('currency');
export const campaignId = text('campaign_id');
export const clickId = text('click_id');

/** What a line of an order or a quote says of its article. */
export const articleLine: readonly Field[] = [
  count('line_number'),
  text('sku'),
  text('product'),
  text('category'),
  number('quantity'),
  money('unit_price'),
  money('discount'),
  /** The line without tax, after discount; else quantity × unit_price − discount. */
  money('net'),
  money('purchase_cost'),
  currency,
];
