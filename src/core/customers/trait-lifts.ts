import { betaQuantile } from '../metrics/beta-quantile.ts';

/** How many customers have a value of a trait, and how many of these are among the best. */
export interface TraitCount {
  /** null for customers of whom the trait is not known. */
  readonly value: string | null;
  readonly customers: number;
  readonly best: number;
}

/** How much more often than usual customers with a value are among the best. */
export interface TraitLift extends TraitCount {
  /** Chance to be among the best, drawn towards the usual one, / the usual one. */
  readonly lift: number;
  readonly low: number;
  readonly high: number;
  /** The interval lies on one side of 1. */
  readonly certain: boolean;
}

/** Values of fewer customers are not listed. */
export const leastOfTrait = 20;
/** With no difference between values, each counts as this many customers more. */
const mostPrior = 10_000;

/**
 * The lift of each value of one trait by empirical Bayes: chances to be among the best are beta among values, with the
 * mean of all and a weight estimated from how far values differ beyond chance (method of moments; J. C. Kleinman,
 * "Proportions with extraneous variance", JASA 68 (1973)); the interval is the posterior's middle 95 %. Values of which
 * little is known are drawn to 1. Strongest first.
 */
export function traitLifts(counts: readonly TraitCount[]): readonly TraitLift[] {
  const known = counts.filter(({ value, customers }) => value !== null && customers > 0);
  const customers = known.reduce((sum, one) => sum + one.customers, 0);
  const best = known.reduce((sum, one) => sum + one.best, 0);
  if (customers === 0 || best === 0 || best === customers) return [];
  const usual = best / customers;
  const weight = priorWeight(known, usual, customers);
  return known
    .filter((one) => one.customers >= leastOfTrait)
    .map((one) => {
      const [a, b] = [one.best + usual * weight, one.customers - one.best + (1 - usual) * weight];
      const [low, high] = [betaQuantile(a, b, 0.025) / usual, betaQuantile(a, b, 0.975) / usual];
      return { ...one, lift: a / (a + b) / usual, low, high, certain: low > 1 || high < 1 };
    })
    .sort((one, other) => other.lift - one.lift || (one.value ?? '').localeCompare(other.value ?? ''));
}

/** a + b of the prior; the smaller, the more values differ. */
function priorWeight(counts: readonly TraitCount[], usual: number, customers: number): number {
  const squares = counts.reduce((sum, one) => sum + one.customers ** 2, 0);
  const spread = counts.reduce(
    (sum, one) => sum + one.customers * (one.best / one.customers - usual) ** 2,
    0,
  );
  const degrees = counts.length - 1;
  const size = customers - squares / customers;
  if (degrees < 1 || size <= 0) return mostPrior;
  const variance = usual * (1 - usual);
  // spread = variance · (degrees + (size − degrees) · ρ) on average, ρ being 1 / (a + b + 1).
  const correlation = (spread / variance - degrees) / (size - degrees);
  if (!(correlation > 0)) return mostPrior;
  return Math.min(mostPrior, Math.max(1, 1 / correlation - 1));
}
