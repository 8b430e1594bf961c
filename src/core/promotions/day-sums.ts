import { daysOf } from '../periods/days.ts';
import type { Period } from '../query/query.ts';
import type { DayOrders, Sums } from './effect.ts';

/** Sums over the days of a period. */
export interface DaySums {
  sum(period: Period): Sums;
  /** Share of the period's orders whose margin is known; 1 without orders. */
  known(period: Period): number;
}

/** Makes days of orders ready to be summed over any period; days without orders count as 0. */
export function daySums(days: readonly DayOrders[]): DaySums {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const within = ({ from, to }: Period): readonly DayOrders[] =>
    daysOf(from, to).flatMap((day) => byDay.get(day) ?? []);
  const total = (all: readonly DayOrders[], of: (day: DayOrders) => number) =>
    all.reduce((sum, day) => sum + of(day), 0);
  return {
    sum: (period) => {
      const all = within(period);
      return {
        orders: total(all, ({ orders }) => orders),
        revenue: total(all, ({ revenue }) => revenue),
        margin: total(all, ({ margin }) => margin),
      };
    },
    known: (period) => {
      const all = within(period);
      const orders = total(all, (day) => day.orders);
      return orders === 0 ? 1 : total(all, (day) => day.known) / orders;
    },
  };
}

/** Whether a period shares a day with one of others. */
export function overlaps({ from, to }: Period, others: readonly Period[]): boolean {
  return others.some((other) => other.from <= to && other.to >= from);
}
