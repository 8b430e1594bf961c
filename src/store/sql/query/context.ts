import type { Plan } from '../../../core/query/plan.ts';
import type { Dialect } from '../../engine/dialect.ts';
import type { Parameters } from './parameters.ts';
import type { Tables } from './tables.ts';

/** What a question needs to know about the moment it is asked for, so that statements have no clock. */
export interface Moment {
  /** The local day of "now", or of the instant asked "as of". */
  readonly today: string;
  /** Business minutes since the calendar's origin at that instant. */
  readonly businessMinute: number;
  readonly responseTargetMinutes: number;
  /** By channel, where it differs. */
  readonly responseTargets: Readonly<Record<string, number>>;
}

/** What all parts of one statement share. */
export interface SqlContext {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly tables: Tables;
  readonly parameters: Parameters;
  readonly plan: Plan;
  readonly moment: Moment;
  /** Share of eventual sales expected by now, per day of creation; only where maturity is asked for. */
  readonly maturity: ReadonlyMap<string, number> | null;
}

/** A name from the catalogues, quoted. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
