import type { ClusterSums, CrossSums } from '../../metrics/clustered-mean.ts';

/** What the database counted of the baskets of one group in one period. Amounts in minor units. */
export interface CountedBaskets {
  /** The value of the dimension; null also where it is empty. */
  readonly group: string | number | null;
  readonly baskets: number;
  readonly sum: bigint;
  /** The two middle baskets, which are one where their number is odd. */
  readonly middle: readonly [number, number];
  /** Baskets between which the median lies with 95 %. */
  readonly middleBounds: readonly [number, number];
  /** Sum and number of those left when the tenth at either end is left out. */
  readonly trimmed: { readonly sum: bigint; readonly baskets: number };
  readonly quarters: readonly [number, number];
  /** Baskets above 0. */
  readonly paying: number;
  /** Sales that are nobody's basket of the period. */
  readonly besides: bigint;
  readonly refunds: bigint;
  /** Whose baskets they are: customers, leads or clients, and their sums after refunds. */
  readonly owners: BasketOwners;
  /** The owners of both periods together, those of the period asked for first; none without a comparison. */
  readonly cross: CrossSums;
}

/** As in `ClusterSums`. */
export interface BasketOwners {
  readonly clusters: number;
  readonly sumSquares: number;
  readonly products: number;
  readonly caseSquares: number;
}

/** The baskets of a group by whose they are, minor units after refunds. */
export function basketClusters({ baskets, sum, besides, refunds, owners }: CountedBaskets): ClusterSums {
  return { cases: baskets, sum: Number(sum + besides - refunds), ...owners };
}

/** How many baskets lie at a value and below the next one. Minor units; below 0 they are all at −1. */
export interface FineBin {
  readonly low: number;
  readonly baskets: number;
}
