import { type Compared, compare } from './contender.ts';
import { type Evaluation, evaluateScore } from './evaluate-score.ts';
import { type LearnedScore, type Learner, learnScore, type NotEnoughData } from './learn-score.ts';
import { logOddsOf, probabilitiesOf } from './score-model.ts';
import { rowsOf, type ScoreTable } from './score-table.ts';
import { randomSplit } from './seeded-order.ts';

/** What a score, learned from some leads, said of others whose outcome it did not know. */
export interface Proof {
  readonly kind: 'proof';
  readonly split: 'random' | 'time';
  readonly learned: LearnedScore;
  /** Leads learned from, and their share of sales. */
  readonly learnedLeads: number;
  readonly learnedSales: number;
  readonly learnedRate: number;
  readonly held: Evaluation;
  /**
   * How the same score would stand with its base rate moved to that of the held-out leads: what is left of the error of
   * calibration is the score's own, the rest is the market's. Learned from the outcome, so no forecast.
   */
  readonly recentred: { readonly calibrationError: number; readonly brier: number };
  /** Beside the rules and beside no score; absent in proofs of before. */
  readonly compared?: Compared;
}

/** Leads learned from and held out; the first may know less of their outcome than the second. */
export interface Split {
  readonly kind: 'random' | 'time';
  readonly learn: ScoreTable;
  readonly held: ScoreTable;
}

/** 70 % of sales and of other leads to learn from, by chance. */
export function splitByChance(table: ScoreTable, seed: number, share = 0.7): Split {
  const [first, second] = randomSplit(table.ids, table.won, share, seed);
  return { kind: 'random', learn: rowsOf(table, first), held: rowsOf(table, second) };
}

/** Learns from one part and judges by the other. `not_enough_data` speaks of the part learned from. */
export function proveScore(split: Split, learner: Learner, seed: number): Proof | NotEnoughData {
  const learned = learnScore(split.learn, learner, seed);
  if (learned.kind === 'not_enough_data') return learned;
  const { won, revenue } = split.held;
  const logOdds = logOddsOf(learned.model, split.held);
  const moved = recentre(logOdds, won);
  const again = evaluateScore(probabilitiesOf(moved), won, null);
  const learnedSales = split.learn.won.reduce((sum, one) => sum + one, 0);
  return {
    kind: 'proof',
    split: split.kind,
    learned,
    learnedLeads: split.learn.won.length,
    learnedSales,
    learnedRate: learnedSales / split.learn.won.length,
    held: evaluateScore(probabilitiesOf(logOdds), won, revenue),
    recentred: { calibrationError: again.calibrationError, brier: again.brier },
    compared: compare(split.held, logOdds, split.kind === 'time'),
  };
}

/** Log odds moved by the one number that makes their mean probability the share of sales. */
function recentre(logOdds: Float64Array, won: Uint8Array): Float64Array {
  const sales = won.reduce((sum, one) => sum + one, 0);
  if (sales === 0 || sales === won.length) return logOdds;
  let [low, high] = [-30, 30];
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    const expected = logOdds.reduce((sum, x) => sum + 1 / (1 + Math.exp(-x - middle)), 0);
    if (expected < sales) low = middle;
    else high = middle;
  }
  return logOdds.map((x) => x + (low + high) / 2);
}
