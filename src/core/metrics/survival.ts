/** Rows with the same time: how many reached the event then, and how many were last seen then without it. */
export interface SpreadPoint {
  readonly time: number;
  readonly events: number;
  readonly censored: number;
}

export interface SurvivalStep {
  readonly time: number;
  /** Share that has not reached the event after this time, 0 to 1. */
  readonly surviving: number;
}

/** Products of fractions such as 3/4 × 2/3 miss one half by the last bit. */
const slack = 1e-12;

/**
 * The product-limit estimate S(t) = ∏ (1 − dᵢ/nᵢ) over event times tᵢ ≤ t, nᵢ being those still at risk; who is
 * censored at tᵢ is at risk there. One step per event time, in order; empty without events.
 * Source: E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958), eq. 2b.
 */
export function survivalCurve(points: readonly SpreadPoint[]): SurvivalStep[] {
  const merged = new Map<number, { events: number; censored: number }>();
  let atRisk = 0;
  for (const { time, events, censored } of points) {
    const same = merged.get(time) ?? { events: 0, censored: 0 };
    merged.set(time, { events: same.events + events, censored: same.censored + censored });
    atRisk += events + censored;
  }
  const steps: SurvivalStep[] = [];
  let surviving = 1;
  for (const [time, { events, censored }] of [...merged].sort((a, b) => a[0] - b[0])) {
    if (events > 0) {
      surviving *= 1 - events / atRisk;
      steps.push({ time, surviving });
    }
    atRisk -= events + censored;
  }
  return steps;
}

/**
 * The time by which half have reached the event.
 * `all`: half of everybody, null if fewer than half are known to have reached it.
 * `eventual`: half of those who reach it at all as far as can be seen, the least t with
 * (1 − S(t)) / (1 − S(last event)) ≥ ½; null only without events.
 */
export function survivalMedian(points: readonly SpreadPoint[], among: 'all' | 'eventual'): number | null {
  const steps = survivalCurve(points);
  const last = steps.at(-1);
  if (!last) return null;
  const whole = among === 'all' ? 1 : 1 - last.surviving;
  return steps.find(({ surviving }) => (1 - surviving) / whole >= 0.5 - slack)?.time ?? null;
}
