import type { Estimate } from '../lifetime/estimate.ts';
import type { BreakEven } from './break-even.ts';
import type { TestSize } from './test-size.ts';

/** What an action would change in a month at today's pace, under its assumptions. Main units of the currency. */
export interface Simulation {
  readonly kind: 'simulated';
  /**
   * With what the draw of the orders leaves open at 95 %: the variance of a Poisson bootstrap of the histogram in closed
   * form, Σ n·e² (J. A. Hanley, B. MacGibbon, Computer Methods and Programs in Biomedicine 83, 2006). The assumption's
   * own uncertainty is not in it.
   */
  readonly margin: Estimate;
  /** Of amounts as orders have them. */
  readonly revenue: number;
  /** Orders won, or lost if below 0. */
  readonly orders: number;
  /** Margin of a month today. */
  readonly marginToday: number;
  /** Orders of a month that the action reaches. */
  readonly reached: number;
  /** The assumption about behaviour that decides, the others staying as they are. */
  readonly of: 'climb' | 'leave' | 'elasticity' | 'take';
  readonly breakEven: BreakEven;
  /** To show that people behave beyond the break-even; null where there is nothing to tell apart or it takes too long. */
  readonly behaviourTest: TestSize | null;
  /** To see the margin itself move. */
  readonly marginTest: TestSize | null;
}

/** A sum over the orders of some days as one of a month, with its interval. */
export function monthly(sum: number, sumOfSquares: number, months: number): Estimate {
  const half = (1.959964 * Math.sqrt(sumOfSquares)) / months;
  const value = sum / months;
  return { value, low: value - half, high: value + half };
}
