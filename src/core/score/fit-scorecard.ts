import { binColumn, type Tally, tallyBins } from './bin-column.ts';
import { type BinnedFeature, binsOfColumn } from './bins.ts';
import { fitLogistic } from './logistic-regression.ts';
import type { ScoredFeature, ScoreModel } from './score-model.ts';
import { type ScoreTable, salesOf } from './score-table.ts';
import { informationValue, shrinkWeights, weightsOfEvidence } from './weight-of-evidence.ts';

/** A feature with each lead's bin, and what the bins weigh. */
interface Weighed {
  readonly feature: BinnedFeature;
  readonly bins: Uint8Array;
  readonly tallies: readonly Tally[];
  readonly weights: Float64Array;
  readonly information: number;
}

/**
 * Scorecards learned from a table, one for each ridge (in falling order): logistic regression on the weights of
 * evidence of binned features. A feature whose coefficient would be negative is left out: its bins would count against
 * what they show. Not calibrated.
 */
export function fitScorecards(table: ScoreTable, ridges: readonly number[]): readonly ScoreModel[] {
  const weighed = table.columns
    .map((column) => weigh(table, column))
    .filter(({ weights }) => weights.some(Boolean));
  const columns = weighed.map(valuesOf);
  const rate = table.won.length > 0 ? salesOf(table.won) / table.won.length : 0;
  let start: Float64Array | undefined;
  return ridges.map((ridge) => {
    const { intercept, coefficients } = fitPositive(columns, table.won, ridge, start);
    start = Float64Array.of(intercept, ...coefficients);
    return modelOf(weighed, intercept, coefficients, rate);
  });
}

function weigh(table: ScoreTable, column: ScoreTable['columns'][number]): Weighed {
  const feature = binColumn(column, table.won);
  const bins = binsOfColumn(feature, column.levels, column.codes);
  const tallies = tallyBins(bins, table.won, feature.bins.length);
  const raw = weightsOfEvidence(tallies);
  return {
    feature,
    bins,
    tallies,
    weights: shrinkWeights(tallies, raw),
    information: informationValue(tallies, raw),
  };
}

/** Each lead's weight of evidence. */
function valuesOf({ bins, weights }: Weighed): Float64Array {
  const values = new Float64Array(bins.length);
  for (let row = 0; row < bins.length; row++) values[row] = weights[bins[row] as number] as number;
  return values;
}

/** The regression with all coefficients at or above 0, by leaving out the most negative one until none is. */
function fitPositive(
  columns: readonly Float64Array[],
  won: Uint8Array,
  ridge: number,
  start: Float64Array | undefined,
): { readonly intercept: number; readonly coefficients: Float64Array } {
  let kept = columns.map((_, place) => place);
  for (;;) {
    const fit = fitLogistic(
      kept.map((place) => columns[place] as Float64Array),
      won,
      {
        ridge,
        start: start && Float64Array.of(start[0] ?? 0, ...kept.map((place) => start[place + 1] ?? 0)),
      },
    );
    const worst = fit.coefficients.reduce(
      (least, value, place) => (value < (fit.coefficients[least] ?? 0) ? place : least),
      0,
    );
    if ((fit.coefficients[worst] ?? 0) >= 0) {
      const coefficients = new Float64Array(columns.length);
      for (const [place, original] of kept.entries()) coefficients[original] = fit.coefficients[place] ?? 0;
      return { intercept: fit.intercept, coefficients };
    }
    kept = kept.filter((_, place) => place !== worst);
  }
}

function modelOf(
  weighed: readonly Weighed[],
  intercept: number,
  coefficients: Float64Array,
  rate: number,
): ScoreModel {
  let average = intercept;
  const features = weighed.flatMap((item, place): ScoredFeature[] => {
    const coefficient = coefficients[place] ?? 0;
    if (coefficient === 0) return [];
    const leads = item.tallies.map((tally) => tally.leads);
    const all = leads.reduce((sum, count) => sum + count, 0);
    const mean = leads.reduce((sum, count, bin) => sum + count * (item.weights[bin] ?? 0), 0) / all;
    average += coefficient * mean;
    return [
      {
        ...item.feature,
        // What was never seen says nothing.
        effects: Array.from(item.weights, (weight, bin) => (leads[bin] ? coefficient * (weight - mean) : 0)),
        leads,
        won: item.tallies.map((tally) => tally.won),
        information: item.information,
      },
    ];
  });
  return { kind: 'scorecard', features, pairs: [], intercept: average, rate };
}
