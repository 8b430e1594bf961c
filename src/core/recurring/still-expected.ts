import { deltaError, type Estimate, plainEstimate } from '../lifetime/estimate.ts';
import { productEstimate, ratioEstimate } from '../lifetime/ratio-estimate.ts';
import {
  type CountedTenure,
  fitShiftedBetaGeometric,
  leaversNeeded,
  projectedSurvival,
  type ShiftedBetaGeometricFit,
} from '../lifetime/shifted-beta-geometric.ts';

/** Months from the last day on that are looked at, the one that runs with them. */
export const expectedHorizon = 12;
/** Fewer whole months do not show how much a client's margin varies. */
export const wholeMonthsNeeded = 3;

/** How long clients stay, as the model has it; fewer than 30 departures say nothing of it, nor do such as all left at once. */
export type Departures =
  | { readonly kind: 'fit'; readonly fit: ShiftedBetaGeometricFit }
  | { readonly kind: 'no_fit'; readonly found: number };

/** What a client is expected to bring in yet, with its 95 % interval, in main units. */
export type StillExpected =
  | (Estimate & { readonly kind: 'estimate' })
  | {
      readonly kind: 'not_enough_data';
      readonly reason: 'departures' | 'no_peak' | 'months';
      readonly found: number;
      readonly needed: number;
    };

/** The shifted-beta-geometric of clients, once for all of them. */
export function departuresOf(tenures: readonly CountedTenure[]): Departures {
  const fit = fitShiftedBetaGeometric(tenures);
  if (fit) return { kind: 'fit', fit };
  return { kind: 'no_fit', found: tenures.reduce((sum, { left }) => sum + left, 0) };
}

/**
 * The months that a client of `age` whole months is expected to stay, of the next `expectedHorizon`, the one that runs
 * counted whole: Σ S(age + m) / S(age). Who has stayed so long is of a beta with β + age (Fader, Hardie 2007, eq. 6), so
 * that the older of two clients is expected to stay longer. The interval is the parameters', by the delta method.
 */
export function monthsAhead({ values, covariance }: ShiftedBetaGeometricFit, age: number): Estimate {
  const stayed = ([alpha = 0, beta = 0]: readonly number[]): number =>
    projectedSurvival({ alpha, beta: beta + age }, expectedHorizon - 1).reduce(
      (sum, share) => sum + share,
      1,
    );
  return plainEstimate(stayed(values), deltaError(stayed, values, covariance));
}

/**
 * The mean of a client's recurring margin over its whole months (main units) × the months it is expected to stay. The
 * interval holds what is uncertain of both: Student's of the months, and the curve's. It is of the mean of clients like
 * this one: a single one stays or leaves.
 */
export function stillExpected(
  departures: Departures,
  age: number,
  margins: readonly number[],
): StillExpected {
  if (departures.kind === 'no_fit') {
    const { found } = departures;
    return notKnown(found < leaversNeeded ? 'departures' : 'no_peak', found, leaversNeeded);
  }
  const cases = margins.length;
  if (cases < wholeMonthsNeeded) return notKnown('months', cases, wholeMonthsNeeded);
  const own = margins.reduce((sum, margin) => sum + margin, 0);
  const square = margins.reduce((sum, margin) => sum + margin * margin, 0);
  const monthly = ratioEstimate(cases, { over: own, under: cases, square, cross: own, base: cases });
  return { kind: 'estimate', ...productEstimate(monthly, monthsAhead(departures.fit, age)) };
}

type Missing = Extract<StillExpected, { readonly kind: 'not_enough_data' }>;

function notKnown(reason: Missing['reason'], found: number, needed: number): Missing {
  return { kind: 'not_enough_data', reason, found, needed };
}
