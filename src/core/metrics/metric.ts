import type { SettledId } from '../facts/settled.ts';

export type Unit = 'count' | 'money' | 'percent' | 'ratio' | 'number' | 'minutes' | 'days' | 'months';

/** A condition on one column of a settled table, as data. */
export interface Condition {
  readonly column: string;
  readonly is: 'true' | 'false' | 'null' | 'not_null' | string;
}

/**
 * What the database counts: an aggregate over one settled table.
 * `sum` of a boolean counts the true ones. `spread` returns (value, events, censored) counts for survival curves.
 */
export interface Measure {
  readonly id: string;
  readonly table: SettledId;
  readonly aggregate: 'count' | 'sum' | 'distinct' | 'median' | 'spread' | 'stock' | 'kept';
  readonly column?: string;
  readonly where?: readonly Condition[];
  /** Column of the local day it counts on, per basis. */
  readonly activity: string;
  readonly cohort: string;
  readonly unit: 'count' | 'money' | 'number';
}

/** How a figure is made of measures. Numerator and denominator stay apart until the end. */
export type Formula =
  | { readonly kind: 'measure'; readonly of: Terms }
  | { readonly kind: 'ratio'; readonly over: Terms; readonly under: Terms }
  /** Share of the segment in the whole of the same period. */
  | { readonly kind: 'share'; readonly of: Terms }
  | { readonly kind: 'median'; readonly of: string }
  /** Kaplan-Meier median; `eventual` among those who reach the event in the end. */
  | { readonly kind: 'survival'; readonly of: string; readonly among: 'all' | 'eventual' };

/** A sum of measures with signs: [['revenue', 1], ['cost', -1]]. */
export type Terms = readonly (readonly [measure: string, sign: 1 | -1])[];

export interface Metric {
  readonly id: string;
  readonly unit: Unit;
  readonly better: 'up' | 'down' | null;
  readonly formula: Formula;
  readonly group:
    | 'costs'
    | 'visits'
    | 'leads'
    | 'response'
    | 'messages'
    | 'sales'
    | 'customers'
    | 'returns'
    | 'recurring'
    | 'satisfaction';
  readonly fr: { readonly name: string; readonly formula: string };
  readonly en: { readonly name: string; readonly formula: string };
}
