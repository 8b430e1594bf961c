import type { BookReading } from './book-reading.ts';
import { holdsAt, monthStates } from './month-states.ts';
import { withDefinitions } from './with-definitions.ts';

/** What customers are scored by: the columns of the limits, those of a state, and which way they are counted. */
const scored = [
  { name: 's', column: 'last_day', way: 'DESC', least: 'max' },
  { name: 'o', column: 'orders', way: 'ASC', least: 'min' },
  { name: 'v', column: 'value', way: 'ASC', least: 'min' },
] as const;

/**
 * For some days in ascending order (none after the reading's), in one row: how many customers had ordered by the day of
 * place 0, 1 … (`customers_0` …), their orders and money, and the quintiles of days of silence, orders and money: columns
 * `s0_1` to `s0_4`, `o0_1` … and `v0_1` …, each the least value that so many fifths of the customers do not exceed.
 */
export function segmentQuintiles(reading: BookReading, days: readonly string[]): string {
  const { dialect, parameters, tables } = reading;
  const { double } = dialect.types;
  const sums = days.flatMap((_, place) => [
    `count(CASE WHEN ${holdsAt(place)} THEN 1 END) AS customers_${place}`,
    ...['orders', 'value'].map(
      (column) =>
        `CAST(coalesce(sum(CASE WHEN ${holdsAt(place)} THEN ${column} END), 0) AS ${double}) AS ${column}_${place}`,
    ),
  ]);
  const limits = scored.map(({ name }) => `${name}.*`);
  const dates = days.map((day) => parameters.day(day));
  const quintiles = scored.map((one) => `(${quintilesOf(reading, one, dates)}) AS ${one.name}`);
  return `${withDefinitions(tables, monthStates(reading, days))}
    SELECT n.*, ${limits.join(', ')} FROM (SELECT ${sums.join(', ')} FROM states) AS n, ${quintiles.join(', ')}`;
}

/** Equal values are counted first: a million sorted four times over would not fit into a small memory. */
function quintilesOf(
  { dialect }: BookReading,
  { name, column, way, least }: (typeof scored)[number],
  dates: readonly string[],
): string {
  const { bigint } = dialect.types;
  const counts = dates.map((_, place) => `count(CASE WHEN ${holdsAt(place)} THEN 1 END) AS found_${place}`);
  const running = dates.flatMap((_, place) => [
    `sum(found_${place}) OVER (ORDER BY size ${way}) AS below_${place}`,
    `sum(found_${place}) OVER () AS whole_${place}`,
  ]);
  const limits = dates.flatMap((date, place) =>
    [1, 2, 3, 4].map((fifth) => {
      const size = `${least}(CASE WHEN below_${place} * 5 >= whole_${place} * ${fifth} THEN size END)`;
      const limit = column === 'last_day' ? dialect.daysBetween(size, date) : size;
      return `CAST(${limit} AS ${bigint}) AS ${name}${place}_${fifth}`;
    }),
  );
  return `SELECT ${limits.join(', ')} FROM (SELECT size, ${running.join(', ')}
    FROM (SELECT ${column} AS size, ${counts.join(', ')} FROM states WHERE orders > 0 GROUP BY ${column}) AS sizes) AS summed`;
}
