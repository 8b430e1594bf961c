import type { Dimension } from '../facts/dimensions.ts';
import type { Unit } from '../metrics/metric.ts';
import type { MetricId } from '../metrics/metric-ids.ts';
import type { Period } from './query.ts';

/** What one segment did to the change. */
export interface WhyAnswerPart {
  readonly segment: string | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly weightBefore: number | null;
  readonly weightAfter: number | null;
  readonly mix: number;
  readonly rate: number;
}

/** mix + rate of all segments = change. Not rounded, so that it stays true to the last digit. */
export interface WhyAnswer {
  readonly metric: MetricId;
  readonly per?: MetricId;
  /** What the ratio is called, in the language asked for. */
  readonly name: string;
  readonly by: Dimension;
  readonly period: Period;
  readonly compare: Period;
  readonly unit: Unit;
  /** Of money figures. */
  readonly currency?: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly mix: number | null;
  readonly rate: number | null;
  readonly segments: readonly WhyAnswerPart[];
  readonly sentence: string;
}
