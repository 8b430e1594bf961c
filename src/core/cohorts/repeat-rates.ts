import { bandAt, type SurvivalPoint, survivalBand } from '../lifetime/survival-band.ts';
import { type SpreadPoint, survivalMedian } from '../metrics/survival.ts';
import { wilsonInterval } from '../metrics/wilson-interval.ts';
import { leastCases } from '../query/certainty.ts';

/** Days after the first purchase within which a second one is looked for. */
export const repeatWindows = [30, 60, 90, 365] as const;

/** First purchases, counted by what followed. */
export interface CountedFirsts {
  readonly group: string | null;
  /** Days to the second purchase (event), or to the last day that counts without one (censored). */
  readonly seconds: readonly SpreadPoint[];
  /** Days from the first purchase to the last day that counts, and of how many customers. */
  readonly watched: readonly { readonly days: number; readonly customers: number }[];
}

/** The share that buys again within so many days; or that too few were watched for so long. */
export type RepeatRate =
  | {
      readonly kind: 'rate';
      readonly days: number;
      readonly value: number;
      readonly low: number;
      readonly high: number;
      /** Customers watched for so many days at least. */
      readonly watched: number;
    }
  | {
      readonly kind: 'not_enough_data';
      readonly days: number;
      readonly found: number;
      readonly needed: number;
    };

export interface Repeating {
  readonly group: string | null;
  readonly customers: number;
  /** Customers who bought again so far, whenever. */
  readonly returned: number;
  readonly rates: readonly RepeatRate[];
  /** Days until half have bought again; null while fewer than half are known to have, and of fewer than 10 customers. */
  readonly medianDays: number | null;
}

/**
 * Repeat rates of one group: 1 − S(t) of the time to the second purchase, customers who have not bought again being
 * censored at the last day that counts, so that young customers are neither dropped nor held against it.
 */
export function repeatRates({ group, seconds, watched }: CountedFirsts): Repeating {
  const band = survivalBand(seconds);
  const returned = seconds.reduce((sum, { events }) => sum + events, 0);
  const customers = seconds.reduce((sum, { events, censored }) => sum + events + censored, 0);
  const rates = repeatWindows.map((days): RepeatRate => {
    const found = watched.reduce((sum, one) => sum + (one.days >= days ? one.customers : 0), 0);
    if (found < leastCases) return { kind: 'not_enough_data', days, found, needed: leastCases };
    return { kind: 'rate', days, ...came(bandAt(band, days), customers), watched: found };
  });
  const medianDays = customers < leastCases ? null : survivalMedian(seconds, 'all');
  return { group, customers, returned, rates, medianDays };
}

/** The share that came back, from the share that has not; of `customers` all told where nobody has come or gone yet. */
function came(point: SurvivalPoint | null, customers: number) {
  if (!point) return { value: 0, low: 0, high: wilsonInterval(0, customers)?.high ?? 1 };
  return { value: 1 - point.share, low: 1 - point.high, high: 1 - point.low };
}

/** The share that has bought again after so many days; at most `most` points, as far as ten customers are watched. */
export function repeatCurve(
  seconds: readonly SpreadPoint[],
  most = 90,
): readonly {
  readonly days: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly atRisk: number;
}[] {
  const band = survivalBand(seconds).filter(({ atRisk }) => atRisk >= leastCases);
  const customers = seconds.reduce((sum, { events, censored }) => sum + events + censored, 0);
  const last = band.at(-1)?.time ?? 0;
  const step = Math.max(1, Math.ceil(last / most));
  const curve = [];
  for (let days = 0; days <= last; days += step) {
    const point = bandAt(band, days);
    curve.push({ days, ...came(point, customers), atRisk: point?.atRisk ?? customers });
  }
  return curve;
}
