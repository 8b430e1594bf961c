/** Days between two purchases of one customer, and how often that was so. */
export interface CountedGap {
  readonly days: number;
  readonly count: number;
}

export interface BetweenOrders {
  readonly count: number;
  /** Days: a quarter, a half and three quarters of all gaps are no longer. */
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  /** Gaps from `from` to `to` days, both included; the last goes on without an end (`to` is null). */
  readonly bins: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
}

const widths = [1, 7, 14, 30, 91, 182, 365];
const mostBins = 16;

/**
 * The days between purchases that followed one another, of those that did: who has not come back yet is not in it, so
 * that among young customers long gaps are missing. null without any. Bins are as narrow as 16 of them hold 95 %.
 */
export function betweenOrders(gaps: readonly CountedGap[]): BetweenOrders | null {
  const sorted = [...gaps].sort((one, other) => one.days - other.days);
  const count = sorted.reduce((sum, gap) => sum + gap.count, 0);
  if (count === 0) return null;
  const quantile = (share: number): number => {
    let before = 0;
    for (const gap of sorted) {
      before += gap.count;
      if (before >= share * count) return gap.days;
    }
    return sorted.at(-1)?.days ?? 0;
  };
  const most = quantile(0.95);
  const width = widths.find((one) => one * (mostBins - 1) >= most) ?? Math.ceil(most / (mostBins - 1));
  const whole = Math.max(1, Math.ceil(most / width));
  const counts = new Array<number>(whole + 1).fill(0);
  for (const gap of sorted) {
    const place = Math.min(whole, Math.floor((gap.days - 1) / width));
    counts[place] = (counts[place] ?? 0) + gap.count;
  }
  const bins = counts.map((inBin, place) => ({
    from: place * width + 1,
    to: place === whole ? null : (place + 1) * width,
    count: inBin,
  }));
  return {
    count,
    quarter: quantile(0.25),
    median: quantile(0.5),
    threeQuarters: quantile(0.75),
    bins: bins.at(-1)?.count === 0 ? bins.slice(0, -1) : bins,
  };
}
