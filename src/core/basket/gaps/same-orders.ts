import type { Dimension } from '../../facts/dimensions.ts';
import type { OrderSums, SegmentSums } from './segment-sums.ts';

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
 * earlier of two. Orders are the same where number, sales, refunds and squares are; two segments of one dimension never
 * are. `least`: with fewer orders on a side, such sums may agree by chance, and nothing is put together.
 */
export function sameOrders(
  segments: readonly SegmentSums[],
  whole: OrderSums,
  least: number,
): readonly Comparison[] {
  const groups = new Map<string, SegmentSums[][]>();
  for (const sums of segments) {
    const [own, rest] = [printOf(sums), printOf(restOf(sums, whole))];
    const few = Math.min(sums.orders, whole.orders - sums.orders) < least;
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
      .map(({ by, segment, orders, sales }) => ({
        by,
        segment,
        rest: orders !== best.orders || Math.abs(sales - best.sales) > 0.005,
      }));
    return [{ sums: best, also }];
  });
}

/** All orders but those of a segment. */
export function restOf(sums: OrderSums, whole: OrderSums): OrderSums {
  return {
    orders: whole.orders - sums.orders,
    sales: whole.sales - sums.sales,
    revenue: whole.revenue - sums.revenue,
    squares: whole.squares - sums.squares,
  };
}

function goesBefore(one: SegmentSums, other: SegmentSums): boolean {
  if (one.orders !== other.orders) return one.orders < other.orders;
  return one.segment !== null && other.segment === null;
}

/** Sums to so many digits that differences of rounding do not show. */
function printOf({ orders, sales, revenue, squares }: OrderSums): string {
  return [orders, sales.toFixed(3), revenue.toFixed(3), squares.toPrecision(10)].join('/');
}
