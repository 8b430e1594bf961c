import type { LiftPart } from './evaluate-score.ts';

/** What calling the best leads first finds, down to and with a tenth: every figure counts all leads above, too. */
export interface BestFirst {
  /** Share of all leads. */
  readonly reached: number;
  readonly leads: number;
  readonly sales: number;
  /** Their rate of sales over that of all leads; null without sales. */
  readonly lift: number | null;
  readonly salesReached: number | null;
  readonly revenueReached: number | null;
}

/** The tenths of a proof summed up from the best down; the last row is all leads. */
export function bestFirst(parts: readonly LiftPart[]): readonly BestFirst[] {
  let [leads, sales] = [0, 0];
  return parts.map(({ reached, salesReached, revenueReached, ...own }) => {
    leads += own.leads;
    sales += own.sales;
    const lift = salesReached === null ? null : salesReached / reached;
    return { reached, leads, sales, lift, salesReached, revenueReached };
  });
}
