import { wilsonInterval } from '../metrics/wilson-interval.ts';
import { leastCases } from '../query/certainty.ts';
import type { CohortEnd } from './cohort-period.ts';

/** What customers who began in one period, and came from one place, did in one period of their age. */
export interface CohortSum {
  /** A value of the dimension asked for; null for customers without one, and where none is asked for. */
  readonly group: string | null;
  /** True for all groups that are too many to be listed, put together. */
  readonly others: boolean;
  /** The period of the first order, by its number. */
  readonly start: number;
  /** Periods since: 0 is that of the first order. */
  readonly age: number;
  readonly buyers: number;
  readonly orders: number;
  /** Money in minor units, net of what was paid back. */
  readonly revenue: number;
  /** Of orders whose margin is known; and how many these are. */
  readonly margin: number;
  readonly ordersWithMargin: number;
}

/** One cell: the same customers throughout, those who were watched to the end of that period of their age. */
export interface CohortCell {
  readonly age: number;
  readonly customers: number;
  /** Of them: who bought in this period, how many orders, what they paid and what it brought. */
  readonly buyers: number;
  readonly orders: number;
  readonly revenue: number;
  readonly margin: number | null;
  /** Sums from the first order to the end of this period. */
  readonly until: { readonly orders: number; readonly revenue: number; readonly margin: number | null };
  /** Share that bought in this period, with its 95 % interval (Wilson). */
  readonly retention: { readonly value: number; readonly low: number; readonly high: number };
  /** False while the period is not over: the cell still grows, and no total counts it. */
  readonly whole: boolean;
  /** Fewer customers than a share is held for known with. */
  readonly few: boolean;
}

export interface CohortRow {
  readonly group: string | null;
  readonly others: boolean;
  /** The period of the first order; null in rows by a dimension and in the total. */
  readonly start: number | null;
  readonly customers: number;
  readonly cells: readonly CohortCell[];
}

export interface CohortTable {
  readonly rows: readonly CohortRow[];
  readonly total: CohortRow;
}

/**
 * The cohort table: a row per period of the first order, or per group. Rows of several periods, and the total, hold in
 * each cell only the customers whose period of that age is over, and divide their sums by their number: sums over sums,
 * never means of rows. Empty without sums.
 */
export function cohortTable(sums: readonly CohortSum[], by: 'period' | 'group', end: CohortEnd): CohortTable {
  const rows = new Map<string, CohortSum[]>();
  for (const sum of sums) {
    const name = by === 'period' ? String(sum.start) : JSON.stringify([sum.others, sum.group]);
    const list = rows.get(name);
    if (list) list.push(sum);
    else rows.set(name, [sum]);
  }
  const made = [...rows.values()].map((own) => rowOf(own, by, end));
  const order = (one: CohortRow, other: CohortRow) =>
    by === 'period'
      ? (one.start ?? 0) - (other.start ?? 0)
      : Number(one.others) - Number(other.others) || other.customers - one.customers;
  return {
    rows: made.sort(order),
    total: { ...rowOf(sums, 'group', end), group: null, others: false },
  };
}

/** Customers of one period of first orders: what they did at each age, and up to its end. */
interface Track {
  readonly start: number;
  readonly customers: number;
  readonly at: readonly Sums[];
  readonly until: readonly Sums[];
}

type Sums = Pick<CohortSum, 'buyers' | 'orders' | 'revenue' | 'margin' | 'ordersWithMargin'>;

const nothing: Sums = { buyers: 0, orders: 0, revenue: 0, margin: 0, ordersWithMargin: 0 };

function plus(one: Sums, other: Sums): Sums {
  return {
    buyers: one.buyers + other.buyers,
    orders: one.orders + other.orders,
    revenue: one.revenue + other.revenue,
    margin: one.margin + other.margin,
    ordersWithMargin: one.ordersWithMargin + other.ordersWithMargin,
  };
}

/** The customers of each period of first orders, followed to the last period; everybody buys at age 0. */
function tracksOf(sums: readonly CohortSum[], last: number): readonly Track[] {
  const starts = new Map<number, Sums[]>();
  for (const sum of sums) {
    const ages = starts.get(sum.start) ?? [];
    starts.set(sum.start, ages);
    ages[sum.age] = plus(ages[sum.age] ?? nothing, sum);
  }
  return [...starts].map(([start, ages]) => {
    const at = Array.from({ length: Math.max(1, last - start + 1) }, (_, age) => ages[age] ?? nothing);
    let all = nothing;
    const until = at.map((sum) => {
      all = plus(all, sum);
      return all;
    });
    return { start, customers: at[0]?.buyers ?? 0, at, until };
  });
}

function rowOf(own: readonly CohortSum[], by: 'period' | 'group', end: CohortEnd): CohortRow {
  const [first] = own;
  // The period in which one is still is shown for a single cohort, and never summed.
  const last = by === 'period' ? end.last : end.lastWhole;
  const tracks = tracksOf(own, last);
  const earliest = tracks.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const cells: CohortCell[] = [];
  for (let age = 0; earliest + age <= last; age += 1) {
    const watched = tracks.filter(({ start }) => start + age <= last);
    cells.push(cellOf(watched, age, earliest + age <= end.lastWhole));
  }
  return {
    group: by === 'period' ? null : (first?.group ?? null),
    others: first?.others ?? false,
    start: by === 'period' ? earliest : null,
    customers: tracks.reduce((sum, { customers }) => sum + customers, 0),
    cells,
  };
}

function cellOf(watched: readonly Track[], age: number, whole: boolean): CohortCell {
  const customers = watched.reduce((sum, track) => sum + track.customers, 0);
  const sum = (of: 'at' | 'until') =>
    watched.reduce((sums, track) => plus(sums, track[of][age] ?? nothing), nothing);
  const [at, until] = [sum('at'), sum('until')];
  const share = customers > 0 ? at.buyers / customers : 0;
  return {
    age,
    customers,
    buyers: at.buyers,
    orders: at.orders,
    revenue: at.revenue,
    // Nobody bought: nothing was earned, whatever margins are known elsewhere.
    margin: at.ordersWithMargin > 0 || at.orders === 0 ? at.margin : null,
    until: {
      orders: until.orders,
      revenue: until.revenue,
      margin: until.ordersWithMargin > 0 ? until.margin : null,
    },
    retention: { value: share, ...(wilsonInterval(share, customers) ?? { low: 0, high: 1 }) },
    whole,
    few: customers < leastCases,
  };
}
