import type { TimeDimension } from '../facts/dimensions.ts';
import { addDays, addMonths, daysBetween, isDay, weekdayOf } from './days.ts';

/** Buckets that follow one another. `hour` and `weekday` come round again instead. */
export type BucketUnit = Exclude<TimeDimension, 'hour' | 'weekday'>;

export const bucketUnits: readonly BucketUnit[] = ['day', 'week', 'month', 'quarter', 'year'];

export function isBucketUnit(dimension: string): dimension is BucketUnit {
  return (bucketUnits as readonly string[]).includes(dimension);
}

/** First day of the bucket a day lies in. Weeks are ISO weeks and begin on Monday. */
export function bucketStart(unit: BucketUnit, day: string): string {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, 1 - weekdayOf(day));
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'quarter':
      return `${day.slice(0, 4)}-${String(quarterOf(day) * 3 - 2).padStart(2, '0')}-01`;
    case 'year':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** Last day of the bucket a day lies in. */
export function bucketEnd(unit: BucketUnit, day: string): string {
  return addDays(nextBucket(unit, bucketStart(unit, day)), -1);
}

/** First day of the bucket after the one that begins on `start`; `count` buckets later. */
export function nextBucket(unit: BucketUnit, start: string, count = 1): string {
  switch (unit) {
    case 'day':
      return addDays(start, count);
    case 'week':
      return addDays(start, 7 * count);
    case 'month':
      return addMonths(start, count);
    case 'quarter':
      return addMonths(start, 3 * count);
    case 'year':
      return addMonths(start, 12 * count);
  }
}

/** Name of the bucket a day lies in: 2026-01-31, 2026-W05, 2026-01, 2026-Q1, 2026. An ISO week bears its Thursday's year. */
export function bucketKey(unit: BucketUnit, day: string): string {
  switch (unit) {
    case 'day':
      return day;
    case 'week': {
      const thursday = addDays(day, 4 - weekdayOf(day));
      const year = thursday.slice(0, 4);
      const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
      return `${year}-W${String(week).padStart(2, '0')}`;
    }
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${day.slice(0, 4)}-Q${quarterOf(day)}`;
    case 'year':
      return day.slice(0, 4);
  }
}

/** Names of all buckets that a period touches, in order. */
export function bucketsOf(unit: BucketUnit, from: string, to: string): string[] {
  const keys: string[] = [];
  for (let start = bucketStart(unit, from); start <= to; start = nextBucket(unit, start)) {
    keys.push(bucketKey(unit, start));
  }
  return keys;
}

/** First and last day of a bucket by its name; null if the name is not one of that unit. */
export function bucketPeriod(
  unit: BucketUnit,
  key: string,
): { readonly from: string; readonly to: string } | null {
  const from = startOfKey(unit, key);
  return from !== null && bucketKey(unit, from) === key ? { from, to: bucketEnd(unit, from) } : null;
}

function startOfKey(unit: BucketUnit, key: string): string | null {
  const valid = (day: string): string | null => (isDay(day) ? day : null);
  switch (unit) {
    case 'day':
      return valid(key);
    case 'week': {
      const match = /^(\d{4})-W(\d{2})$/.exec(key);
      // 4 January always lies in week 1.
      return match ? addDays(bucketStart('week', `${match[1]}-01-04`), 7 * (Number(match[2]) - 1)) : null;
    }
    case 'month':
      return valid(`${key}-01`);
    case 'quarter': {
      const match = /^(\d{4})-Q([1-4])$/.exec(key);
      return match ? `${match[1]}-${String(Number(match[2]) * 3 - 2).padStart(2, '0')}-01` : null;
    }
    case 'year':
      return valid(`${key}-01-01`);
  }
}

function quarterOf(day: string): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}
