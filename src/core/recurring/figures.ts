import type { Estimate } from '../lifetime/estimate.ts';
import { ratioEstimate } from '../lifetime/ratio-estimate.ts';
import { meanInterval } from '../metrics/mean-interval.ts';
import { wilsonInterval } from '../metrics/wilson-interval.ts';

/** Of fewer clients than these nothing is said beyond what they did: one more would move it by ten points. */
export const clientsNeeded = 10;
/** Fewer clients than these have no expected lifetime. */
export const clientsForLifetime = 30;

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

/** A quotient that is known, of too few clients to say how far chance moves it. */
export interface WithoutInterval {
  readonly kind: 'no_interval';
  readonly value: number;
  readonly n: number;
  readonly needed: number;
}

export interface RetentionFigures {
  /** MRR / active clients at the end. Interval: Student's, of 10 clients or more. */
  readonly basket: Figure | WithoutInterval;
  /** Clients of the start who are gone at the end / clients of the start. Interval: Wilson's. */
  readonly churn: Figure;
  /** MRR at the end of the clients of the start / MRR at the start; falls only, in the gross one. */
  readonly netRetention: Figure;
  readonly grossRetention: Figure;
}

/** Basket, churn and retention of a period. Intervals take clients for a sample of those the firm could have had. */
export function retentionFigures(sums: Standings): RetentionFigures {
  const { started, left } = sums;
  return {
    basket: basketOf(sums),
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

/** What MRR ÷ clients is, is known of a single one. */
function basketOf({ active, mrr, mrrSquares }: Standings): Figure | WithoutInterval {
  const mean = mrr / active;
  if (active > 0 && active < clientsNeeded)
    return { kind: 'no_interval', value: mean, n: active, needed: clientsNeeded };
  return figure(active, () => {
    const interval = meanInterval({ mean, cases: active, own: mrr, squares: mrrSquares });
    return { value: mean, low: interval?.low ?? mean, high: interval?.high ?? mean };
  });
}

function figure(found: number, estimate: () => Estimate): Figure {
  if (found < clientsNeeded)
    return { kind: 'not_enough_data', reason: 'clients', found, needed: clientsNeeded };
  return { kind: 'estimate', n: found, ...estimate() };
}
