import type { Tally } from './bin-column.ts';

/** What is added to each bin before its logarithm is taken, in sales; the leads that go with it are added too. */
const usualSmoothing = 0.5;

/**
 * Weight of evidence of each bin: the logarithm of its odds of a sale over those of all leads,
 * ln((wonᵢ / won) / (lostᵢ / lost)) (I. J. Good, "Probability and the weighing of evidence", 1950; as used in scorecards:
 * N. Siddiqi, "Credit Risk Scorecards", 2006, chapter 6). 0 says nothing; a bin without leads has 0. `smoothing` sales
 * at the usual rate are added to each bin, so that none is infinite. All 0 if nothing or everything was sold.
 */
export function weightsOfEvidence(bins: readonly Tally[], smoothing = usualSmoothing): Float64Array {
  const leads = bins.reduce((sum, bin) => sum + bin.leads, 0);
  const won = bins.reduce((sum, bin) => sum + bin.won, 0);
  if (won === 0 || won === leads) return new Float64Array(bins.length);
  const usual = Math.log(won / (leads - won));
  const perSale = (leads - won) / won;
  return Float64Array.from(bins, (bin) =>
    bin.leads === 0
      ? 0
      : Math.log((bin.won + smoothing) / (bin.leads - bin.won + smoothing * perSale)) - usual,
  );
}

/**
 * Information value: Σ (wonᵢ / won − lostᵢ / lost) · weightᵢ (Kullback's divergence of sold and unsold leads; Siddiqi 2006).
 * 0 for a feature that tells nothing.
 */
export function informationValue(bins: readonly Tally[], weights: Float64Array): number {
  const leads = bins.reduce((sum, bin) => sum + bin.leads, 0);
  const won = bins.reduce((sum, bin) => sum + bin.won, 0);
  if (won === 0 || won === leads) return 0;
  return bins.reduce(
    (sum, bin, place) =>
      sum + (bin.won / won - (bin.leads - bin.won) / (leads - won)) * (weights[place] ?? 0),
    0,
  );
}

/**
 * Shrinks weights towards 0 by how much of their spread is chance: weightᵢ · τ² / (τ² + 1/precisionᵢ), with the spread τ²
 * between bins by the method of moments (R. DerSimonian, N. Laird, "Meta-analysis in clinical trials", Controlled
 * Clinical Trials 7 (1986), equations 4 to 8). Bins that differ no more than chance makes them get 0.
 */
export function shrinkWeights(bins: readonly Tally[], weights: Float64Array): Float64Array {
  const leads = bins.reduce((sum, bin) => sum + bin.leads, 0);
  const won = bins.reduce((sum, bin) => sum + bin.won, 0);
  const filled = bins.filter((bin) => bin.leads > 0).length;
  if (filled < 2 || won === 0 || won === leads) return new Float64Array(weights.length);
  const rate = won / leads;
  // Pearson's form: deviations of counts are steadier than those of logarithms where sales are few.
  let sum = 0;
  let squares = 0;
  let spread = 0;
  for (const bin of bins) {
    if (bin.leads === 0) continue;
    const precision = bin.leads * rate * (1 - rate);
    sum += precision;
    squares += precision * precision;
    spread += (bin.won - bin.leads * rate) ** 2 / precision;
  }
  const excess = spread - (filled - 1);
  if (excess <= 0) return new Float64Array(weights.length);
  const between = excess / (sum - squares / sum);
  return Float64Array.from(weights, (weight, place) => {
    const precision = (bins[place]?.leads ?? 0) * rate * (1 - rate);
    return precision === 0 ? 0 : (weight * between) / (between + 1 / precision);
  });
}
