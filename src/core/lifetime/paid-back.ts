import { type SpreadPoint, survivalMedian } from '../metrics/survival.ts';
import { survivalBand } from './survival-band.ts';
import { customersNeeded } from './value-task.ts';

/** How customers bring back what they cost to win, month by month. */
export interface PaidBack {
  readonly customers: number;
  /** Share that has brought it back by the end of each month of age, as far as 30 customers are watched. */
  readonly months: readonly {
    readonly month: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly atRisk: number;
  }[];
  /** The month by whose end half have; null while fewer than half are known to have. */
  readonly medianMonths: number | null;
}

/**
 * The distribution of payback: 1 − S(month), customers who have not paid back being censored after the whole months they
 * were watched (Kaplan, Meier 1958). null for fewer than 30 customers. Customers watched for less than a month say nothing.
 */
export function paidBack(points: readonly SpreadPoint[]): PaidBack | null {
  const customers = points.reduce((sum, { events, censored }) => sum + events + censored, 0);
  if (customers < customersNeeded) return null;
  const seen = points.filter(({ time }) => time > 0);
  const months = survivalBand(seen)
    .filter(({ atRisk }) => atRisk >= customersNeeded)
    .map(({ time, share, low, high, atRisk }) => ({
      month: time,
      value: 1 - share,
      low: 1 - high,
      high: 1 - low,
      atRisk,
    }));
  return { customers, months, medianMonths: survivalMedian(seen, 'all') };
}
