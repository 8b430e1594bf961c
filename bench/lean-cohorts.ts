import type { CohortTable } from '../src/core/cohorts/cohort-table.ts';
import type { Row, Session } from '../src/store/engine/engine.ts';
import { statement } from '../src/store/engine/statement.ts';

const month = (day: string) => `(year(${day}) * 12 + month(${day}) - 1)`;

/**
 * The leanest statement found by hand for the sums of a cohort table by month, over the settled tables, for DuckDB only:
 * customers by a number of their own, each order once. It knows one workspace, looks for no missing rates and no dimension.
 */
export const leanCohortsSql = `
WITH firsts AS (
  SELECT customer_key, ${month('day')} AS start, row_number() OVER () AS customer FROM settled_orders WHERE is_first
)
SELECT f.start, ${month('o.day')} - f.start AS age, count(DISTINCT f.customer) AS buyers, count(*) AS orders,
  CAST(sum(o.net - coalesce(r.net, 0)) AS BIGINT) AS revenue, CAST(sum(o.margin - coalesce(r.net, 0)) AS BIGINT) AS margin
FROM settled_orders AS o JOIN firsts AS f ON f.customer_key = o.customer_key
LEFT JOIN (SELECT order_key, CAST(sum(net) AS BIGINT) AS net FROM settled_refunds GROUP BY 1) AS r ON r.order_key = o.key
GROUP BY ALL`;

export function leanCohorts(session: Session): Promise<readonly Row[]> {
  return session.run(statement(leanCohortsSql));
}

/** Cells in which the table holds other numbers than the statement. */
export function cohortDifferences(table: CohortTable, rows: readonly Row[]): string[] {
  const lean = new Map(rows.map((row) => [`${row.start} ${row.age}`, row]));
  return table.rows.flatMap(({ start, cells }) =>
    cells.flatMap((cell) => {
      const row = lean.get(`${start} ${cell.age}`);
      const numbers = [row?.buyers, row?.orders, row?.revenue].map((value) => Number(value ?? 0));
      const found = [cell.buyers, cell.orders, cell.revenue];
      return numbers.join() === found.join() ? [] : [`${start} ${cell.age}: ${found} instead of ${numbers}`];
    }),
  );
}
