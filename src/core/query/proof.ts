import type { Dimension } from '../facts/dimensions.ts';
import type { MetricId } from '../metrics/metric-ids.ts';
import type { FigureMeta } from './answer.ts';
import type { Certainty } from './certainty.ts';
import type { Period, Query } from './query.ts';

/** Asks for the rows behind one figure. */
export interface ProofRequest extends Pick<Query, 'from' | 'to' | 'basis' | 'compare' | 'where' | 'asOf'> {
  readonly metric: MetricId;
  /** Another count that it is divided by, e.g. the step before in the funnel. */
  readonly per?: MetricId;
  /** The cell: dimension → value as in the answer's row (null = empty). */
  readonly cell: Readonly<Partial<Record<Dimension, string | number | null>>>;
  /** Which side of a ratio to list; `over` for figures that are no ratio. */
  readonly part: 'over' | 'under';
  /** The rows of the earlier period instead. */
  readonly earlier: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

/** One of the two numbers of a formula, in words. */
export interface ProofPart {
  readonly label: string;
  readonly value: number | null;
  readonly unit: 'count' | 'money' | 'number';
}

export interface ProofRow {
  readonly measure: string;
  readonly fact: string;
  readonly key: string;
  readonly day: string;
  /** What this row adds: money in major units, a fact as 1. */
  readonly value: number;
  readonly detail: Readonly<Record<string, string | number | null>>;
  readonly origin: {
    readonly batch: string;
    readonly file: string | null;
    readonly line: number | null;
  } | null;
}

export interface Proof {
  readonly metric: MetricId;
  readonly value: number | null;
  readonly earlierValue: number | null;
  readonly over: ProofPart;
  readonly under: ProofPart | null;
  readonly figure: FigureMeta;
  readonly period: Period;
  readonly rowsSum: number | null;
  readonly rowsCount: number;
  readonly rows: readonly ProofRow[];
  readonly nextCursor: string | null;
  readonly maturity: number | null;
  readonly certainty: Certainty | null;
}
