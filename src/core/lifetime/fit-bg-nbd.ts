import type { BgNbd } from './bg-nbd.ts';
import { coarserHistories } from './coarser-histories.ts';
import type { CountedHistory } from './counted-history.ts';
import { fitLikelihood, type LikelihoodFit, type Slope } from './fit-likelihood.ts';
import { digamma, logGamma } from './log-gamma.ts';

/** Fewer customers who came back than these, and parameters say more about chance than about customers. */
export const repeatersNeeded = 30;
/** From so many on the first rounds look at fewer. */
const manyHistories = 5_000;

export interface BgNbdFit extends LikelihoodFit {
  readonly model: BgNbd;
}

export function bgNbdOf([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbd {
  return { r, alpha, a, b };
}

/**
 * The log-likelihood of histories and its slope by r, α, a, b. Per customer, eq. 6 of Fader, Hardie and Lee (2005) as
 * A₁ + A₂ + ln(e^A₃ + δ e^A₄) of their note "Implementing the BG/NBD model"; the terms of x alone are worked out once
 * for each x.
 */
export function bgNbdLikelihood(
  histories: readonly CountedHistory[],
  [r = 0, alpha = 0, a = 0, b = 0]: readonly number[],
): Slope {
  const byFrequency = new Map<number, ReturnType<typeof termsOf>>();
  const logAlpha = Math.log(alpha);
  let [value, dr, dAlpha, da, db] = [0, 0, 0, 0, 0];
  for (const { frequency: x, recency, age, customers: n } of histories) {
    let terms = byFrequency.get(x);
    if (!terms) {
      terms = termsOf(r, a, b, x);
      byFrequency.set(x, terms);
    }
    const logAge = Math.log(alpha + age);
    const a3 = -(r + x) * logAge;
    let [alive, left, logRecency, last] = [1, 0, 0, a3];
    if (x > 0) {
      logRecency = Math.log(alpha + recency);
      const a4 = terms.logLeave - (r + x) * logRecency;
      const greater = Math.max(a3, a4);
      const sum = Math.exp(a3 - greater) + Math.exp(a4 - greater);
      last = greater + Math.log(sum);
      left = Math.exp(a4 - greater) / sum;
      alive = 1 - left;
    }
    value += n * (terms.value + r * logAlpha + last);
    dr += n * (terms.dr + logAlpha - alive * logAge - left * logRecency);
    dAlpha += n * (r / alpha - (r + x) * (alive / (alpha + age) + (x > 0 ? left / (alpha + recency) : 0)));
    da += n * (terms.da + left / a);
    db += n * (terms.db - (x > 0 ? left / (b + x - 1) : 0));
  }
  return { value, gradient: [dr, dAlpha, da, db] };
}

function termsOf(r: number, a: number, b: number, x: number) {
  const whole = digamma(a + b) - digamma(a + b + x);
  return {
    value:
      logGamma(r + x) - logGamma(r) + logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x),
    logLeave: Math.log(a) - Math.log(b + x - 1),
    dr: digamma(r + x) - digamma(r),
    da: whole,
    db: whole + digamma(b + x) - digamma(b),
  };
}

/**
 * The model of the greatest likelihood for counted histories, whose order and way of being counted make no difference.
 * null if fewer than 30 customers came back, or the likelihood has no peak.
 */
export function fitBgNbd(histories: readonly CountedHistory[]): BgNbdFit | null {
  const repeaters = histories.reduce(
    (sum, { frequency, customers }) => sum + (frequency > 0 ? customers : 0),
    0,
  );
  if (repeaters < repeatersNeeded) return null;
  // The purchase rate starts on the scale of the data, so that days or years would do as well as weeks.
  const ages = histories.reduce((sum, { age, customers }) => sum + age * customers, 0);
  const all = histories.reduce((sum, { customers }) => sum + customers, 0);
  const coarser = histories.length > manyHistories ? coarserHistories(histories) : histories;
  const fit = fitLikelihood(
    (values) => bgNbdLikelihood(histories, values),
    [0.5, ages / all / 4, 0.8, 2.5],
    (values) => bgNbdLikelihood(coarser, values),
  );
  return fit && { ...fit, model: bgNbdOf(fit.values) };
}
