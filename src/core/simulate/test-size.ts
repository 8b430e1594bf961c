/**
 * Quantiles of the normal distribution for an error of 5 % on both sides together and a power of 80 %, as trials are
 * sized (J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd ed. 1988; S.-C. Chow, J. Shao, H. Wang,
 * Sample Size Calculations in Clinical Research, 2nd ed. 2008, chapters 3 and 4).
 */
const factor = (1.959964 + 0.841621) ** 2;

/** What it takes to find out. */
export interface TestSize {
  /** Orders at today's pace that each of the two halves has to see. */
  readonly ordersPerArm: number;
  /** At today's pace, both halves together. */
  readonly weeks: number;
}

/** Beyond this nobody waits: ten years. */
const mostWeeks = 522;

function sized(perArm: number, ordersPerDay: number): TestSize | null {
  if (!Number.isFinite(perArm) || ordersPerDay <= 0) return null;
  const ordersPerArm = Math.max(1, Math.ceil(perArm));
  const weeks = Math.max(1, Math.ceil((2 * ordersPerArm) / ordersPerDay / 7));
  return weeks > mostWeeks ? null : { ordersPerArm, weeks };
}

/**
 * Orders per half to tell two sums apart where an order brings `effect` more on average and `square` is the mean of the
 * squares of what an order brings. How many orders come is left to chance as well (a compound Poisson sum, whose
 * variance is orders × mean square), so that orders lost or won count: n = 2·z²·E[m²]/effect². null without an effect,
 * or if it would take more than ten years.
 */
export function sizeForMoney(
  { effect, square }: { readonly effect: number; readonly square: number },
  ordersPerDay: number,
): TestSize | null {
  return effect === 0 ? null : sized((2 * factor * square) / effect ** 2, ordersPerDay);
}

/**
 * Orders per half to show that a share rises from `today` to `expected` and not only to `least`:
 * n = z²·(p₁(1−p₁) + p₂(1−p₂))/(p₂−least)² (Chow, Shao, Wang 2008, 4.2). null where both are the same.
 */
export function sizeForShare(
  { today, expected, least }: { readonly today: number; readonly expected: number; readonly least: number },
  ordersPerDay: number,
): TestSize | null {
  const spread = today * (1 - today) + expected * (1 - expected);
  return expected === least ? null : sized((factor * spread) / (expected - least) ** 2, ordersPerDay);
}

/**
 * Orders per half to show that orders become `expected` times as many and not `least` times, both being Poisson counts:
 * n = z²·(1 + expected)/(expected − least)². null where both are the same.
 */
export function sizeForRate(
  { expected, least }: { readonly expected: number; readonly least: number },
  ordersPerDay: number,
): TestSize | null {
  return expected === least ? null : sized((factor * (1 + expected)) / (expected - least) ** 2, ordersPerDay);
}
