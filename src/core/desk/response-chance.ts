import { type Interval, wilsonInterval } from '../metrics/wilson-interval.ts';

/** Ends of the buckets in business minutes; the last one is open. */
export const responseBounds = [5, 15, 60, 240, 540, 1620] as const;

/** Below so many leads a share says nothing. */
export const leadsForShare = 10;

/** Leads answered in a bucket, by its place among the bounds; null for leads that got no answer. */
export interface AnsweredLeads {
  readonly bucket: number | null;
  readonly leads: number;
  readonly won: number;
}

export interface ResponseBucket {
  readonly fromMinutes: number | null;
  readonly toMinutes: number | null;
  readonly leads: number;
  readonly won: number;
  readonly share: number | null;
  readonly interval: Interval | null;
}

/**
 * The share of leads won by how soon they had their first answer, quickest first and those without one last, each with
 * its 95 % score interval (see `wilsonInterval`). Observed shares: leads that are called first may be the better ones,
 * so the difference between two buckets is not what answering sooner would bring.
 */
export function responseChance(counts: readonly AnsweredLeads[]): readonly ResponseBucket[] {
  const places = [...responseBounds.map((_, index) => index), responseBounds.length, null];
  return places.map((place) => {
    const found = counts.filter(({ bucket }) => bucket === place);
    const leads = found.reduce((sum, one) => sum + one.leads, 0);
    const won = found.reduce((sum, one) => sum + one.won, 0);
    const enough = leads >= leadsForShare;
    return {
      fromMinutes: place === null ? null : place === 0 ? 0 : (responseBounds[place - 1] ?? null),
      toMinutes: place === null ? null : (responseBounds[place] ?? null),
      leads,
      won,
      share: enough ? won / leads : null,
      interval: enough ? wilsonInterval(won / leads, leads) : null,
    };
  });
}
