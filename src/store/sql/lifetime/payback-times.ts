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
 * whole months they were watched without it, `b` = 0; `n` customers. Groups without a cost are left out.
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
  const month = `CASE WHEN back_day IS NULL THEN ${wholeMonths(dialect, 'first_day', until)}
    ELSE ${wholeMonths(dialect, 'first_day', 'back_day')} + 1 END`;
  return {
    sql: `WITH ${[...tables.definitions(), ...named].join(',\n')}
    SELECT g, CAST(month AS ${bigint}) AS month, b, CAST(count(*) AS ${bigint}) AS n
    FROM (SELECT g, ${month} AS month, CASE WHEN back_day IS NULL THEN 0 ELSE 1 END AS b FROM back) AS q
    GROUP BY g, month, b`,
    parameters: parameters.values,
  };
}
