import { type Evaluation, evaluateScore } from './evaluate-score.ts';
import { fitAdditive } from './fit-additive.ts';
import { fitScorecards } from './fit-scorecard.ts';
import { fitLogistic } from './logistic-regression.ts';
import { logOddsOf, probabilitiesOf, rescaled, type ScoreModel } from './score-model.ts';
import { rowsOf, type ScoreTable, salesOf } from './score-table.ts';
import { foldsOf } from './seeded-order.ts';

/** Sales, and leads without one, that a score is not learned below. */
export const fewestSales = 30;

/** Why no score is learned: the numbers there are, and those there must be. */
export interface NotEnoughData {
  readonly kind: 'not_enough_data';
  readonly leads: number;
  readonly sales: number;
  readonly unsold: number;
  readonly needed: number;
}

export interface LearnedScore {
  readonly kind: 'learned';
  readonly model: ScoreModel;
  /** λ of the ridge that cross-validation chose. */
  readonly ridge: number;
  /** What the model said of leads that it had not learned from, by cross-validation. */
  readonly crossed: Evaluation;
}

/** Learns models of growing freedom from a table. */
export interface Learner {
  /** λ of each, falling. */
  readonly ridges: readonly number[];
  fit(table: ScoreTable): readonly ScoreModel[];
}

const usualRidges: readonly number[] = [100, 30, 10, 3, 1];
const folds = 5;

/** Learns a scorecard. */
export const scorecardLearner: Learner = {
  ridges: usualRidges,
  fit: (table) => fitScorecards(table, usualRidges),
};

const additiveRidges: readonly number[] = [30, 10, 3];

/** Learns an additive model with pairs. */
export const additiveLearner: Learner = {
  ridges: additiveRidges,
  fit: (table) => fitAdditive(table, additiveRidges),
};

/**
 * Learns a score: of the learner's models the one with the least log loss in five-fold cross-validation, calibrated on the
 * predictions for the leads left out (J. Platt, "Probabilistic outputs for support vector machines", 1999), so that its
 * probabilities can be taken at their word. The seed decides the folds. `not_enough_data` below 30 sales or 30 other
 * leads.
 */
export function learnScore(table: ScoreTable, learner: Learner, seed: number): LearnedScore | NotEnoughData {
  const sales = salesOf(table.won);
  const leads = table.won.length;
  const unsold = leads - sales;
  if (Math.min(sales, unsold) < fewestSales)
    return { kind: 'not_enough_data', leads, sales, unsold, needed: fewestSales };
  const crossed = crossPredict(table, learner, seed);
  const losses = crossed.map((logOdds) => calibrate(logOdds, table.won).loss);
  const best = losses.indexOf(Math.min(...losses));
  const { intercept, slope } = calibrate(crossed[best] as Float64Array, table.won);
  const model = learner.fit(table)[best] as ScoreModel;
  const logOdds = (crossed[best] as Float64Array).map((x) => intercept + slope * x);
  return {
    kind: 'learned',
    model: rescaled(model, intercept, slope),
    ridge: learner.ridges[best] ?? 0,
    crossed: evaluateScore(probabilitiesOf(logOdds), table.won, table.revenue),
  };
}

/** Log odds of each lead by each of the learner's models, learned from the other folds. */
function crossPredict(table: ScoreTable, learner: Learner, seed: number): readonly Float64Array[] {
  const fold = foldsOf(table.ids, table.won, folds, seed);
  const results = learner.ridges.map(() => new Float64Array(table.won.length));
  for (let left = 0; left < folds; left++) {
    const inside: number[] = [];
    const outside: number[] = [];
    for (const [row, own] of fold.entries()) (own === left ? outside : inside).push(row);
    const held = rowsOf(table, Int32Array.from(outside));
    for (const [place, model] of learner.fit(rowsOf(table, Int32Array.from(inside))).entries()) {
      const logOdds = logOddsOf(model, held);
      for (const [index, row] of outside.entries()) {
        const result = results[place];
        if (result) result[row] = logOdds[index] ?? 0;
      }
    }
  }
  return results;
}

export interface Calibration {
  readonly intercept: number;
  readonly slope: number;
  /** Mean log loss after it. */
  readonly loss: number;
}

/** The line that takes log odds to those that fit the outcomes best; its slope is kept from turning them round. */
export function calibrate(logOdds: Float64Array, won: Uint8Array): Calibration {
  const fit = fitLogistic([logOdds], won, { ridge: 0 });
  const slope = fit.coefficients[0] ?? 1;
  if (slope > 0) return { intercept: fit.intercept, slope, loss: fit.loss };
  const flat = fitLogistic([], won, { ridge: 0 });
  return { intercept: flat.intercept, slope: 0, loss: flat.loss };
}
