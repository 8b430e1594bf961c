import { type Interval, wilsonInterval } from '../metrics/wilson-interval.ts';

export const deskSteps = ['new', 'contacted', 'qualified', 'quote'] as const;
export type DeskStep = (typeof deskSteps)[number];

/** What became of the leads that reached a step. */
export interface StepCounts {
  readonly step: DeskStep;
  readonly entered: number;
  /** Reached the next step (for quotes: won). */
  readonly moved: number;
  /** Lost without reaching the next one. */
  readonly lost: number;
  /** Of those that entered, won in the end. */
  readonly won: number;
  /** Of those that entered, decided: won or lost. */
  readonly decided: number;
  readonly medianDays: number | null;
}

export interface StepCost {
  readonly step: DeskStep;
  /** The next step that leads of the period came to: those that nobody uses are left out. */
  readonly next: DeskStep | 'won';
  readonly entered: number;
  readonly moved: number;
  readonly lost: number;
  readonly open: number;
  readonly rate: number | null;
  readonly interval: Interval | null;
  readonly medianDays: number | null;
  readonly chance: number | null;
  readonly valueMinor: number | null;
  readonly costMinor: number | null;
}

/** Below so many sales the value of a lead is not known well enough to name a step. */
export const salesForBottleneck = 10;

/**
 * What each step of a sale costs in lost leads. A lead that reaches a step is worth the chance of a sale of the leads
 * that reached it and are decided (won ÷ (won + lost)) times the mean revenue per won lead; a step costs its lost
 * leads times that value. Open leads are on neither side, so that young leads make no step look bad. The bottleneck is
 * the step that costs most; null where fewer than ten leads were won. Later steps lose dearer leads, which is the
 * point: losing one lead after its quote may cost more than ten that never answered. Steps that no lead reached are
 * left out.
 */
export function bottleneckOf(
  counts: readonly StepCounts[],
  meanRevenueMinor: number | null,
): { readonly steps: readonly StepCost[]; readonly bottleneck: DeskStep | null } {
  // Who writes no quotes here has no step of quotes: it would look as if all leads vanished before it.
  const used = counts.filter(({ step, entered }) => entered > 0 || step === 'new');
  const steps = used.map(({ step, entered, moved, lost, won, decided, medianDays }, place): StepCost => {
    const ended = moved + lost;
    const rate = ended > 0 ? moved / ended : null;
    const chance = decided > 0 ? won / decided : null;
    const known = chance !== null && meanRevenueMinor !== null;
    const value = known ? chance * meanRevenueMinor : null;
    return {
      step,
      next: used[place + 1]?.step ?? 'won',
      entered,
      moved,
      lost,
      open: entered - moved - lost,
      rate,
      interval: rate === null ? null : wilsonInterval(rate, ended),
      medianDays,
      chance,
      valueMinor: value === null ? null : Math.round(value),
      costMinor: value === null ? null : Math.round(lost * value),
    };
  });
  const sales = Math.max(0, ...counts.map(({ won }) => won));
  const dearest = steps.reduce<StepCost | null>(
    (worst, step) => ((step.costMinor ?? 0) > (worst?.costMinor ?? 0) ? step : worst),
    null,
  );
  return { steps, bottleneck: sales >= salesForBottleneck ? (dearest?.step ?? null) : null };
}
