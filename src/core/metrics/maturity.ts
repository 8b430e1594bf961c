import { type SpreadPoint, survivalCurve } from './survival.ts';

/** Below this number of sales the time to sale is not known well enough to be used. */
export const salesForMaturity = 30;

/**
 * Share of a cohort's eventual sales expected by an age in days, from all leads' times to sale, open leads censored:
 * F(age) / F(last sale) with F = 1 − S (Kaplan-Meier). 0 to 1; null below 30 sales ("not enough data").
 */
export function maturityCurve(points: readonly SpreadPoint[]): ((ageDays: number) => number) | null {
  const sales = points.reduce((sum, { events }) => sum + events, 0);
  const steps = survivalCurve(points);
  const last = steps.at(-1);
  if (sales < salesForMaturity || !last) return null;
  const whole = 1 - last.surviving;
  return (ageDays) => {
    let share = 0;
    for (const { time, surviving } of steps) {
      if (time > ageDays) break;
      share = (1 - surviving) / whole;
    }
    return share;
  };
}
