import { type BackTest, backTest, type KnownOutcome } from './back-test.ts';
import { type BgNbd, expectedPurchases, probabilityAlive } from './bg-nbd.ts';
import { deltaError, type Estimate, positiveEstimate } from './estimate.ts';
import { bgNbdOf, fitBgNbd, repeatersNeeded } from './fit-bg-nbd.ts';
import type { LikelihoodFit } from './fit-likelihood.ts';
import { buyersNeeded, type CountedValue, fitGammaGamma, gammaGammaOf, meanValue } from './gamma-gamma.ts';
import {
  type CountedTenure,
  fitShiftedBetaGeometric,
  leaversNeeded,
  projectedSurvival,
} from './shifted-beta-geometric.ts';
import { stayingCurve } from './staying.ts';
import { type CountedWeek, type WeeklyTrack, weeklyTrack } from './weekly-track.ts';

export const lifetimeModels = ['bg_nbd', 'gamma_gamma', 'shifted_beta_geometric'] as const;
export type LifetimeModel = (typeof lifetimeModels)[number];

/** Why a model has no parameters, which is an answer. */
export interface NotEnoughData {
  readonly kind: 'not_enough_data';
  /** Who is too few: customers who came back, with a purchase of known value after the first, who left; or there are
   * enough, but no parameters fit them better than all others. */
  readonly reason: 'repeaters' | 'buyers' | 'leavers' | 'no_peak';
  readonly found: number;
  readonly needed: number;
}

/** A fitted parameter by its name in the paper, with its 95 % interval from the observed information. */
export interface Parameter extends Estimate {
  readonly name: string;
}

export interface FittedBgNbd {
  readonly kind: 'bg_nbd';
  readonly parameters: readonly Parameter[];
  readonly logLikelihood: number;
  /** Purchases after the first expected of a new customer within a year. */
  readonly purchasesInYear: Estimate;
  /** Customers expected to be still alive at the end of the time fitted, of all. */
  readonly alive: number;
  /** Customers by their chance of being alive, in tenths; who bought once only has a chance of 1 in this model. */
  readonly aliveTenths: readonly number[];
  /** null where nothing was held out. */
  readonly backTest: BackTest | null;
  readonly weekly: readonly WeeklyTrack[] | null;
}

export interface FittedGammaGamma {
  readonly kind: 'gamma_gamma';
  readonly parameters: readonly Parameter[];
  readonly logLikelihood: number;
  /** Customers with a purchase of known value, above 0, after the first. */
  readonly buyers: number;
  /** Of a purchase, over all customers; null where it has no end (q ≤ 1, or hardly above). */
  readonly meanValue: Estimate | null;
}

export interface FittedShiftedBetaGeometric {
  readonly kind: 'shifted_beta_geometric';
  readonly parameters: readonly Parameter[];
  readonly logLikelihood: number;
  /** Share still there after each period: as seen (Kaplan-Meier, null beyond) and as the model has it. */
  readonly survival: readonly {
    readonly period: number;
    readonly observed: number | null;
    readonly projected: number;
  }[];
}

export type LifetimeAnswer = FittedBgNbd | FittedGammaGamma | FittedShiftedBetaGeometric | NotEnoughData;

/** What a model is fitted to. */
export type LifetimeTask =
  | {
      readonly model: 'bg_nbd';
      readonly outcomes: readonly KnownOutcome[];
      readonly heldOutWeeks: number;
      /** Repeat purchases week by week; only where some weeks are held out. */
      readonly weeks?: readonly CountedWeek[];
    }
  | { readonly model: 'gamma_gamma'; readonly values: readonly CountedValue[] }
  | { readonly model: 'shifted_beta_geometric'; readonly tenures: readonly CountedTenure[] };

/** A mean value that may be e^±10 times as large has no end, as far as can be seen. */
const unboundedError = 5;
const weeksPerYear = 365.25 / 7;

/** A model fitted and what it says; or that there is not enough data. */
export function answerLifetime(task: LifetimeTask): LifetimeAnswer {
  if (task.model === 'bg_nbd') return answerBgNbd(task);
  return task.model === 'gamma_gamma' ? answerGammaGamma(task.values) : answerTenures(task.tenures);
}

