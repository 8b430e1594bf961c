import type { SpreadPoint } from '../metrics/survival.ts';
import { wilsonInterval } from '../metrics/wilson-interval.ts';

/** The share that has not reached the event after a time, with its 95 % interval. */
export interface SurvivalPoint {
  readonly time: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Who was still watched at that time without having reached it before. */
  readonly atRisk: number;
}

/** The normal distribution's quantile for 95 %, both sides together. */
const z = 1.959964;

/**
 * The product-limit estimate after each time at which somebody reached the event or was last seen (Kaplan, Meier 1958),
 * with the interval S^exp(±z·σ), σ = √(Σ d/(n(n−d))) / |ln S|, which stays between 0 and 1. Where nobody, or everybody,
 * has reached the event it is Wilson's for those at risk. Empty without points.
 * Source: D. Collett, Modelling Survival Data in Medical Research (3rd ed., 2015), section 2.2.1, after M. Greenwood (1926).
 */
export function survivalBand(points: readonly SpreadPoint[]): readonly SurvivalPoint[] {
  const merged = new Map<number, { events: number; censored: number }>();
  let atRisk = 0;
  for (const { time, events, censored } of points) {
    const same = merged.get(time) ?? { events: 0, censored: 0 };
    merged.set(time, { events: same.events + events, censored: same.censored + censored });
    atRisk += events + censored;
  }
  const band: SurvivalPoint[] = [];
  let [share, sum] = [1, 0];
  for (const [time, { events, censored }] of [...merged].sort((one, other) => one[0] - other[0])) {
    share *= 1 - events / atRisk;
    if (events < atRisk) sum += events / (atRisk * (atRisk - events));
    band.push({ time, share, ...intervalOf(share, sum, atRisk), atRisk });
    atRisk -= events + censored;
  }
  return band;
}

function intervalOf(share: number, sum: number, atRisk: number) {
  if (share <= 0 || share >= 1) return wilsonInterval(share <= 0 ? 0 : 1, atRisk) ?? { low: 0, high: 1 };
  const error = (z * Math.sqrt(sum)) / Math.abs(Math.log(share));
  return { low: share ** Math.exp(error), high: share ** Math.exp(-error) };
}

/** The curve at a time: the last point up to it; null before the first one, where all are still there. */
export function bandAt(band: readonly SurvivalPoint[], time: number): SurvivalPoint | null {
  let found: SurvivalPoint | null = null;
  for (const point of band) {
    if (point.time > time) break;
    found = point;
  }
  return found;
}
