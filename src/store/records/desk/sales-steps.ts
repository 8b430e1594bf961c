import {
  bottleneckOf,
  type DeskStep,
  deskSteps,
  type StepCost,
  type StepCounts,
} from '../../../core/desk/bottleneck.ts';
import { type ResponseBucket, responseChance } from '../../../core/desk/response-chance.ts';
import {
  answeredCounts,
  type CreatedBetween,
  lossReasons,
  revenueOfWon,
  stepCounts,
} from '../../sql/desk/sales-steps.ts';
import { numberIn, textIn } from './lead-row.ts';
import type { Desk } from './open-desk.ts';

/** Share of the leads of a period that were won, by how soon they were answered. */
export async function responseShares(desk: Desk, period: CreatedBetween): Promise<readonly ResponseBucket[]> {
  const rows = await desk.ask((text) => answeredCounts(text, period));
  return responseChance(
    rows.map((row) => ({ bucket: numberIn(row.bucket), leads: Number(row.leads), won: Number(row.won) })),
  );
}

export interface SalesSteps {
  readonly steps: readonly StepCost[];
  readonly bottleneck: DeskStep | null;
  readonly reasons: readonly {
    readonly reason: string | null;
    readonly leads: number;
    readonly share: number;
  }[];
}

/** What each step cost for the leads of a period, and why leads were lost. */
export async function salesSteps(desk: Desk, period: CreatedBetween): Promise<SalesSteps> {
  const [counts, [sales], reasons] = await Promise.all([
    desk.ask((text) => stepCounts(text, period)),
    desk.ask((text) => revenueOfWon(text, period)),
    desk.ask((text) => lossReasons(text, period)),
  ]);
  const byStep = new Map(counts.map((row) => [String(row.step), row]));
  const read = deskSteps.map((step): StepCounts => {
    const row = byStep.get(step);
    const count = (id: string): number => numberIn(row?.[id]) ?? 0;
    return {
      step,
      entered: count('entered'),
      moved: count('moved'),
      lost: count('lost'),
      won: count('won'),
      decided: count('decided'),
      medianDays: numberIn(row?.median_days),
    };
  });
  const leads = numberIn(sales?.leads) ?? 0;
  const mean = leads > 0 ? (numberIn(sales?.revenue) ?? 0) / leads : null;
  const lost = reasons.reduce((sum, row) => sum + Number(row.leads), 0);
  return {
    ...bottleneckOf(read, mean),
    reasons: reasons.map((row) => ({
      reason: textIn(row.reason),
      leads: Number(row.leads),
      share: Number(row.leads) / lost,
    })),
  };
}
