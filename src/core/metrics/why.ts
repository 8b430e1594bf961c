/** Numerator and denominator of a ratio in one segment, in both periods. */
export interface WhySegment {
  readonly segment: string | null;
  readonly before: { readonly over: number; readonly under: number };
  readonly after: { readonly over: number; readonly under: number };
}

export interface WhyPart {
  readonly segment: string | null;
  /** The ratio within the segment; null without a denominator. */
  readonly before: number | null;
  readonly after: number | null;
  /** Share of the whole's denominator. */
  readonly weightBefore: number;
  readonly weightAfter: number;
  readonly mix: number;
  readonly rate: number;
}

export interface WhySplit {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly mix: number;
  readonly rate: number;
  readonly parts: readonly WhyPart[];
  /** What no segment explains, because facts count in several segments; 0 where segments do not overlap. */
  readonly shared: number;
}

interface Totals {
  readonly before: WhySegment['before'];
  readonly after: WhySegment['after'];
}

/**
 * Splits the change of a ratio R = N/D between two periods into mix and rate, segment by segment.
 *
 * With weights w = Dᵢ/D and ratios r = Nᵢ/Dᵢ of segment i, R = Σ w·r. Writing ΔX for after − before and X̄ for their
 * mean, Δ(w·r) = Δw·r̄ + w̄·Δr holds exactly, and ΣΔw = 0 allows R̄ to be taken off:
 *   mixᵢ  = Δw·(r̄ − R̄)   a segment gained weight and is better or worse than the whole
 *   rateᵢ = w̄·Δr          the segment itself changed
 *   Σ mixᵢ + Σ rateᵢ = ΔR
 * A segment without a denominator in one period has weight 0 there and takes the other period's ratio (it came or
 * went: that is mix); what it has in the numerator all the same, e.g. cost without leads, is counted in rate as N/D.
 *
 * null if the whole has no denominator in one of the periods. `totals` may be less than the sum of segments where a
 * fact counts in several of them (customers by channel); what that brings is `shared`, so that
 * mix + rate = change, always: `shared` is part of mix.
 */
export function whyRatioMoved(segments: readonly WhySegment[], totals: Totals): WhySplit | null {
  const { before, after } = totals;
  if (before.under === 0 || after.under === 0) return null;
  const whole = { before: before.over / before.under, after: after.over / after.under };
  const middle = (whole.before + whole.after) / 2;

  const parts = segments.map((segment): WhyPart => {
    const known = {
      before: ratio(segment.before),
      after: ratio(segment.after),
      weightBefore: segment.before.under / before.under,
      weightAfter: segment.after.under / after.under,
    };
    const { weightChange, gap, meanWeight, ratioChange } = whyFactors(known, middle);
    const looseBefore = known.before === null ? segment.before.over / before.under : 0;
    const looseAfter = known.after === null ? segment.after.over / after.under : 0;
    return {
      segment: segment.segment,
      ...known,
      mix: weightChange * gap,
      rate: meanWeight * ratioChange + looseAfter - looseBefore,
    };
  });

  const change = whole.after - whole.before;
  const rate = parts.reduce((sum, part) => sum + part.rate, 0);
  const partsMix = parts.reduce((sum, part) => sum + part.mix, 0);
  const left = change - rate - partsMix;
  const shared =
    Math.abs(left) > 1e-9 * Math.max(1, Math.abs(whole.before), Math.abs(whole.after)) ? left : 0;
  return { before: whole.before, after: whole.after, change, mix: change - rate, rate, parts, shared };
}

/** What the two parts of a segment are products of. */
export interface WhyFactors {
  /** Δw and r̄ − R̄, whose product is the mix part. */
  readonly weightChange: number;
  readonly gap: number;
  /** w̄ and Δr, whose product is the rate part, but for a numerator without a denominator. */
  readonly meanWeight: number;
  readonly ratioChange: number;
}

/** The factors of a segment's parts; `middle` is the mean of the whole's ratio before and after. */
export function whyFactors(
  part: Pick<WhyPart, 'before' | 'after' | 'weightBefore' | 'weightAfter'>,
  middle: number,
): WhyFactors {
  const before = part.before ?? part.after ?? middle;
  const after = part.after ?? part.before ?? middle;
  return {
    weightChange: part.weightAfter - part.weightBefore,
    gap: (before + after) / 2 - middle,
    meanWeight: (part.weightBefore + part.weightAfter) / 2,
    ratioChange: after - before,
  };
}

function ratio(side: { readonly over: number; readonly under: number }): number | null {
  return side.under === 0 ? null : side.over / side.under;
}
