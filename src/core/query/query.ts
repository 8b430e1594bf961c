import type { Dimension } from '../facts/dimensions.ts';
import type { MetricId } from '../metrics/catalogue.ts';

/** `activity`: each fact on its own day. `cohort`: everything a lead brings on the day the lead was created. */
export type Basis = 'activity' | 'cohort';

export const filterOperators = ['is', 'is_not', 'contains', 'in', 'between', 'empty', 'not_empty'] as const;
export type FilterOperator = (typeof filterOperators)[number];

export interface Filter {
  readonly dimension: Dimension;
  readonly operator: FilterOperator;
  /** One value for is, is_not, contains; any number for in; two for between (both included); none for empty. */
  readonly values: readonly string[];
}

/** `same_weekdays`: moved by whole weeks so that weekdays meet. */
export type Comparison =
  | { readonly kind: 'previous_period' | 'same_weekdays' | 'previous_year' }
  | { readonly kind: 'period'; readonly from: string; readonly to: string };

/** A question as asked. Days are local, `YYYY-MM-DD`, both included. */
export interface Query {
  readonly metrics: readonly MetricId[];
  readonly by: readonly Dimension[];
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly compare?: Comparison;
  readonly where: readonly Filter[];
  /** Answer with what was known at the end of that day (`YYYY-MM-DD`) or at that instant (ISO 8601). */
  readonly asOf?: string;
  readonly order?: { readonly by: string; readonly descending: boolean };
  readonly limit?: number;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}
