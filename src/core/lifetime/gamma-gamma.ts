import { fitLikelihood, type LikelihoodFit, type Slope } from './fit-likelihood.ts';
import { digamma, logGamma } from './log-gamma.ts';

/**
 * The Gamma-Gamma model of what purchases are worth: gamma (p, ν) around a customer's own mean, ν being gamma (q, γ)
 * among customers. It takes the mean for independent of how often one buys.
 * Source: P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma model of monetary value" (2013), where γ is also written v.
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Customers with as many purchases of (nearly) one mean value, above 0. */
export interface CountedValue {
  readonly purchases: number;
  readonly mean: number;
  readonly customers: number;
}

export interface GammaGammaFit extends LikelihoodFit {
  readonly model: GammaGamma;
}

export const buyersNeeded = 30;
/** From so many on the first rounds look at fewer. */
const manyValues = 2_000;

export function gammaGammaOf([p = 0, q = 0, v = 0]: readonly number[]): GammaGamma {
  return { p, q, v };
}

/** The log-likelihood of mean values (eq. 1a) and its slope by p, q, v. */
export function gammaGammaLikelihood(
  counted: readonly CountedValue[],
  [p = 0, q = 0, v = 0]: readonly number[],
): Slope {
  const byPurchases = new Map<number, { value: number; dp: number; dq: number }>();
  let [value, dp, dq, dv] = [0, 0, 0, 0];
  for (const { purchases: x, mean, customers: n } of counted) {
    let terms = byPurchases.get(x);
    if (!terms) {
      const both = digamma(p * x + q);
      terms = {
        value: logGamma(p * x + q) - logGamma(p * x) - logGamma(q),
        dp: x * (both - digamma(p * x)),
        dq: both - digamma(q),
      };
      byPurchases.set(x, terms);
    }
    const whole = Math.log(v + x * mean);
    const logMean = Math.log(mean);
    const logCount = Math.log(x);
    value +=
      n * (terms.value + q * Math.log(v) + (p * x - 1) * logMean + p * x * logCount - (p * x + q) * whole);
    dp += n * (terms.dp + x * (logMean + logCount - whole));
    dq += n * (terms.dq + Math.log(v) - whole);
    dv += n * (q / v - (p * x + q) / (v + x * mean));
  }
  return { value, gradient: [dp, dq, dv] };
}

/** The model of the greatest likelihood; null for fewer than 30 customers, or without a peak. */
export function fitGammaGamma(counted: readonly CountedValue[]): GammaGammaFit | null {
  const customers = counted.reduce((sum, one) => sum + one.customers, 0);
  if (customers < buyersNeeded) return null;
  const usual = counted.reduce((sum, one) => sum + one.mean * one.customers, 0) / customers;
  const coarser = counted.length > manyValues ? coarserValues(counted) : counted;
  const fit = fitLikelihood(
    (values) => gammaGammaLikelihood(counted, values),
    [3, 3, (usual * 2) / 3],
    (values) => gammaGammaLikelihood(coarser, values),
  );
  return fit && { ...fit, model: gammaGammaOf(fit.values) };
}

/** Means within a tenth of each other put together, for the search's first rounds. */
function coarserValues(counted: readonly CountedValue[]): readonly CountedValue[] {
  const merged = new Map<string, { purchases: number; sum: number; customers: number }>();
  for (const { purchases, mean, customers } of counted) {
    const key = `${purchases} ${Math.round(Math.log(mean) * 10)}`;
    const one = merged.get(key) ?? { purchases, sum: 0, customers: 0 };
    one.sum += mean * customers;
    one.customers += customers;
    merged.set(key, one);
  }
  return [...merged.values()].map(({ purchases, sum, customers }) => ({
    purchases,
    mean: sum / customers,
    customers,
  }));
}

/** What a purchase of any customer is worth on average: pγ / (q − 1). null for q ≤ 1, where it has no end. */
export function meanValue({ p, q, v }: GammaGamma): number | null {
  return q > 1 ? (p * v) / (q - 1) : null;
}

/**
 * What a purchase of a customer is expected to be worth, given `purchases` that summed to `total`: between its own mean
 * and that of all (eq. 5). null where that of all has no end and nothing is known of the customer.
 */
export function expectedValue({ p, q, v }: GammaGamma, purchases: number, total: number): number | null {
  const under = p * purchases + q - 1;
  return under > 0 ? (p * (v + total)) / under : null;
}
