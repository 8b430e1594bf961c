import type { Statement } from '../../engine/engine.ts';
import { createParameters } from '../query/parameters.ts';
import { type OrderReading, purchaseQueries } from './order-histories.ts';
import { wholeMonths } from './reading.ts';

/** What a customer of a group cost to win, in minor units. */
export interface GroupCost {
  readonly group: string | null;
  readonly cost: number;
}

/**
 * When customers have brought back what they cost, by group `g`: `month` (from 1) by whose end they had, `b` = 1; or the
 * whole months they were watched without it, `b` = 0; `watched` whole months in either case; `n` customers. A month not over
 * yet counts for nobody: of those who have paid back in it one knows, of the others one does not. Groups without a cost are
 * left out.
 */
export function paybackTimes(
  reading: Omit<OrderReading, 'fittedUntil' | 'resolutionDays' | 'silenceDays'>,
  costs: readonly GroupCost[],
): Statement {
  const { dialect, tables } = reading;
  const { bigint, text } = dialect.types;
  const parameters = createParameters(dialect);
  const until = parameters.day(reading.until);
  const queries = purchaseQueries(reading, parameters);
  const values = costs.map(({ group, cost }) => {
    const name = group === null ? `CAST(NULL AS ${text})` : parameters.text(group);
    return `(${name}, ${parameters.bigint(cost)})`;
  });
  const named = [
    ...queries,
    ['costs', `SELECT * FROM (VALUES ${values.join(', ')}) AS v(g, cost)`],
    [
      'running',
      `SELECT f.g, f.customer_key, f.first_day, d.day, c.cost,
        sum(coalesce(d.value, 0)) OVER (PARTITION BY d.customer_key ORDER BY d.day) AS so_far
      FROM firsts f JOIN costs c ON c.g IS NOT DISTINCT FROM f.g
      JOIN purchases d ON d.customer_key = f.customer_key`,
    ],
    [
      'back',
      `SELECT g, first_day, min(day) FILTER (WHERE so_far >= cost) AS back_day FROM running
      GROUP BY g, customer_key, first_day`,
    ],
  ].map(([name, query]) => `${name} AS (${query})`);
  return {
    sql: `WITH ${[...tables.definitions(), ...named].join(',\n')}
    SELECT g, CAST(CASE WHEN b = 1 THEN back ELSE watched END AS ${bigint}) AS month, b,
      CAST(watched AS ${bigint}) AS watched, CAST(count(*) AS ${bigint}) AS n
    FROM (SELECT g, watched, back, CASE WHEN back <= watched THEN 1 ELSE 0 END AS b
      FROM (SELECT g, ${wholeMonths(dialect, 'first_day', until)} AS watched,
          ${wholeMonths(dialect, 'first_day', 'back_day')} + 1 AS back FROM back) AS p) AS q
    GROUP BY 1, 2, 3, 4`,
    parameters: parameters.values,
  };
}
