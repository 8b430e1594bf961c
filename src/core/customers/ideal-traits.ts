import type { AttributionDimension } from '../facts/dimensions.ts';
import type { CustomerFieldId } from './customer-fields.ts';

/**
 * What customers are told apart by, and, where a lead has it too, the lead's column. `won` is where a customer was won:
 * over what winning one of its channel cost, such a trait is partly among the best because of that cost.
 */
export const idealTraits = [
  { id: 'channel', field: 'channel', lead: 'channel', won: true },
  { id: 'vendor', field: 'vendor', lead: 'vendor', won: true },
  { id: 'capture', field: 'capture', lead: 'capture', won: true },
  { id: 'first_product', field: 'first_product', lead: 'product', won: false },
  { id: 'first_category', field: 'first_category', lead: 'category', won: false },
  { id: 'region', field: 'region', lead: 'region', won: false },
  { id: 'age_band', field: 'age_band', lead: 'age_band', won: false },
  { id: 'first_basket', field: 'first_basket', lead: null, won: false },
] as const satisfies readonly {
  readonly id: string;
  readonly field: CustomerFieldId;
  readonly lead: AttributionDimension | null;
  readonly won: boolean;
}[];

export type IdealTrait = (typeof idealTraits)[number]['id'];

/** The best are so many of a hundred of each year's new customers. */
export const bestShare = 0.1;
/** Fewer customers with orders say nothing of what distinguishes a tenth of them. */
export const idealNeeded = 100;