function answerBgNbd({
  outcomes,
  heldOutWeeks,
  weeks = [],
}: Extract<LifetimeTask, { model: 'bg_nbd' }>): LifetimeAnswer {
  const repeaters = outcomes.reduce((sum, one) => sum + (one.frequency > 0 ? one.customers : 0), 0);
  const fit = fitBgNbd(outcomes);
  if (!fit) return tooFew('repeaters', repeaters, repeatersNeeded);
  const { model, values, covariance } = fit;
  const inYear = (of: BgNbd) => expectedPurchases(of, weeksPerYear);
  const year = inYear(model);
  const error = deltaError((moved) => Math.log(inYear(bgNbdOf(moved))), values, covariance);
  return {
    kind: 'bg_nbd',
    parameters: named(fit, ['r', 'alpha', 'a', 'b']),
    logLikelihood: fit.logLikelihood,
    purchasesInYear: positiveEstimate(year, error),
    ...aliveOf(model, outcomes),
    backTest: heldOutWeeks > 0 ? backTest(model, outcomes, heldOutWeeks) : null,
    weekly: heldOutWeeks > 0 ? weeklyTrack(model, outcomes, weeks, heldOutWeeks) : null,
  };
}

function aliveOf(model: BgNbd, outcomes: readonly KnownOutcome[]) {
  const aliveTenths = new Array<number>(10).fill(0);
  let alive = 0;
  for (const outcome of outcomes) {
    const chance = probabilityAlive(model, outcome);
    alive += outcome.customers * chance;
    const tenth = Math.min(9, Math.floor(chance * 10));
    aliveTenths[tenth] = (aliveTenths[tenth] ?? 0) + outcome.customers;
  }
  return { alive, aliveTenths };
}

function answerGammaGamma(counted: readonly CountedValue[]): LifetimeAnswer {
  const buyers = counted.reduce((sum, { customers }) => sum + customers, 0);
  const fit = fitGammaGamma(counted);
  if (!fit) return tooFew('buyers', buyers, buyersNeeded);
  const mean = meanValue(fit.model);
  const error = deltaError(
    (values) => Math.log(meanValue(gammaGammaOf(values)) ?? mean ?? 1),
    fit.values,
    fit.covariance,
  );
  return {
    kind: 'gamma_gamma',
    parameters: named(fit, ['p', 'q', 'v']),
    logLikelihood: fit.logLikelihood,
    buyers,
    meanValue: mean === null || !(error < unboundedError) ? null : positiveEstimate(mean, error),
  };
}

function answerTenures(tenures: readonly CountedTenure[]): LifetimeAnswer {
  const left = tenures.reduce((sum, one) => sum + one.left, 0);
  const fit = fitShiftedBetaGeometric(tenures);
  if (!fit) return tooFew('leavers', left, leaversNeeded);
  const { shares } = stayingCurve(tenures);
  const seen = shares.length - 1;
  return {
    kind: 'shifted_beta_geometric',
    parameters: named(fit, ['alpha', 'beta']),
    logLikelihood: fit.logLikelihood,
    // As far again as has been seen: further on nothing could be checked for long.
    survival: projectedSurvival(fit.model, 2 * seen).map((projected, index) => ({
      period: index + 1,
      observed: shares[index + 1] ?? null,
      projected,
    })),
  };
}

function named({ values, covariance }: LikelihoodFit, names: readonly string[]): readonly Parameter[] {
  return names.map((name, i) => ({
    name,
    ...positiveEstimate(values[i] ?? 0, Math.sqrt(Math.max(0, covariance[i]?.[i] ?? 0))),
  }));
}

/** That a model has too little to go by; with enough of it, that its likelihood has no peak. */
export function tooFew(
  reason: Exclude<NotEnoughData['reason'], 'no_peak'>,
  found: number,
  needed: number,
): NotEnoughData {
  return { kind: 'not_enough_data', reason: found < needed ? reason : 'no_peak', found, needed };
}
