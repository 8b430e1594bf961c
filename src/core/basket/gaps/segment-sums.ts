import type { Dimension } from '../../facts/dimensions.ts';
import type { ClusterSums, CrossSums } from '../../metrics/clustered-mean.ts';

/** Orders of a segment by whose they are; money in major units, after refunds. */
export interface SegmentSums extends ClusterSums {
  readonly by: Dimension;
  readonly segment: string | number | null;
  /** The segment's against all orders of the same customers. */
  readonly cross: CrossSums;
  /** Customers who have no order outside of the segment. */
  readonly within: number;
  readonly costPerLead: number | null;
  readonly acquisitionCost: AcquisitionCost | null;
}

/** Cost per new customer, in major units; of fewer than ten new customers it is none. */
export type AcquisitionCost =
  | { readonly kind: 'cost'; readonly amount: number; readonly customers: number }
  | { readonly kind: 'not_enough_data'; readonly found: number; readonly needed: number };

/** All orders but those of a segment. */
export function restOf(own: SegmentSums, whole: ClusterSums): ClusterSums {
  const { cross } = own;
  return {
    cases: whole.cases - own.cases,
    sum: whole.sum - own.sum,
    clusters: whole.clusters - own.within,
    sumSquares: whole.sumSquares - 2 * cross.sums + own.sumSquares,
    products: whole.products - cross.sumCases - cross.caseSums + own.products,
    caseSquares: whole.caseSquares - 2 * cross.cases + own.caseSquares,
  };
}

/** A segment against all other orders of the same customers. */
export function crossWithRest({ cross, sumSquares, products, caseSquares }: SegmentSums): CrossSums {
  return {
    sums: cross.sums - sumSquares,
    sumCases: cross.sumCases - products,
    caseSums: cross.caseSums - products,
    cases: cross.cases - caseSquares,
  };
}
