import { type Interval, wilsonInterval } from '../metrics/wilson-interval.ts';
import { binsOfColumn } from './bins.ts';
import { pointsOf, wholeScore } from './score-lead.ts';
import { logOddsOf, probabilitiesOf, type ScoreModel } from './score-model.ts';
import { type ScoreTable, salesOf } from './score-table.ts';

/** How far leads have moved from those learned from. `few`: too few to say. */
export type DriftVerdict = 'steady' | 'moving' | 'moved' | 'few';

export interface Drift {
  /** Population stability index; null for too few leads. */
  readonly psi: number | null;
  readonly verdict: DriftVerdict;
}

/** Below the first nothing moved, from the second on the population is another (N. Siddiqi, "Credit Risk Scorecards", 2006). */
export const psiFrom = { moving: 0.1, moved: 0.25 } as const;
const fewestLeads = 50;

/**
 * Population stability index Σ (a − e)·ln(a / e) over the shares of bins among leads now (a) and learned from (e); half a
 * lead is added to each bin, so that none is empty. Few leads move by chance: an index that chance alone explains at 95 %
 * counts as steady; it is distributed as (1/n + 1/m)·χ² with bins − 1 degrees of freedom (B. Yurdakul, J. Naranjo,
 * "Statistical properties of the population stability index", Journal of Risk Model Validation 14, 2020).
 */
export function driftOf(learned: readonly number[], now: readonly number[]): Drift {
  const [n, m] = [sum(now), sum(learned)];
  if (n < fewestLeads || m < fewestLeads) return { psi: null, verdict: 'few' };
  const bins = learned.length;
  let psi = 0;
  let used = 0;
  for (let bin = 0; bin < bins; bin++) {
    const [was, is] = [learned[bin] ?? 0, now[bin] ?? 0];
    if (was === 0 && is === 0) continue;
    used += 1;
    const expected = (was + 0.5) / (m + bins / 2);
    const actual = (is + 0.5) / (n + bins / 2);
    psi += (actual - expected) * Math.log(actual / expected);
  }
  const chance = (1 / n + 1 / m) * chiSquare95(Math.max(1, used - 1));
  if (psi <= chance || psi < psiFrom.moving) return { psi, verdict: 'steady' };
  return { psi, verdict: psi < psiFrom.moved ? 'moving' : 'moved' };
}

/** 95 % quantile of χ² (E. B. Wilson, M. M. Hilferty, PNAS 17, 1931). */
function chiSquare95(degrees: number): number {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + 1.644854 * Math.sqrt(part)) ** 3;
}

/** Leads by score: 0 to 9, 10 to 19 … 90 to 100. */
export function scoreCounts(model: ScoreModel, table: ScoreTable): readonly number[] {
  const counts = new Array<number>(10).fill(0);
  for (const logOdds of logOddsOf(model, table)) {
    const tenth = Math.min(9, Math.floor(wholeScore(pointsOf(model, logOdds)) / 10));
    counts[tenth] = (counts[tenth] ?? 0) + 1;
  }
  return counts;
}

export interface FeatureDrift extends Drift {
  readonly feature: string;
  /** Shares of leads of which the feature is known: those compared with, and now. */
  readonly known: { readonly before: number; readonly now: number };
  /** It moved because it is known of more leads, not because of what it says: it began to be filled in. */
  readonly late: boolean;
}

/** Leads of a table by the bins of each feature of a model. */
export function binCounts(model: ScoreModel, table: ScoreTable): readonly (readonly number[])[] {
  return model.features.map((feature) => {
    const column = table.columns.find(({ name }) => name === feature.name);
    const bins = column
      ? binsOfColumn(feature, column.levels, column.codes)
      : new Uint8Array(table.ids.length);
    const counts = new Array<number>(feature.bins.length).fill(0);
    for (const bin of bins) counts[bin] = (counts[bin] ?? 0) + 1;
    return counts;
  });
}

/**
 * How the leads of a table differ from others, feature by feature, the most moved first. The others are those that the
 * model learned from, or given by their bins.
 */
export function featureDrifts(
  model: ScoreModel,
  table: ScoreTable,
  others: readonly (readonly number[])[] = model.features.map(({ leads }) => leads),
): readonly FeatureDrift[] {
  const counts = binCounts(model, table);
  const drifts = model.features
    .map(({ name }, place): FeatureDrift => {
      const [before, now] = [others[place] ?? [], counts[place] ?? []];
      const drift = driftOf(before, now);
      const known = { before: knownShare(before), now: knownShare(now) };
      const late = isGone(drift.verdict) && known.now > known.before && !isGone(amongKnown(before, now));
      return { feature: name, ...drift, known, late };
    })
    // A month of thirty days is one month: that it differs from a year says nothing.
    .filter(({ feature }) => feature !== 'created_month');
  return drifts.sort((a, b) => (b.psi ?? 0) - (a.psi ?? 0));
}

/** The first bin holds what is not known. */
function knownShare(counts: readonly number[]): number {
  const all = sum(counts);
  return all === 0 ? 0 : 1 - (counts[0] ?? 0) / all;
}

/** Whether the values that are known moved, taken by themselves. */
function amongKnown(before: readonly number[], now: readonly number[]): DriftVerdict {
  return driftOf(before.slice(1), now.slice(1)).verdict;
}

/** Whether leads are not those any more that they were compared with. */
export function isGone(verdict: DriftVerdict | undefined): boolean {
  return verdict === 'moved' || verdict === 'moving';
}

/** What was predicted of leads that the score had not learned from, and what became of them. */
export interface Watched {
  readonly leads: number;
  readonly sales: number;
  readonly predicted: number;
  readonly observed: number;
  /** 95 % interval of `observed`. */
  readonly interval: Interval;
  /** The prediction lies within the interval, above it, or below it. */
  readonly verdict: 'holds' | 'too_high' | 'too_low';
}

/** Compares on leads whose outcome is known; null below 50 of them. */
export function watchCalibration(model: ScoreModel, table: ScoreTable): Watched | null {
  const leads = table.won.length;
  if (leads < fewestLeads) return null;
  const sales = salesOf(table.won);
  const predicted = sum(probabilitiesOf(logOddsOf(model, table))) / leads;
  const observed = sales / leads;
  const interval = wilsonInterval(observed, leads) ?? { low: 0, high: 1 };
  const verdict = predicted > interval.high ? 'too_high' : predicted < interval.low ? 'too_low' : 'holds';
  return { leads, sales, predicted, observed, interval, verdict };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
