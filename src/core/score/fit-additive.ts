import { binFinely, type Tally, tallyBins } from './bin-column.ts';
import { type BinnedFeature, binsOfColumn } from './bins.ts';
import { choosePairs } from './choose-pairs.ts';
import { logit } from './logistic-regression.ts';
import { purify } from './purify-pair.ts';
import type { ScoreModel } from './score-model.ts';
import { type ScoreTable, salesOf } from './score-table.ts';
import { informationValue, weightsOfEvidence } from './weight-of-evidence.ts';

/** A function of bins while it is fitted: each lead's cell, and the effect of each cell. */
interface Term {
  readonly cells: Uint16Array;
  readonly effects: Float64Array;
}

interface Main {
  readonly feature: BinnedFeature;
  readonly bins: Uint8Array;
  readonly tallies: readonly Tally[];
}

/** A pair's cells are smaller than a feature's bins: they are drawn in so many times more. */
const pairFactor = 3;
const mainCycles = 8;
const pairCycles = 5;

/**
 * Additive models with pairs, one for each ridge (in falling order): log odds are a sum of a free function of each
 * feature and of the pairs that add most (GA²M: Y. Lou, R. Caruana, J. Gehrke, G. Hooker, "Accurate intelligible models
 * with pairwise interactions", KDD 2013). The functions are constant within fine bins and fitted by backfitting with
 * Newton steps (local scoring: T. Hastie, R. Tibshirani, "Generalized Additive Models", 1990, section 6.3), drawn to 0 by
 * the penalty λ/2 · Σ effect². A lead's explanation is exact, as for a scorecard. Not calibrated.
 */
export function fitAdditive(table: ScoreTable, ridges: readonly number[]): readonly ScoreModel[] {
  const { won } = table;
  const mains = table.columns.flatMap((column): readonly Main[] => {
    const feature = binFinely(column, won);
    const bins = binsOfColumn(feature, column.levels, column.codes);
    const tallies = tallyBins(bins, won, feature.bins.length);
    return tallies.filter(({ leads }) => leads > 0).length < 2 ? [] : [{ feature, bins, tallies }];
  });
  const rate = won.length > 0 ? salesOf(won) / won.length : 0;
  const terms = mains.map(({ feature, bins }) => termOf(Uint16Array.from(bins), feature.bins.length));
  const fit = new Backfitting(won, logit(rate));
  return ridges.map((ridge) => {
    for (let cycle = 0; cycle < mainCycles; cycle++) for (const term of terms) fit.step(term, ridge);
    const pairs = choosePairs(
      mains.map(({ feature, bins }) => ({ bins, size: feature.bins.length })),
      fit.slopes(),
      ridge * pairFactor,
    );
    // Pairs are fitted on top of a copy, so that the next ridge goes on from the features alone.
    const both = fit.copy();
    const own = terms.map(({ cells, effects }) => ({ cells, effects: effects.slice() }));
    const added = pairs.map(({ cells, size }) => termOf(cells, size));
    for (let cycle = 0; cycle < pairCycles; cycle++) {
      for (const term of added) both.step(term, ridge * pairFactor);
      for (const term of own) both.step(term, ridge);
    }
    const tables = pairs.map((pair, place) =>
      purify(
        pair,
        added[place]?.effects ?? new Float64Array(pair.size),
        own[pair.one]?.effects,
        own[pair.other]?.effects,
      ),
    );
    return modelOf(
      mains,
      own.map(({ effects }) => effects),
      pairs.map(({ one, other }, place) => ({ one, other, effects: tables[place] ?? [] })),
      both.intercept,
      rate,
    );
  });
}

function termOf(cells: Uint16Array, size: number): Term {
  return { cells, effects: new Float64Array(size) };
}

/** Log odds of all leads, moved one term at a time. */
class Backfitting {
  readonly intercept: number;
  readonly #won: Uint8Array;
  readonly #logOdds: Float64Array;

  constructor(won: Uint8Array, intercept: number, logOdds = new Float64Array(won.length).fill(intercept)) {
    this.intercept = intercept;
    this.#won = won;
    this.#logOdds = logOdds;
  }

  copy(): Backfitting {
    return new Backfitting(this.#won, this.intercept, this.#logOdds.slice());
  }

  /** Each lead's outcome less its probability, and the curvature p (1 − p). */
  slopes(): { readonly residual: Float64Array; readonly curvature: Float64Array } {
    const residual = new Float64Array(this.#won.length);
    const curvature = new Float64Array(this.#won.length);
    for (let row = 0; row < residual.length; row++) {
      const p = 1 / (1 + Math.exp(-(this.#logOdds[row] as number)));
      residual[row] = (this.#won[row] as number) - p;
      curvature[row] = p * (1 - p);
    }
    return { residual, curvature };
  }

  /** One Newton step of a term's effects, the others held. */
  step({ cells, effects }: Term, ridge: number): void {
    const { residual, curvature } = this.slopes();
    const gradient = new Float64Array(effects.length);
    const weight = new Float64Array(effects.length);
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row] as number;
      gradient[cell] = (gradient[cell] as number) + (residual[row] as number);
      weight[cell] = (weight[cell] as number) + (curvature[row] as number);
    }
    const move = effects.map(
      (effect, cell) => ((gradient[cell] as number) - ridge * effect) / ((weight[cell] as number) + ridge),
    );
    for (let cell = 0; cell < effects.length; cell++)
      effects[cell] = (effects[cell] as number) + (move[cell] as number);
    for (let row = 0; row < cells.length; row++)
      this.#logOdds[row] = (this.#logOdds[row] as number) + (move[cells[row] as number] as number);
  }
}

function modelOf(
  mains: readonly Main[],
  effects: readonly Float64Array[],
  pairs: ScoreModel['pairs'],
  intercept: number,
  rate: number,
): ScoreModel {
  let average = intercept;
  const features = mains.map(({ feature, tallies }, place) => {
    const own = effects[place] ?? new Float64Array(tallies.length);
    const all = tallies.reduce((sum, tally) => sum + tally.leads, 0);
    const mean = tallies.reduce((sum, tally, bin) => sum + tally.leads * (own[bin] ?? 0), 0) / all;
    average += mean;
    return {
      ...feature,
      // What was never seen says nothing.
      effects: Array.from(own, (effect, bin) => (tallies[bin]?.leads ? effect - mean : 0)),
      leads: tallies.map((tally) => tally.leads),
      won: tallies.map((tally) => tally.won),
      information: informationValue(tallies, weightsOfEvidence(tallies)),
    };
  });
  return { kind: 'additive', features, pairs, intercept: average, rate };
}
