import type { BasketModel } from '../expected-basket.ts';
import { calibrate, fewestSales } from '../learn-score.ts';
import type { RuleSet } from './rule-set.ts';

/** How the chance of a sale follows from the score: log odds = intercept + slope · score. */
export interface ScoreChance {
  readonly intercept: number;
  readonly slope: number;
  /** Leads it was worked out from, and sales among them. */
  readonly leads: number;
  readonly sales: number;
}

/** Rules with what their scores came to on the workspace's own leads. Plain data. */
export interface KeptRules {
  readonly rules: RuleSet;
  /** null below 30 sales or 30 other leads: then no probability and no value is given. */
  readonly chance: ScoreChance | null;
  readonly baskets: BasketModel | null;
}

/** How many old leads had a score, and how many of them were sold. */
export interface ScoreCount {
  readonly score: number;
  readonly leads: number;
  readonly sales: number;
}

/** Beyond so many leads the curve does not move any more. */
const mostLeads = 100_000;

/**
 * The chance of a sale by score, from leads whose outcome is known (J. Platt, "Probabilistic outputs for support vector
 * machines", 1999). null below 30 sales or 30 other leads.
 */
export function chanceByScore(counts: readonly ScoreCount[]): ScoreChance | null {
  const leads = counts.reduce((sum, one) => sum + one.leads, 0);
  const sales = counts.reduce((sum, one) => sum + one.sales, 0);
  if (Math.min(sales, leads - sales) < fewestSales) return null;
  const share = Math.min(1, mostLeads / leads);
  const scores: number[] = [];
  const won: number[] = [];
  for (const one of counts) {
    const kept = [Math.round((one.leads - one.sales) * share), Math.round(one.sales * share)];
    for (const [outcome, count = 0] of kept.entries())
      for (let index = 0; index < count; index++) {
        scores.push(one.score);
        won.push(outcome);
      }
  }
  const { intercept, slope } = calibrate(Float64Array.from(scores), Uint8Array.from(won));
  return { intercept, slope, leads, sales };
}
