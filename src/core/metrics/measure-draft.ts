import type { SettledId } from '../facts/settled.ts';
import type { Condition, Measure } from './metric.ts';

/** A measure before it has its id, its table and its names. */
export type MeasureDraft = Omit<Measure, 'id' | 'table' | 'fr' | 'en'>;

/** Rows whose column is so. */
export const where = (column: string, is: Condition['is']): Condition => ({ column, is });

/** Measures of one table; each with its French and English name. */
export function measuresOf(
  table: SettledId,
  drafts: Readonly<Record<string, readonly [MeasureDraft, string, string]>>,
): Measure[] {
  return Object.entries(drafts).map(([id, [draft, fr, en]]) => ({ id, table, ...draft, fr, en }));
}

/** Counts on the fact's own day, in both bases. */
export const own = { activity: 'day', cohort: 'day' } as const;
/** Counts on the lead's day in the cohort basis. */
export const linked = { activity: 'day', cohort: 'lead_day' } as const;
