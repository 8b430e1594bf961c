import type { Dimension } from '../facts/dimensions.ts';
import type { MetricId } from '../metrics/catalogue.ts';
import type { Certainty } from './certainty.ts';

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

/** A row of the answer: dimension ids and metric ids; `compare` holds the earlier period's metrics. */
export interface ResultRow {
  readonly [id: string]: string | number | null | Readonly<Record<string, number | null>>;
}

/** Formula and basis of a figure, the same for all its rows. */
export interface FigureMeta {
  readonly unit: 'count' | 'money' | 'percent' | 'ratio' | 'number' | 'minutes' | 'days' | 'months';
  readonly formula: string;
  readonly basis: Basis;
  readonly currency?: string;
  readonly better: 'up' | 'down' | null;
  /** Says why a figure has no value everywhere (it cannot be split so), or why a share is above 100 %. */
  readonly note?: string;
}

export interface QueryResult {
  readonly rows: readonly ResultRow[];
  readonly totals: ResultRow;
  readonly meta: {
    readonly period: Period;
    readonly compare: Period | null;
    readonly basis: Basis;
    readonly currency: string;
    readonly zone: string;
    readonly by: readonly string[];
    readonly asOf: string | null;
    readonly metrics: Readonly<Record<string, FigureMeta>>;
    /** Denominators, row by row as in `rows`: what the figure is "of". Counts have themselves. */
    readonly n: {
      readonly rows: readonly Readonly<Record<string, number>>[];
      readonly totals: Readonly<Record<string, number>>;
    };
    /** What may be said of a ratio beyond its value, row by row: its interval, or that it is of too few cases. */
    readonly certainty: {
      readonly rows: readonly Readonly<Record<string, Certainty>>[];
      readonly totals: Readonly<Record<string, Certainty>>;
    };
    /** Cohort basis: expected share of the eventual sales that have happened by now, 0 to 1. */
    readonly maturity: { readonly rows: readonly (number | null)[]; readonly totals: number | null } | null;
    /** Facts that cannot count here, e.g. orders without a lead in the cohort basis. */
    readonly leftOut: readonly { readonly what: string; readonly rows: number }[];
    readonly truncated: boolean;
  };
}
