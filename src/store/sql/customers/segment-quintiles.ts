import type { Query } from '../text.ts';
import type { BookReading } from './book-reading.ts';
import { customerFlows, scoredAt } from './customer-flows.ts';
import { withDefinitions } from './with-definitions.ts';

const fifths = [0.2, 0.4, 0.6, 0.8] as const;

/**
 * For each of some days (none after the reading's): how many customers had ordered by then, their orders and money, and the
 * quintiles of days of silence, orders and money: columns `s1` … `s4`, `o1` … and `v1` ….
 */
export function segmentQuintiles(reading: BookReading, days: readonly string[]): string {
  const { dialect, parameters, tables } = reading;
  const { bigint, double } = dialect.types;
  const limits = (prefix: string, column: string): string =>
    fifths
      .map(
        (fifth, place) =>
          `CAST(percentile_disc(${fifth}) WITHIN GROUP (ORDER BY ${column}) AS ${bigint}) AS ${prefix}${place + 1}`,
      )
      .join(', ');
  const scored: readonly Query[] = days.map((day, place) => [
    `scored_${place}`,
    scoredAt(dialect, parameters.day(day)),
  ]);
  const parts = days.map(
    (
      _,
      place,
    ) => `SELECT ${place} AS place, count(*) AS customers, CAST(coalesce(sum(orders), 0) AS ${double}) AS orders,
      CAST(coalesce(sum(value), 0) AS ${double}) AS value,
      ${limits('s', 'silence_days')}, ${limits('o', 'orders')}, ${limits('v', 'value')} FROM scored_${place}`,
  );
  return `${withDefinitions(tables.definitions(), [...customerFlows(reading), ...scored])} ${parts.join(' UNION ALL ')}`;
}
