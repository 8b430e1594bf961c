import type { Dimension } from '../../facts/dimensions.ts';
import type { ClusterSums, CrossSums } from '../../metrics/clustered-mean.ts';

/** Orders of a segment by whose they are; money in major units, after refunds. */
export interface SegmentSums extends ClusterSums {
  readonly by: Dimension;
  readonly segment: string | number | null;
  /** All orders that are compared: those of the segment and those it is held against (`comparedWith`). */
  readonly frame: ClusterSums;
  /** The segment's against all orders of the frame of the same customers. */
  readonly cross: CrossSums;
  /** Customers who have no order of the frame outside of the segment. */
  readonly within: number;
  readonly costPerLead: number | null;
  readonly acquisitionCost: AcquisitionCost | null;
}

/** Cost per new customer, in major units; of fewer than ten new customers it is none. */
export type AcquisitionCost =
  | { readonly kind: 'cost'; readonly amount: number; readonly customers: number }
  | { readonly kind: 'not_enough_data'; readonly found: number; readonly needed: number };

/** Dimensions in which an order without a value is one with none, as without a promotion; in others it is not known. */
const noneIsAValue: readonly Dimension[] = ['promotion', 'campaign', 'ad_group', 'ad', 'keyword', 'vendor'];

/**
 * What a segment is held against: all other orders, or only those of which the dimension is known. Whose age is known is
 * known himself, and not to be held against strangers at the counter; an order without a promotion is none the less known.
 */
export function comparedWith(by: Dimension, segment: string | number | null): 'all' | 'known' {
  return segment === null || noneIsAValue.includes(by) ? 'all' : 'known';
}

/** The orders that a segment is held against. */
export function restOf(own: SegmentSums): ClusterSums {
  const { cross, frame } = own;
  return {
    cases: frame.cases - own.cases,
    sum: frame.sum - own.sum,
    clusters: frame.clusters - own.within,
    sumSquares: frame.sumSquares - 2 * cross.sums + own.sumSquares,
    products: frame.products - cross.sumCases - cross.caseSums + own.products,
    caseSquares: frame.caseSquares - 2 * cross.cases + own.caseSquares,
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
