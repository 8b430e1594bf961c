import type { Dimension } from '../facts/dimensions.ts';
import { type BucketUnit, bucketKey, bucketStart, isBucketUnit } from '../periods/buckets.ts';
import { previousPeriod } from '../periods/compare.ts';
import { addDays, daysOf } from '../periods/days.ts';
import type { Period } from './query.ts';

/** A span of time that a stock or a retention is asked for: a whole period, or one bucket of it. */
export interface Point {
  /** First day of the bucket per time dimension, in the order of `units`. */
  readonly starts: readonly string[];
  /** Their names, as in answers. */
  readonly keys: readonly string[];
  /** The days of it that lie in the period. */
  readonly from: string;
  readonly to: string;
  /** What came before: the period before of equal length, or the whole bucket before. */
  readonly earlier: Period;
}

/** The time dimensions among the dimensions of a grain. */
export function unitsOf(by: readonly Dimension[]): BucketUnit[] {
  return by.filter(isBucketUnit);
}

/** The points of a period at a grain, in order. */
export function pointsOf(period: Period, units: readonly BucketUnit[]): Point[] {
  if (units.length === 0) return [{ starts: [], keys: [], ...period, earlier: previousPeriod(period) }];
  const [finest] = [...units].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const points = new Map<string, { starts: string[]; keys: string[]; from: string; to: string }>();
  for (const day of daysOf(period.from, period.to)) {
    const keys = units.map((unit) => bucketKey(unit, day));
    const point = points.get(keys.join(' '));
    if (point) point.to = day;
    else {
      const starts = units.map((unit) => bucketStart(unit, day));
      points.set(keys.join(' '), { starts, keys, from: day, to: day });
    }
  }
  return [...points.values()].map((point) => {
    const start = bucketStart(finest ?? 'day', point.from);
    const to = addDays(start, -1);
    return { ...point, earlier: { from: bucketStart(finest ?? 'day', to), to } };
  });
}

const order: readonly BucketUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
