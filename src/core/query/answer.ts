import type { Certainty } from './certainty.ts';
import type { Basis, Period } from './query.ts';

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
