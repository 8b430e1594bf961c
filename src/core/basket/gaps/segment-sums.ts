import type { Dimension } from '../../facts/dimensions.ts';

/** Sums of orders, in major units; `revenue` after refunds, `squares` those of sales and refunds. */
export interface OrderSums {
  readonly orders: number;
  readonly sales: number;
  readonly revenue: number;
  readonly squares: number;
}

export interface SegmentSums extends OrderSums {
  readonly by: Dimension;
  readonly segment: string | number | null;
  readonly costPerLead: number | null;
  readonly acquisitionCost: number | null;
}
