import { bucketEnd, bucketKey } from '../periods/buckets.ts';

/** How long a period of a cohort table is: calendar months, quarters or years in the workspace's zone. */
export const cohortUnits = ['month', 'quarter', 'year'] as const;
export type CohortUnit = (typeof cohortUnits)[number];

const monthsIn: Readonly<Record<CohortUnit, number>> = { month: 1, quarter: 3, year: 12 };

/** Periods of that unit in a year. */
export function periodsPerYear(unit: CohortUnit): number {
  return 12 / monthsIn[unit];
}

/** The number of the period a day lies in, counted from year 0: 2026-03-15 is month 24314, quarter 8104, year 2026. */
export function periodIndex(unit: CohortUnit, day: string): number {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Math.floor(months / monthsIn[unit]);
}

/** First day of the period of that number. */
export function periodStart(unit: CohortUnit, index: number): string {
  const months = index * monthsIn[unit];
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** Name of the period of that number: 2026-03, 2026-Q1, 2026. */
export function periodKey(unit: CohortUnit, index: number): string {
  return bucketKey(unit, periodStart(unit, index));
}

/** How far a cohort table goes: the period of the last day that counts, and the last period that is over by then. */
export interface CohortEnd {
  readonly last: number;
  readonly lastWhole: number;
}

/** The end of a table by the last day that counts. */
export function cohortEnd(unit: CohortUnit, until: string): CohortEnd {
  const last = periodIndex(unit, until);
  return { last, lastWhole: bucketEnd(unit, until) === until ? last : last - 1 };
}
