import type { Estimate } from '../lifetime/estimate.ts';
import { plainEstimate } from '../lifetime/estimate.ts';
import { meanInterval } from '../metrics/mean-interval.ts';
import { studentQuantile } from '../metrics/student-quantile.ts';
import { wilsonInterval } from '../metrics/wilson-interval.ts';

/** Of fewer clients than these nothing is said beyond what they did: one more would move it by ten points. */
export const clientsNeeded = 10;
/** Fewer clients than these have no expected lifetime. */
export const clientsForLifetime = 30;

/** The normal distribution's quantile for 95 %, both sides together. */
const z = 1.959964;

/** Why there is no figure: too few clients to begin with, or watched, or none whose margin is known. */
export interface TooFewClients {
  readonly kind: 'not_enough_data';
  readonly reason: 'clients' | 'watched_clients';
  readonly found: number;
  readonly needed: number;
}

/** A figure with its 95 % interval and of how many clients it is. */
export interface Known extends Estimate {
  readonly kind: 'estimate';
  readonly n: number;
}

export type Figure = Known | TooFewClients;

/** Sums over the clients of a period; money in main units. x: at the start, y: at the end, c: the smaller of both. */
export interface Standings {
  /** Active at the start, and of these those no longer active at the end. */
  readonly started: number;
  readonly left: number;
  readonly x: number;
  readonly y: number;
  readonly c: number;
  readonly xx: number;
  readonly yy: number;
  readonly cc: number;
  readonly xy: number;
  readonly xc: number;
  /** Active at the end, with the sum and the sum of squares of their MRR. */
  readonly active: number;
  readonly mrr: number;
  readonly mrrSquares: number;
}

export interface RetentionFigures {
  /** MRR / active clients at the end. Interval: Student's. */
  readonly basket: Figure;
  /** Clients of the start who are gone at the end / clients of the start. Interval: Wilson's. */
  readonly churn: Figure;
  /** MRR at the end of the clients of the start / MRR at the start; falls only, in the gross one. */
  readonly netRetention: Figure;
  readonly grossRetention: Figure;
}

/** Basket, churn and retention of a period. Intervals take clients for a sample of those the firm could have had. */
export function retentionFigures(sums: Standings): RetentionFigures {
  const { started, left, active } = sums;
  return {
    basket: figure(active, () => {
      const mean = sums.mrr / active;
      const interval = meanInterval({ mean, cases: active, own: sums.mrr, squares: sums.mrrSquares });
      return { value: mean, low: interval?.low ?? mean, high: interval?.high ?? mean };
    }),
    churn: figure(started, () => {
      const value = left / started;
      const interval = wilsonInterval(value, started);
      return { value, low: interval?.low ?? value, high: interval?.high ?? value };
    }),
    netRetention: figure(started, () =>
      ratioEstimate(started, { over: sums.y, under: sums.x, square: sums.yy, cross: sums.xy, base: sums.xx }),
    ),
    grossRetention: figure(started, () =>
      ratioEstimate(started, { over: sums.c, under: sums.x, square: sums.cc, cross: sums.xc, base: sums.xx }),
    ),
  };
}

function figure(found: number, estimate: () => Estimate): Figure {
  if (found < clientsNeeded)
    return { kind: 'not_enough_data', reason: 'clients', found, needed: clientsNeeded };
  return { kind: 'estimate', n: found, ...estimate() };
}

interface RatioSums {
  readonly over: number;
  readonly under: number;
  readonly square: number;
  readonly cross: number;
  readonly base: number;
}

/**
 * A ratio of two sums over the same clients with its 95 % interval: the linearised variance
 * n/(n−1) · Σ(y − Rx)² / (Σx)², with Student's t. Source: W. G. Cochran, Sampling Techniques (1977), eq. 6.13.
 */
export function ratioEstimate(n: number, { over, under, square, cross, base }: RatioSums): Estimate {
  const ratio = over / under;
  const apart = Math.max(0, square - 2 * ratio * cross + ratio * ratio * base);
  const half = (studentQuantile(n - 1) * Math.sqrt((apart * n) / (n - 1))) / under;
  return plainEstimate(ratio, half / z);
}

/**
 * What a client brings in while it stays: margin of a month × expected months. The interval puts together what is
 * uncertain of both, taken for independent (first-order products of variances).
 */
export function lifetimeMargin(monthly: Estimate, months: Estimate): Estimate {
  const error = (estimate: Estimate) => (estimate.high - estimate.low) / 2 / z;
  return plainEstimate(
    monthly.value * months.value,
    Math.hypot(monthly.value * error(months), months.value * error(monthly)),
  );
}
