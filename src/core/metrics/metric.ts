import type { SettledId } from '../facts/settled.ts';

/** `percent` is given as a fraction (0.105 = 10.5 %), money in major units. */
export type Unit = 'count' | 'money' | 'percent' | 'ratio' | 'number' | 'minutes' | 'days' | 'months';

/** A condition on one column of a settled table, as data. Any other text than the four words means equality. */
export interface Condition {
  readonly column: string;
  readonly is: 'true' | 'false' | 'null' | 'not_null' | string;
}

/**
 * How the database reduces rows.
 * - `count`: rows. `sum`: of a column; of a boolean, the true ones. `distinct`: different values of a column.
 * - `squares`: the sum of a column's squares, in binary floating point, for intervals of means; never shown itself.
 * - `repeat`: customers with at least two orders. `median`: the middle value.
 * - `spread`: rows by value and by whether the event came, for survival curves.
 * - `stock`: the sum of all changes up to the end of the bucket, or before its start.
 * - `kept`: about clients who were there before the bucket: how many there were (`base`), came back or stayed
 *   (`kept`), or left (`lost`).
 */
export type Aggregate =
  | 'count'
  | 'sum'
  | 'squares'
  | 'distinct'
  | 'repeat'
  | 'median'
  | 'spread'
  | 'stock'
  | 'kept';

/** What the database counts: an aggregate over one settled table. */
export interface Measure {
  readonly id: string;
  readonly table: SettledId;
  readonly aggregate: Aggregate;
  readonly column?: string;
  readonly where?: readonly Condition[];
  /** Column of the local day it counts on, per basis; null where the basis has no meaning for it. */
  readonly activity: string;
  readonly cohort: string | null;
  readonly unit: 'count' | 'money' | 'number';
  /** For `stock`. */
  readonly at?: 'start' | 'end';
  /** For `kept`. */
  readonly part?: 'base' | 'kept' | 'lost';
  /** A sum is unknown, not 0, where there are rows but none has a value. */
  readonly unknownWithoutValue?: true;
  readonly fr: string;
  readonly en: string;
}

/** How a figure is made of measures. Numerator and denominator stay apart until the end. */
export type Formula =
  | { readonly kind: 'measure'; readonly of: Terms }
  /**
   * `times` 100 for scores from −100 to 100. `within`: what is counted above is counted below as well, so that the
   * ratio is a share, from 0 to 1, and has an interval. `interval`: what else gives it one.
   */
  | {
      readonly kind: 'ratio';
      readonly over: Terms;
      readonly under: Terms;
      readonly times?: 100;
      readonly within?: true;
      readonly interval?: IntervalSource;
    }
  /** Share of the segment in the whole of the same period. */
  | { readonly kind: 'share'; readonly of: Terms }
  | { readonly kind: 'median'; readonly of: string }
  /** Kaplan-Meier median; `eventual` among those who reach the event in the end. */
  | { readonly kind: 'survival'; readonly of: string; readonly among: 'all' | 'eventual' };

/**
 * Where the interval of a ratio that is no share comes from.
 * - `net`: those who say yes less those who say no, of all who were asked, as of the NPS.
 * - `mean`: a value per fact below. `own` is the measure of those values, `squares` those of the squares of all that is
 *   summed above, refunds included.
 */
export type IntervalSource =
  | { readonly kind: 'net'; readonly yes: string; readonly no: string }
  | { readonly kind: 'mean'; readonly own: string; readonly squares: readonly string[] };

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
  /** Measure that says how many facts a sum is made of, where it is not the sum itself. */
  readonly n?: string;
  /** Digits shown beyond those of the currency. */
  readonly moreDigits?: 2;
  readonly fr: { readonly name: string; readonly formula: string };
  readonly en: { readonly name: string; readonly formula: string };
}
