import type { Dimension } from '../../facts/dimensions.ts';
import type { ClusterSums } from '../../metrics/clustered-mean.ts';
import { restOf, type SegmentSums } from './segment-sums.ts';

/** Another name of a compared segment: the same orders, or all the others (`rest`). */
export interface OtherName {
  readonly by: Dimension;
  readonly segment: string | number | null;
  readonly rest: boolean;
}

/** A segment that stands for all that are the same comparison. */
export interface Comparison {
  readonly sums: SegmentSums;
  readonly also: readonly OtherName[];
}

/**
 * Segments of different dimensions that are the same orders, or one of which is all that the other is not, put together:
 * they are one comparison under several names. It is named after the smaller side, a name going before none, and the
 * earlier of two. Orders are the same where number, customers, amounts and squares are; two segments of one dimension never
 * are. `least`: with fewer orders on a side, such sums may agree by chance, and nothing is put together.
 */
export function sameOrders(segments: readonly SegmentSums[], least: number): readonly Comparison[] {
  const groups = new Map<string, SegmentSums[][]>();
  for (const sums of segments) {
    const [own, rest] = [printOf(sums), printOf(restOf(sums))];
    const few = Math.min(sums.cases, sums.frame.cases - sums.cases) < least;
    const key = few ? JSON.stringify([sums.by, sums.segment]) : [own, rest].toSorted().join(' ');
    const found = groups.get(key) ?? [];
    const group = found.find((members) => members.every(({ by }) => by !== sums.by));
    if (group) group.push(sums);
    else groups.set(key, [...found, [sums]]);
  }
  return [...groups.values()].flat().flatMap((members) => {
    const best = members.reduce((one, other) => (goesBefore(other, one) ? other : one));
    const also = members
      .filter((member) => member !== best)
      .map(({ by, segment, cases, sum }) => ({
        by,
        segment,
        rest: cases !== best.cases || Math.abs(sum - best.sum) > 0.005,
      }));
    return [{ sums: best, also }];
  });
}

function goesBefore(one: SegmentSums, other: SegmentSums): boolean {
  if (one.cases !== other.cases) return one.cases < other.cases;
  return one.segment !== null && other.segment === null;
}

/** Sums to so many digits that differences of rounding do not show. */
function printOf({ cases, sum, clusters, sumSquares, caseSquares }: ClusterSums): string {
  return [cases, clusters, caseSquares, sum.toFixed(3), sumSquares.toPrecision(8)].join('/');
}
