import { studentQuantile } from '../metrics/student-quantile.ts';

/** One week without promotion: what was seen, and what the reference had. */
export interface RatioWeek {
  /** Weeks before the promotion: 1 is the last one. */
  readonly back: number;
  readonly seen: number;
  readonly reference: number;
}

/** What a reference says of the weeks to be judged. */
export interface RatioForecast {
  /** Seen per unit of the reference. */
  readonly ratio: number;
  /** Residuals with the reference they belong to, for figures made of several. */
  readonly residuals: readonly RatioWeek[];
  /** Correlation of residuals from one week to the next, from 0 to 0.9. */
  readonly correlation: number;
}

/**
 * The ratio of what was seen to its reference over weeks without promotion; a week's residual is what was seen − ratio ×
 * reference. The estimator is the best linear one where the variance grows with the reference (R. M. Royall, Biometrika
 * 57, 1970; W. G. Cochran, Sampling Techniques, 3rd ed. 1977, chapter 6).
 */
export function forecastByRatio(weeks: readonly RatioWeek[]): RatioForecast {
  const sum = (of: (week: RatioWeek) => number) => weeks.reduce((all, week) => all + of(week), 0);
  const ratio = sum((week) => week.seen) / sum((week) => week.reference);
  const residuals = weeks.map((week) => ({ ...week, seen: week.seen - ratio * week.reference }));
  return { ratio, residuals, correlation: correlationOf(residuals) };
}

/**
 * Half the width of the 95 % interval of seen − forecast, summed over weeks with that much reference:
 * t × √(σ²·X·h(m) + σ²·X²/ΣX·h(n)), σ² the residuals' mean square per unit of reference. The first term is the luck of
 * these weeks, the second that of the ratio. h(m) = 1 + 2·Σ (1 − k/m)·ρᵏ is how much more m weeks vary together because
 * a good week is followed by a good one, which counted as independent makes chance look like effect (M. Bertrand,
 * E. Duflo, S. Mullainathan, Quarterly Journal of Economics 119, 2004).
 */
export function forecastError(
  { residuals, correlation }: Pick<RatioForecast, 'residuals' | 'correlation'>,
  { reference, weeks }: { readonly reference: number; readonly weeks: number },
): number {
  const count = residuals.length;
  const whole = residuals.reduce((all, week) => all + week.reference, 0);
  const spread = residuals.reduce((all, week) => all + week.seen ** 2 / week.reference, 0) / (count - 1);
  const variance =
    spread *
    (reference * together(Math.max(1, Math.ceil(weeks)), correlation) +
      (reference ** 2 / whole) * together(count, correlation));
  return studentQuantile(count - 1) * Math.sqrt(variance);
}

function together(weeks: number, correlation: number): number {
  let sum = 1;
  for (let lag = 1; lag < weeks; lag += 1) sum += 2 * (1 - lag / weeks) * correlation ** lag;
  return sum;
}

/** Of neighbouring weeks; with what few weeks underestimate of it added (M. G. Kendall, Biometrika 41, 1954). */
function correlationOf(residuals: readonly RatioWeek[]): number {
  const scaled = new Map(residuals.map((week) => [week.back, week.seen / Math.sqrt(week.reference)]));
  let [products, pairs, squares] = [0, 0, 0];
  for (const [back, value] of scaled) {
    squares += value ** 2;
    const next = scaled.get(back + 1);
    if (next === undefined) continue;
    products += value * next;
    pairs += 1;
  }
  if (pairs < 3 || squares === 0) return 0;
  const raw = products / pairs / (squares / scaled.size);
  return Math.min(0.9, Math.max(0, raw + (1 + 3 * raw) / scaled.size));
}

/**
 * Whether what was seen moved away from its reference already before: the slope of ln(seen/reference) over the weeks
 * differs from 0 at 5 %. Then the comparison rests on a trend that does not hold.
 */
export function driftsApart(weeks: readonly RatioWeek[]): boolean {
  const points = weeks
    .filter((week) => week.seen > 0)
    .map((week) => ({ x: -week.back, y: Math.log(week.seen / week.reference) }));
  const count = points.length;
  if (count < 8) return false;
  const mean = (of: 'x' | 'y') => points.reduce((sum, point) => sum + point[of], 0) / count;
  const [x, y] = [mean('x'), mean('y')];
  const xx = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  const slope = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / xx;
  const rest = points.reduce((sum, point) => sum + (point.y - y - slope * (point.x - x)) ** 2, 0);
  const error = Math.sqrt(rest / (count - 2) / xx);
  return Math.abs(slope) > studentQuantile(count - 2) * error && Math.abs(slope) > 1e-9;
}
