import { binOf } from './bins.ts';
import { type BasketModel, basketOf } from './expected-basket.ts';
import { logistic, logit } from './logistic-regression.ts';
import type { ScoreModel } from './score-model.ts';

/** So many points double the odds of a sale. */
export const pointsPerDoubling = 10;
/** Points of a lead whose odds are those of all leads. */
export const usualPoints = 50;
/** Points of one natural logarithm of odds. */
export const perLogOdds = pointsPerDoubling / Math.LN2;

export const scoreBands = ['0-19', '20-39', '40-59', '60-79', '80-100'] as const;
export type ScoreBand = (typeof scoreBands)[number];
export type Temperature = 'cold' | 'warm' | 'hot';

/** From these points on a lead is warm, or hot: half, and twice the usual odds. */
export const temperatureFrom = { warm: 40, hot: 60 } as const;

/** What one feature adds. Points and money of all reasons, with those it starts from, sum to score and value. */
export interface ScoreReason {
  readonly feature: string;
  readonly value: string | null;
  /** Place of the feature's bin that the value falls into. */
  readonly bin: number;
  readonly points: number;
  /** Minor units; null where no basket is known. */
  readonly money: number | null;
}

export interface LeadScore {
  /** 0 to 100, whole. */
  readonly score: number;
  readonly band: ScoreBand;
  readonly temperature: Temperature;
  /** Of a sale, 0 to 1. */
  readonly probability: number;
  /** Probability × expected basket × margin rate, minor units (revenue where no margin is known); null without basket. */
  readonly value: number | null;
  /** Points of the average lead learned from, and its value. */
  readonly start: { readonly points: number; readonly money: number | null };
  /** Strongest first. */
  readonly reasons: readonly ScoreReason[];
  /** What comes from a basket other than the usual one, minor units. */
  readonly basket: { readonly expected: number; readonly money: number } | null;
}

/** Points that log odds stand for, before they are rounded and kept within 0 and 100. */
export function pointsOf(model: ScoreModel, logOdds: number): number {
  return usualPoints + perLogOdds * (logOdds - logit(model.rate));
}

/**
 * Scores one lead from its values by feature, with reasons. A reason's points are what its bin adds to the log odds,
 * compared with the average lead. Its money is its part of the way from the average lead's value to this one's, by the
 * mean slope along the straight line between them (R. Aumann, L. Shapley, "Values of Non-Atomic Games", 1974): so the
 * parts sum to the whole though a probability is no sum.
 */
export function scoreLead(
  model: ScoreModel,
  baskets: BasketModel | null,
  values: ReadonlyMap<string, string | null>,
): LeadScore {
  const bins = model.features.map((feature) => binOf(feature, values.get(feature.name) ?? null));
  const effects = model.features.map((feature, place) => feature.effects[bins[place] ?? 0] ?? 0);
  for (const { one, other, effects: table } of model.pairs) {
    // What two features tell together is shared equally (L. Shapley's value of a pair).
    const both = table[bins[one] ?? 0]?.[bins[other] ?? 0] ?? 0;
    effects[one] = (effects[one] ?? 0) + both / 2;
    effects[other] = (effects[other] ?? 0) + both / 2;
  }
  const logOdds = effects.reduce((sum, effect) => sum + effect, model.intercept);
  const probability = logistic(logOdds);
  const usual = logistic(model.intercept);
  const away = logOdds - model.intercept;
  const slope = Math.abs(away) < 1e-9 ? usual * (1 - usual) : (probability - usual) / away;
  const marginRate = baskets?.marginRate ?? 1;
  const basket = baskets && basketOf(baskets, baskets.by === null ? null : (values.get(baskets.by) ?? null));
  const score = wholeScore(pointsOf(model, logOdds));
  const reasons = model.features.map(
    (feature, place): ScoreReason => ({
      feature: feature.name,
      value: values.get(feature.name) ?? null,
      bin: bins[place] ?? 0,
      points: perLogOdds * (effects[place] ?? 0),
      money: basket === null ? null : (effects[place] ?? 0) * slope * basket * marginRate,
    }),
  );
  return {
    score,
    band: bandOf(score),
    temperature: temperatureOf(score),
    probability,
    value: basket === null ? null : Math.floor(probability * basket * marginRate + 0.5),
    start: {
      points: pointsOf(model, model.intercept),
      money: baskets && usual * baskets.usual * marginRate,
    },
    reasons: reasons.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    basket:
      baskets && basket !== null
        ? { expected: basket, money: usual * (basket - baskets.usual) * marginRate }
        : null,
  };
}

/** Points as the score that is shown. */
export function wholeScore(points: number): number {
  return Math.min(100, Math.max(0, Math.floor(points + 0.5)));
}

export function bandOf(score: number): ScoreBand {
  return scoreBands[Math.min(4, Math.floor(score / 20))] ?? '0-19';
}

export function temperatureOf(score: number): Temperature {
  if (score >= temperatureFrom.hot) return 'hot';
  return score >= temperatureFrom.warm ? 'warm' : 'cold';
}
