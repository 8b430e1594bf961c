import type { SegmentLimits } from '../../../core/customers/segment-limits.ts';
import { type CustomerSegment, customerSegments } from '../../../core/customers/segments.ts';
import { addMonths, lastDayOfMonth } from '../../../core/periods/days.ts';
import { type SegmentDay, segmentMoves } from '../../sql/customers/segment-moves.ts';
import { createParameters } from '../../sql/query/parameters.ts';
import type { Store } from '../../store.ts';
import { type BookAsked, bookReading, customersAtOnce, limitsOf } from './make-book.ts';

/** What became of segments from the end of one month to that of the next. */
export interface MonthMoves {
  readonly from: string;
  readonly to: string;
  /** Customers who were in another segment before, of those who were there. */
  readonly moved: number;
  readonly stayed: number;
  /** Customers who had not ordered before. */
  readonly came: number;
  readonly cells: readonly {
    /** null for customers who came in between. */
    readonly from: CustomerSegment | null;
    readonly to: CustomerSegment;
    readonly customers: number;
    /** Money of these orders less refunds in between, minor units. */
    readonly broughtMinor: number;
  }[];
  readonly limits: SegmentLimits;
}

/**
 * Moves between segments over so many months up to the day asked about, oldest first; the last one ends on that day. Segments
 * are those of each month's last day, by the limits of that day. Months before the first order are left out.
 */
export async function monthMoves(
  store: Store,
  workspace: string,
  asked: BookAsked,
  months: number,
): Promise<readonly MonthMoves[]> {
  const days = monthEnds(asked.until, months);
  const limits = await limitsOf(store, workspace, asked, days);
  const ends = days.flatMap((day, place) => {
    const own = limits[place];
    return own ? [{ day, limits: own }] : [];
  });
  const counted = await countMoves(store, workspace, asked, ends);
  return ends.slice(1).flatMap((after, place) => {
    const before = ends[place];
    if (!before || after.limits.customers === 0) return [];
    return [movesIn(before.day, after, counted.get(place + 1) ?? new Map())];
  });
}

/** The last days of so many months before that of the day, and the day itself, in order. */
export function monthEnds(until: string, months: number): readonly string[] {
  const ends = Array.from({ length: months }, (_, place) =>
    lastDayOfMonth(addMonths(`${until.slice(0, 7)}-01`, place - months).slice(0, 7)),
  );
  return [...ends, until];
}

/** Customers and what they brought, by the segments they were in before and after. */
type Cells = Map<string, { readonly customers: number; readonly brought: number }>;

/** The cells of each day but the first, by its place. */
async function countMoves(
  store: Store,
  workspace: string,
  asked: BookAsked,
  days: readonly SegmentDay[],
): Promise<ReadonlyMap<number, Cells>> {
  const { dialect, reader } = store.engine;
  const reading = await bookReading(store, workspace, asked);
  const slices = Math.max(1, Math.ceil((days.at(-1)?.limits.customers ?? 0) / (4 * customersAtOnce)));
  const counted = new Map<number, Cells>();
  for (let slice = 0; slice < slices; slice += 1) {
    const parameters = createParameters(dialect);
    const part = slices === 1 ? {} : { slice: { place: slice, of: slices } };
    const sql = segmentMoves({ ...reading, ...part, parameters }, days);
    for (const row of await reader.run({ sql, parameters: parameters.values })) {
      const place = Number(row.place);
      const cells: Cells = counted.get(place) ?? new Map();
      const cell = cellOf(
        row.from_segment === null ? null : String(row.from_segment),
        String(row.to_segment),
      );
      const sum = cells.get(cell) ?? { customers: 0, brought: 0 };
      cells.set(cell, {
        customers: sum.customers + Number(row.customers),
        brought: sum.brought + Number(row.brought ?? 0),
      });
      counted.set(place, cells);
    }
  }
  return counted;
}

function cellOf(from: string | null, to: string): string {
  return `${from ?? ''} ${to}`;
}

function movesIn(from: string, after: SegmentDay, counted: Cells): MonthMoves {
  const cells = [null, ...customerSegments].flatMap((from) =>
    customerSegments.flatMap((to) => {
      const found = counted.get(cellOf(from, to));
      return found ? [{ from, to, customers: found.customers, broughtMinor: found.brought }] : [];
    }),
  );
  const count = (which: (cell: (typeof cells)[number]) => boolean): number =>
    cells.filter(which).reduce((sum, { customers }) => sum + customers, 0);
  return {
    from,
    to: after.day,
    moved: count(({ from, to }) => from !== null && from !== to),
    stayed: count(({ from, to }) => from === to),
    came: count(({ from }) => from === null),
    cells,
    limits: after.limits,
  };
}
