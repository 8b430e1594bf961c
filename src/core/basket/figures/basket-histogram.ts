import type { FineBin } from './counted-baskets.ts';

/** Baskets of `from` and more, below `to`. null: no border on that side. Major units. */
export interface HistogramBin {
  readonly from: number | null;
  readonly to: number | null;
  readonly baskets: number;
}

/** The share of baskets below a value. */
export interface CurvePoint {
  readonly value: number;
  readonly share: number;
}

/** Bins that a reader takes in at a glance. */
const mostBins = 16;
const wantedBins = 12;
/** Ratio of the 95th to the 5th percentile above which edges grow with the values. */
const skewed = 20;
const mantissas = [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1]] as const;
const steps = [1, 2, 2.5, 5, 10] as const;

/**
 * A histogram with round edges: of even width where baskets are alike, of widths that grow with the amount (1, 2, 5, 10 …)
 * where the large ones are many times the small ones. Nothing and less than nothing have bins of their own, the highest
 * hundredth shares the last one. `fine` in ascending order of values below the third digit; `unit` minor units.
 */
export function basketHistogram(fine: readonly FineBin[], unit: number): readonly HistogramBin[] {
  const below = sumOf(fine.filter(({ low }) => low < 0));
  const zero = sumOf(fine.filter(({ low }) => low === 0));
  const positive = fine.filter(({ low }) => low > 0);
  const edges = edgesOf(positive);
  const bins: HistogramBin[] = [];
  if (below > 0) bins.push({ from: null, to: 0, baskets: below });
  if (zero > 0) bins.push({ from: 0, to: 0, baskets: zero });
  if (positive.length === 0) return bins;
  const borders: (number | null)[] = [0, ...edges, null];
  const counts = new Array<number>(borders.length - 1).fill(0);
  let place = 0;
  for (const { low, baskets } of positive) {
    while ((borders[place + 1] ?? Number.POSITIVE_INFINITY) <= low) place += 1;
    counts[place] = (counts[place] ?? 0) + baskets;
  }
  counts.forEach((baskets, index) => {
    const [from, to] = [borders[index] ?? null, borders[index + 1] ?? null];
    const atEnd = index === 0 || index === counts.length - 1;
    if (atEnd && baskets === 0) return;
    bins.push({ from: from === null ? null : from / unit, to: to === null ? null : to / unit, baskets });
  });
  return bins;
}

/** The cumulative curve in at most a hundred points: the share of baskets below each value, from 0 to 1. */
export function cumulativeCurve(fine: readonly FineBin[], unit: number): readonly CurvePoint[] {
  const all = sumOf(fine);
  const points: CurvePoint[] = [];
  let before = 0;
  let shown = -1;
  fine.forEach(({ low, baskets }, index) => {
    const share = before / all;
    before += baskets;
    if (low < 0 || (share - shown < 0.01 && index > 0)) return;
    shown = share;
    points.push({ value: low / unit, share });
  });
  const last = fine.at(-1);
  if (last && last.low >= 0) points.push({ value: nextEdge(last.low) / unit, share: 1 });
  return points;
}

/** The border above a value brought down to three digits. */
function nextEdge(low: number): number {
  return low < 1000 ? low + 1 : low + 10 ** (Math.floor(Math.log10(low) + 1e-9) - 2);
}

function sumOf(bins: readonly FineBin[]): number {
  return bins.reduce((sum, { baskets }) => sum + baskets, 0);
}

function edgesOf(bins: readonly FineBin[]): readonly number[] {
  const all = sumOf(bins);
  if (all === 0) return [];
  const at = (share: number): number => {
    let seen = 0;
    for (const { low, baskets } of bins) {
      seen += baskets;
      if (seen >= share * all) return low;
    }
    return bins.at(-1)?.low ?? 0;
  };
  const [low, high] = [at(0.01), at(0.99)];
  return at(0.95) > skewed * at(0.05) ? growingEdges(low, high) : evenEdges(low, high);
}

function growingEdges(low: number, high: number): readonly number[] {
  for (const series of mantissas) {
    const edges: number[] = [];
    for (let power = Math.floor(Math.log10(low)); 10 ** power <= high * 10; power += 1)
      for (const mantissa of series) edges.push(Math.round(mantissa * 10 ** power));
    const within = [...new Set(edges)].filter((edge) => edge > low && edge <= high);
    if (within.length <= mostBins) return within;
  }
  return [];
}

function evenEdges(low: number, high: number): readonly number[] {
  // Values are known to three digits, so no step may be finer.
  const finest = Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(high, 1)) + 1e-9) - 2));
  const wanted = Math.max(finest, (high - low) / wantedBins);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = (steps.find((one) => one * power >= wanted) ?? 10) * power;
  const whole = Math.max(finest, Math.ceil(step / finest) * finest);
  const edges: number[] = [];
  for (let edge = Math.floor(low / whole) * whole + whole; edge <= high; edge += whole) edges.push(edge);
  return edges;
}
