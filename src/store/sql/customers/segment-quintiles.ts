import type { Query } from '../text.ts';
import type { BookReading } from './book-reading.ts';
import { customerFlows, scoredAt } from './customer-flows.ts';
import { withDefinitions } from './with-definitions.ts';

/** What customers are scored by, and the names of the limits. */
const scoredBy = { s: 'silence_days', o: 'orders', v: 'value' } as const;

/**
 * For each of some days (none after the reading's): how many customers had ordered by then, their orders and money, and the
 * quintiles of days of silence, orders and money: columns `s1` to `s4`, `o1` … and `v1` …, each the least value that so
 * many fifths of the customers do not exceed.
 */
export function segmentQuintiles(reading: BookReading, days: readonly string[]): string {
  const { dialect, parameters, tables } = reading;
  const { bigint, double } = dialect.types;
  const scored: readonly Query[] = days.map((day, place) => [
    `scored_${place}`,
    scoredAt(dialect, parameters.day(day)),
    'once',
  ]);
  const sums = (
    place: number,
  ): string => `SELECT count(*) AS customers, CAST(coalesce(sum(orders), 0) AS ${double}) AS orders,
      CAST(coalesce(sum(value), 0) AS ${double}) AS value FROM scored_${place}`;
  const parts = days.map((_, place) => {
    const quintiles = Object.entries(scoredBy).map(
      ([name, column]) => `(${quintilesOf(name, `scored_${place}`, column, bigint)}) AS ${name}`,
    );
    return `SELECT ${place} AS place, n.*, s.*, o.*, v.* FROM (${sums(place)}) AS n, ${quintiles.join(', ')}`;
  });
  return `${withDefinitions(tables, [...customerFlows(reading), ...scored])} ${parts.join(' UNION ALL ')}`;
}

/** Equal values are counted first: a million sorted four times over would not fit into a small memory. */
function quintilesOf(name: string, table: string, column: string, bigint: string): string {
  const limits = [1, 2, 3, 4].map(
    (fifth) =>
      `CAST(min(CASE WHEN below * 5 >= whole * ${fifth} THEN size END) AS ${bigint}) AS ${name}${fifth}`,
  );
  return `SELECT ${limits.join(', ')} FROM (
    SELECT size, sum(found) OVER (ORDER BY size) AS below, sum(found) OVER () AS whole
    FROM (SELECT ${column} AS size, count(*) AS found FROM ${table} GROUP BY ${column}) AS sizes) AS summed`;
}
