import type { SegmentLimits } from '../../../core/customers/segment-limits.ts';
import type { BookReading } from './book-reading.ts';
import { holdsAt, monthStates } from './month-states.ts';
import { type RuledColumns, ruledTexts, segmentText } from './segment-text.ts';
import { withDefinitions } from './with-definitions.ts';

/** A day and the limits of its segments. */
export interface SegmentDay {
  readonly day: string;
  readonly limits: SegmentLimits;
}

/**
 * For each of some days in ascending order but the first, by its `place` from 1: customers by their segment at the end of
 * the day before it (NULL for who was none yet) and of the day itself, and what they brought in between. Several rows may
 * name the same segments.
 */
export function segmentMoves(reading: BookReading, days: readonly SegmentDay[]): string {
  const { dialect, parameters, tables } = reading;
  const { bigint } = dialect.types;
  const dates = days.map(({ day }) => parameters.day(day));
  const ruled = (place: number, lastDay: string, orders: string, value: string): RuledColumns => {
    const { limits } = days[place] ?? {};
    if (!limits) throw new Error(`no day has the place ${place}`);
    const silenceDays = `(${dialect.daysBetween(lastDay, dates[place] ?? '')})`;
    return ruledTexts(limits, { silenceDays, orders, value });
  };
  const parts = days.slice(1).map((_, before) => {
    const place = before + 1;
    // Who bought nothing in between was what that row says at the end of the day before, too.
    const then = (column: string): string =>
      `CASE WHEN place = ${place} THEN earlier_${column} ELSE ${column} END AS then_${column}`;
    const from = ruled(before, 'then_last_day', 'then_orders', 'then_value');
    const to = ruled(place, 'last_day', 'orders', 'value');
    return `SELECT CAST(${place} AS ${bigint}) AS place, then_orders > 0 AS known, ${named(from, 'from')},
        ${named(to, 'to')}, value - CASE WHEN then_orders > 0 THEN then_value ELSE 0 END AS brought
      FROM (SELECT orders, value, last_day, ${['orders', 'value', 'last_day'].map(then).join(', ')}
        FROM states WHERE ${holdsAt(place)}) AS held`;
  });
  const queries = monthStates(
    reading,
    days.map(({ day }) => day),
  );
  const group = ['place', 'known', ...Object.values(columnsOf('from')), ...Object.values(columnsOf('to'))];
  return `${withDefinitions(tables, queries)}
    SELECT place, CASE WHEN known THEN ${segmentText(columnsOf('from'))} END AS from_segment,
      ${segmentText(columnsOf('to'))} AS to_segment, customers, brought
    FROM (SELECT ${group.join(', ')}, count(*) AS customers, CAST(sum(brought) AS ${bigint}) AS brought
      FROM (${parts.join(' UNION ALL ')}) AS moved GROUP BY ${group.join(', ')}) AS counted`;
}

function columnsOf(name: 'from' | 'to'): RuledColumns {
  return { recency: `${name}_recency`, weight: `${name}_weight`, single: `${name}_single` };
}

function named(texts: RuledColumns, name: 'from' | 'to'): string {
  const names = columnsOf(name);
  return `${texts.recency} AS ${names.recency}, ${texts.weight} AS ${names.weight}, ${texts.single} AS ${names.single}`;
}
