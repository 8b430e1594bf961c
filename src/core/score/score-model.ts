import { type BinnedFeature, binsOfColumn } from './bins.ts';
import { logistic } from './logistic-regression.ts';
import type { ScoreTable } from './score-table.ts';

/** A feature as a model uses it; the lists have one entry per bin. */
export interface ScoredFeature extends BinnedFeature {
  /** What the bin adds to the log odds of a sale, compared with the average lead learned from. */
  readonly effects: readonly number[];
  /** Leads learned from, and sales among them. */
  readonly leads: readonly number[];
  readonly won: readonly number[];
  /** Information value of the feature alone; 0.02 is weak, 0.1 medium, 0.3 strong (Siddiqi 2006). */
  readonly information: number;
}

/** What two features tell together beyond what each tells alone: `effects[bin of one][bin of other]`. */
export interface ScoredPair {
  readonly one: number;
  readonly other: number;
  readonly effects: readonly (readonly number[])[];
}

/** A learned score: log odds = intercept + the effects of the lead's bins. Plain data. */
export interface ScoreModel {
  readonly kind: 'scorecard' | 'additive';
  readonly features: readonly ScoredFeature[];
  readonly pairs: readonly ScoredPair[];
  /** Log odds of the average lead learned from. */
  readonly intercept: number;
  /** Share of sales among the leads learned from: a score of 50. */
  readonly rate: number;
}

/** Log odds that a model gives to each lead of a table; a feature that the table lacks counts as not known. */
export function logOddsOf(model: ScoreModel, table: ScoreTable): Float64Array {
  const rows = table.ids.length;
  const result = new Float64Array(rows).fill(model.intercept);
  const bins = model.features.map((feature) => {
    const column = table.columns.find(({ name }) => name === feature.name);
    return column ? binsOfColumn(feature, column.levels, column.codes) : new Uint8Array(rows);
  });
  for (const [place, { effects }] of model.features.entries()) {
    const own = bins[place] as Uint8Array;
    for (let row = 0; row < rows; row++)
      result[row] = (result[row] as number) + (effects[own[row] as number] as number);
  }
  for (const { one, other, effects } of model.pairs) {
    const [first, second] = [bins[one] as Uint8Array, bins[other] as Uint8Array];
    for (let row = 0; row < rows; row++)
      result[row] = (result[row] ?? 0) + (effects[first[row] ?? 0]?.[second[row] ?? 0] ?? 0);
  }
  return result;
}

/** Probabilities of a sale, 0 to 1. */
export function probabilitiesOf(logOdds: Float64Array): Float64Array {
  return logOdds.map(logistic);
}

/** The model with its log odds moved to offset + slope · log odds. */
export function rescaled(model: ScoreModel, offset: number, slope: number): ScoreModel {
  return {
    ...model,
    intercept: offset + slope * model.intercept,
    features: model.features.map((feature) => ({
      ...feature,
      effects: feature.effects.map((effect) => effect * slope),
    })),
    pairs: model.pairs.map((pair) => ({
      ...pair,
      effects: pair.effects.map((row) => row.map((effect) => effect * slope)),
    })),
  };
}
