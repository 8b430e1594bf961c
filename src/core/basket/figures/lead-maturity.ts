import type { Counted } from '../../query/cells.ts';

/** Two groups of leads whose maturities lie no further apart than that can be compared; 1 is the same. */
const alike = 0.9;

/** How far leads are: shares of their eventual sales expected by now; null where that is not known. */
export interface LeadMaturity {
  readonly now: number | null;
  readonly earlier: number | null;
}

/** The maturity of the leads of both periods. */
export function leadMaturity([now, earlier]: readonly [Counted, Counted]): LeadMaturity {
  const shareOf = ({ maturity }: Counted) =>
    maturity && maturity.leads > 0 ? maturity.sum / maturity.leads : null;
  return { now: shareOf(now), earlier: shareOf(earlier) };
}

/**
 * Whether what leads of two periods brought can be compared: young leads have brought little yet, whatever they are worth.
 * Where it is not known how long a sale takes, nothing is held against each other either.
 */
export function sameMaturity({ now, earlier }: LeadMaturity): boolean {
  if (now === null || earlier === null) return false;
  return Math.min(now, earlier) >= alike * Math.max(now, earlier);
}
