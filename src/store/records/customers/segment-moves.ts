import type { SegmentLimits } from '../../../core/customers/segment-limits.ts';
import { type CustomerSegment, customerSegments } from '../../../core/customers/segments.ts';
import { addMonths, lastDayOfMonth } from '../../../core/periods/days.ts';
import { segmentMoves } from '../../sql/customers/segment-moves.ts';
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
  const limits: SegmentLimits[] = [];
  for (const day of days) limits.push(...(await limitsOf(store, workspace, asked, [day])));
  const moves: MonthMoves[] = [];
  for (let place = 1; place < days.length; place += 1) {
    const [from = '', to = ''] = [days[place - 1], days[place]];
    const [before, after] = [limits[place - 1], limits[place]];
    if (!before || !after || after.customers === 0) continue;
    moves.push(
      await movesBetween(store, workspace, asked, { day: from, limits: before }, { day: to, limits: after }),
    );
  }
  return moves;
}

/** The last days of so many months before that of the day, and the day itself, in order. */
export function monthEnds(until: string, months: number): readonly string[] {
  const ends = Array.from({ length: months }, (_, place) =>
    lastDayOfMonth(addMonths(`${until.slice(0, 7)}-01`, place - months).slice(0, 7)),
  );
  return [...ends, until];
}

async function movesBetween(
  store: Store,
  workspace: string,
  asked: BookAsked,
  before: { readonly day: string; readonly limits: SegmentLimits },
  after: { readonly day: string; readonly limits: SegmentLimits },
): Promise<MonthMoves> {
  const { dialect, reader } = store.engine;
  const reading = await bookReading(store, workspace, asked);
  const slices = Math.max(1, Math.ceil(after.limits.customers / (4 * customersAtOnce)));
  const counted = new Map<string, { customers: number; brought: number }>();
  for (let place = 0; place < slices; place += 1) {
    const parameters = createParameters(dialect);
    const slice = slices === 1 ? {} : { slice: { place, of: slices } };
    const sql = segmentMoves({ ...reading, ...slice, parameters }, before, after);
    for (const row of await reader.run({ sql, parameters: parameters.values })) {
      const cell = `${row.from_segment === null ? '' : String(row.from_segment)} ${String(row.to_segment)}`;
      const sum = counted.get(cell) ?? { customers: 0, brought: 0 };
      counted.set(cell, {
        customers: sum.customers + Number(row.customers),
        brought: sum.brought + Number(row.brought ?? 0),
      });
    }
  }
  const cells = [null, ...customerSegments].flatMap((from) =>
    customerSegments.flatMap((to) => {
      const found = counted.get(`${from ?? ''} ${to}`);
      return found ? [{ from, to, customers: found.customers, broughtMinor: found.brought }] : [];
    }),
  );
  const count = (which: (cell: (typeof cells)[number]) => boolean): number =>
    cells.filter(which).reduce((sum, { customers }) => sum + customers, 0);
  return {
    from: before.day,
    to: after.day,
    moved: count(({ from, to }) => from !== null && from !== to),
    stayed: count(({ from, to }) => from === to),
    came: count(({ from }) => from === null),
    cells,
    limits: after.limits,
  };
}
