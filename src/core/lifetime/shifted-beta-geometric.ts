import { fitLikelihood, type LikelihoodFit, type Slope } from './fit-likelihood.ts';
import { digamma, logBeta } from './log-gamma.ts';

/**
 * The shifted-beta-geometric model of customers with a contract: each leaves at the end of a period with a chance of its
 * own, beta (α, β) among customers.
 * Source: P. S. Fader, B. G. S. Hardie, "How to project customer retention", Journal of Interactive Marketing 21 (2007).
 */
export interface ShiftedBetaGeometric {
  readonly alpha: number;
  readonly beta: number;
}

/** Customers who were there for `periods` and then left, or were last seen then, still customers. */
export interface CountedTenure {
  /** From 1 for those who left: nobody leaves before the end of the first. */
  readonly periods: number;
  readonly left: number;
  readonly stayed: number;
}

export interface ShiftedBetaGeometricFit extends LikelihoodFit {
  readonly model: ShiftedBetaGeometric;
}

export const leaversNeeded = 30;

/** The log-likelihood of tenures (eq. 5 and 6: ln P(T = t) of those who left, ln S(t) of the others) and its slope. */
export function shiftedBetaGeometricLikelihood(
  tenures: readonly CountedTenure[],
  [alpha = 0, beta = 0]: readonly number[],
): Slope {
  const whole = digamma(alpha + beta);
  let [value, dAlpha, dBeta] = [0, 0, 0];
  for (const { periods: t, left, stayed } of tenures) {
    const after = digamma(alpha + beta + t);
    if (left > 0) {
      value += left * (logBeta(alpha + 1, beta + t - 1) - logBeta(alpha, beta));
      dAlpha += left * (1 / alpha - after + whole);
      dBeta += left * (digamma(beta + t - 1) - after - digamma(beta) + whole);
    }
    if (stayed > 0) {
      value += stayed * (logBeta(alpha, beta + t) - logBeta(alpha, beta));
      dAlpha += stayed * (whole - after);
      dBeta += stayed * (digamma(beta + t) - after - digamma(beta) + whole);
    }
  }
  return { value, gradient: [dAlpha, dBeta] };
}

/** The model of the greatest likelihood; null if fewer than 30 left, or without a peak. */
export function fitShiftedBetaGeometric(tenures: readonly CountedTenure[]): ShiftedBetaGeometricFit | null {
  const gone = tenures.reduce((sum, { left }) => sum + left, 0);
  if (gone < leaversNeeded) return null;
  const fit = fitLikelihood((values) => shiftedBetaGeometricLikelihood(tenures, values), [1, 1]);
  const [alpha = 0, beta = 0] = fit?.values ?? [];
  return fit && { ...fit, model: { alpha, beta } };
}

/** The share of customers still there after each of `periods`, from the first period's end (eq. 6). */
export function projectedSurvival({ alpha, beta }: ShiftedBetaGeometric, periods: number): readonly number[] {
  let share = 1;
  return Array.from({ length: periods }, (_, index) => {
    share *= (beta + index) / (alpha + beta + index);
    return share;
  });
}
