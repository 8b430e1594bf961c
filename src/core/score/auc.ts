import type { Interval } from '../metrics/wilson-interval.ts';

export interface Auc extends Interval {
  /** 0.5 is chance, 1 puts every sale before every other lead. */
  readonly value: number;
}

const z = 1.959964;

/**
 * Area under the ROC curve: the chance that a lead that was sold has a higher score than one that was not, ties counting
 * half (J. A. Hanley, B. J. McNeil, Radiology 143, 1982), with its 95 % interval by DeLong's variance (E. R. DeLong,
 * D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44, 1988, equation 5; by midranks: X. Sun, W. Xu, IEEE Signal Processing
 * Letters 21, 2014). null if all leads ended alike.
 */
export function aucOf(scores: Float64Array, won: Uint8Array): Auc | null {
  const sold: number[] = [];
  const unsold: number[] = [];
  for (const [row, score] of scores.entries()) (won[row] === 1 ? sold : unsold).push(score);
  const [m, n] = [sold.length, unsold.length];
  if (m === 0 || n === 0) return null;
  const among = midranks([...sold, ...unsold]);
  const ranksOfSold = midranks(sold);
  const ranksOfUnsold = midranks(unsold);
  let sum = 0;
  for (let i = 0; i < m; i++) sum += among[i] ?? 0;
  const value = (sum - (m * (m + 1)) / 2) / (m * n);
  const placesOfSold = sold.map((_, i) => ((among[i] ?? 0) - (ranksOfSold[i] ?? 0)) / n);
  const placesOfUnsold = unsold.map((_, j) => 1 - ((among[m + j] ?? 0) - (ranksOfUnsold[j] ?? 0)) / m);
  const half = z * Math.sqrt(variance(placesOfSold) / m + variance(placesOfUnsold) / n);
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
}

/** Ranks from 1; equal values share the middle of their ranks. */
function midranks(values: readonly number[]): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let place = from; place < to; place++) ranks[order[place] ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
