import type { CohortUnit } from '../../../src/core/cohorts/cohort-period.ts';

/** An order as the twin sees it: local day, cents; `paidBack` of it, in cents. */
export interface CohortOrder {
  readonly customer: number;
  readonly channel: string | null;
  readonly day: string;
  readonly net: number;
  readonly cost: number | null;
  readonly paidBack: number;
}

export interface TwinCell {
  customers: number;
  buyers: number;
  orders: number;
  revenue: number;
  margin: number;
  known: number;
}

/** Name of the period a day lies in, by reading the day. */
export function periodOf(unit: CohortUnit, day: string): string {
  const [year = '', month = ''] = day.split('-');
  if (unit === 'year') return year;
  return unit === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** Periods in order, from one to another, by walking through all days' months. */
export function periodsBetween(unit: CohortUnit, from: string, to: string): string[] {
  const names: string[] = [];
  for (let [year, month] = from.split('-').map(Number) as [number, number, ...number[]]; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (periodOf(unit, day) > periodOf(unit, to)) return names;
    const name = periodOf(unit, day);
    if (names.at(-1) !== name) names.push(name);
  }
}

/**
 * A cell by plain loops: the customers given who began in one of the periods given, in the period `age` after their own
 * first one.
 */
export function twinCell(
  orders: readonly CohortOrder[],
  firsts: ReadonlyMap<number, CohortOrder>,
  unit: CohortUnit,
  periods: readonly string[],
  began: (first: CohortOrder, place: number) => boolean,
  age: number,
): TwinCell {
  const cell = { customers: 0, buyers: 0, orders: 0, revenue: 0, margin: 0, known: 0 };
  for (const [customer, first] of firsts) {
    const place = periods.indexOf(periodOf(unit, first.day));
    if (!began(first, place)) continue;
    cell.customers += 1;
    let bought = false;
    for (const order of orders) {
      if (order.customer !== customer || periodOf(unit, order.day) !== periods[place + age]) continue;
      bought = true;
      cell.orders += 1;
      cell.revenue += order.net - order.paidBack;
      if (order.cost !== null) {
        cell.known += 1;
        cell.margin += order.net - order.paidBack - order.cost;
      }
    }
    if (bought) cell.buyers += 1;
  }
  return cell;
}
