import type { AttributionDimension } from '../facts/dimensions.ts';
import type { CustomerFieldId } from './customer-fields.ts';

/** What customers are told apart by, and, where a lead has it too, the lead's column. */
export const idealTraits = [
  { id: 'channel', field: 'channel', lead: 'channel' },
  { id: 'vendor', field: 'vendor', lead: 'vendor' },
  { id: 'capture', field: 'capture', lead: 'capture' },
  { id: 'first_product', field: 'first_product', lead: 'product' },
  { id: 'first_category', field: 'first_category', lead: 'category' },
  { id: 'region', field: 'region', lead: 'region' },
  { id: 'age_band', field: 'age_band', lead: 'age_band' },
  { id: 'first_basket', field: 'first_basket', lead: null },
] as const satisfies readonly {
  readonly id: string;
  readonly field: CustomerFieldId;
  readonly lead: AttributionDimension | null;
}[];

export type IdealTrait = (typeof idealTraits)[number]['id'];

/** The best are so many of a hundred of each year's new customers. */
export const bestShare = 0.1;
/** Fewer customers with orders say nothing of what distinguishes a tenth of them. */
export const idealNeeded = 100;
