import type { Statement } from '../../engine/engine.ts';
import { changesQuery, monthColumn, type RecurringReading, recurringStatement } from './reading.ts';

/** What the cells are counted by besides months. */
export type CellGroup = 'service' | 'client' | null;

/**
 * `m` what moved MRR by group and month (name: the movement; amount in minor units); `c` clients of the group who came,
 * came back and left (a, b, c). A client of a service is one with MRR in it. Months before the period are NULL.
 */
export function movementCells(reading: RecurringReading, group: CellGroup): Statement {
  const { types } = reading.dialect;
  return recurringStatement(reading, (parameters) => {
    const g = { service: 'product', client: 'customer_key' };
    const column = group === null ? `CAST(NULL AS ${types.text})` : g[group];
    const whole = (value: string) => `CAST(${value} AS ${types.bigint})`;
    const month = monthColumn(reading, parameters, 'day');
    return {
      queries: [
        changesQuery(reading, parameters),
        [
          'days',
          `SELECT ${column} AS g, customer_key, day, sum(delta) AS delta FROM changes
          GROUP BY ${[...(group === null ? [] : [column]), 'customer_key', 'day'].join(', ')}`,
        ],
        [
          'running',
          `SELECT d.*, sum(d.delta) OVER w AS after_day FROM days d
          WINDOW w AS (PARTITION BY d.g, d.customer_key ORDER BY d.day)`,
        ],
        [
          'standing',
          `SELECT r.g, r.day, r.after_day > 0 AS here, r.after_day - r.delta > 0 AS was,
            coalesce(max(r.after_day) OVER (PARTITION BY r.g, r.customer_key ORDER BY r.day
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) > 0 AS known
          FROM running r`,
        ],
      ],
      parts: [
        `SELECT 'm' AS part, g, month, name, ${whole('sum(delta)')} AS amount, ${whole('0')} AS a, ${whole('0')} AS b,
          ${whole('0')} AS c
        FROM (SELECT ${column} AS g, ${month} AS month, movement AS name, delta FROM changes) AS moved
        GROUP BY g, month, name`,
        `SELECT 'c', g, month, CAST(NULL AS ${types.text}), ${whole('0')},
          ${whole('count(*) FILTER (WHERE NOT known)')}, ${whole('count(*) FILTER (WHERE known AND here)')},
          ${whole('count(*) FILTER (WHERE was)')}
        FROM (SELECT g, ${month} AS month, here, was, known FROM standing WHERE here <> was) AS crossed
        GROUP BY g, month`,
      ],
    };
  });
}

/** What changed each client's MRR by month (see `MonthOfChanges`): customer_key, month, delta, weighted. */
export function clientMonths(reading: RecurringReading): Statement {
  const { bigint } = reading.dialect.types;
  return recurringStatement(reading, (parameters) => ({
    queries: [changesQuery(reading, parameters)],
    parts: [
      `SELECT customer_key, month, CAST(sum(delta) AS ${bigint}) AS delta,
        CAST(sum(delta * extract(day FROM day)) AS ${bigint}) AS weighted
      FROM (SELECT customer_key, day, delta, ${monthColumn(reading, parameters, 'day')} AS month FROM changes) AS m
      GROUP BY customer_key, month`,
    ],
  }));
}

/** The sums of `Standings`, in minor units and their squares. */
export function clientStandings(reading: RecurringReading): Statement {
  const { double } = reading.dialect.types;
  return recurringStatement(reading, (parameters) => {
    const sum = (value: string, where: string) =>
      `coalesce(sum(CAST(${value} AS ${double})) FILTER (WHERE ${where}), 0)`;
    const squares = (one: string, other: string) =>
      sum(`${one} AS ${double}) * CAST(${other}`, 'at_start > 0');
    return {
      queries: [
        changesQuery(reading, parameters),
        [
          'ends',
          `SELECT customer_key, coalesce(sum(delta) FILTER (WHERE day < ${parameters.day(reading.from)}), 0) AS at_start,
            sum(delta) AS at_end FROM changes GROUP BY customer_key`,
        ],
        ['clients', 'SELECT e.*, greatest(0, least(e.at_start, e.at_end)) AS capped FROM ends e'],
      ],
      parts: [
        `SELECT count(*) FILTER (WHERE at_start > 0) AS started,
          count(*) FILTER (WHERE at_start > 0 AND at_end <= 0) AS gone,
          ${sum('at_start', 'at_start > 0')} AS x, ${sum('at_end', 'at_start > 0')} AS y,
          ${sum('capped', 'at_start > 0')} AS c, ${squares('at_start', 'at_start')} AS xx,
          ${squares('at_end', 'at_end')} AS yy, ${squares('capped', 'capped')} AS cc,
          ${squares('at_start', 'at_end')} AS xy, ${squares('at_start', 'capped')} AS xc,
          count(*) FILTER (WHERE at_end > 0) AS active, ${sum('at_end', 'at_end > 0')} AS mrr,
          ${sum(`at_end AS ${double}) * CAST(at_end`, 'at_end > 0')} AS mrr_squares
        FROM clients`,
      ],
    };
  });
}
