import type { Query } from '../text.ts';
import type { BookReading } from './book-reading.ts';
import { customerFlows } from './customer-flows.ts';

/**
 * `states`: what customers were scored by at the ends of some days in ascending order (none after the reading's), one row
 * for each customer and day by which something had changed, which holds from `place` (of that day, from 0) until before
 * `next_place`: `orders`, `value`, `last_day`; of the state before `earlier_orders`, `earlier_value`, `earlier_last_day`.
 * Who has given nothing but money back yet has 0 orders there.
 */
export function monthStates(reading: BookReading, days: readonly string[]): readonly Query[] {
  const { bigint, small } = reading.dialect.types;
  const dates = days.map((day) => reading.parameters.day(day));
  const cases = dates.map((date, place) => `WHEN f.day <= ${date} THEN ${place}`);
  const added = (column: string): string => `CAST(sum(c.${column}) OVER own AS ${bigint})`;
  return [
    ...customerFlows(reading),
    [
      'changes',
      `SELECT f.customer_key, f.place, CAST(sum(f.orders) AS ${bigint}) AS orders,
        CAST(coalesce(sum(f.value), 0) AS ${bigint}) AS value, max(CASE WHEN f.orders = 1 THEN f.day END) AS last_day
      FROM (SELECT f.*, CAST(CASE ${cases.join(' ')} END AS ${small}) AS place FROM flows f) AS f
      WHERE f.place IS NOT NULL GROUP BY f.customer_key, f.place`,
    ],
    [
      'states',
      `SELECT c.place, coalesce(lead(c.place) OVER own, ${days.length}) AS next_place, ${added('orders')} AS orders,
        ${added('value')} AS value, max(c.last_day) OVER own AS last_day, ${added('orders')} - c.orders AS earlier_orders,
        ${added('value')} - c.value AS earlier_value,
        max(c.last_day) OVER (own ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier_last_day
      FROM changes c WINDOW own AS (PARTITION BY c.customer_key ORDER BY c.place)`,
      'once',
    ],
  ];
}

/** Whether a row of `states` holds at the end of a day. */
export function holdsAt(place: number): string {
  return `place <= ${place} AND next_place > ${place} AND orders > 0`;
}
