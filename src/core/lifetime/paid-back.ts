import { type SpreadPoint, survivalMedian } from '../metrics/survival.ts';
import { survivalBand } from './survival-band.ts';
import { customersNeeded } from './value-task.ts';

/** Customers with the same time and watch: how many paid back by the end of month `time`, or were last seen without it. */
export interface PaybackPoint extends SpreadPoint {
  /** Whole months that they were watched. */
  readonly watched: number;
}

/** How customers bring back what they cost to win, month by month. */
export interface PaidBack {
  readonly customers: number;
  /** Share that has brought it back by the end of each month of age, as far as 30 customers were watched. */
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
export function paidBack(points: readonly PaybackPoint[]): PaidBack | null {
  const customers = points.reduce((sum, { events, censored }) => sum + events + censored, 0);
  if (customers < customersNeeded) return null;
  const seen = points.filter(({ time }) => time > 0);
  const months = survivalBand(seen)
    .filter(({ time }) => watchedThrough(points, time) >= customersNeeded)
    .map(({ time, share, low, high, atRisk }) => ({
      month: time,
      value: 1 - share,
      low: 1 - high,
      high: 1 - low,
      atRisk,
    }));
  // Whoever has paid back stays so, as long as customers are watched.
  const longest = Math.max(0, ...seen.map(({ watched }) => watched));
  const end = Array.from({ length: longest }, (_, place) => longest - place).find(
    (month) => watchedThrough(points, month) >= customersNeeded,
  );
  const last = months.at(-1);
  if (last && end !== undefined && end > last.month) {
    const notYet = seen.filter(({ time }) => time >= end);
    months.push({
      ...last,
      month: end,
      atRisk: notYet.reduce((sum, { events, censored }) => sum + events + censored, 0),
    });
  }
  return { customers, months, medianMonths: survivalMedian(seen, 'all') };
}

/** Customers whose watch covers a month, paid back or not: with those not yet paid back alone, success would hide itself. */
function watchedThrough(points: readonly PaybackPoint[], month: number): number {
  return points.reduce(
    (sum, { watched, events, censored }) => (watched >= month ? sum + events + censored : sum),
    0,
  );
}
