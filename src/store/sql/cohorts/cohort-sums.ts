import type { CohortUnit } from '../../../core/cohorts/cohort-period.ts';
import type { Statement } from '../../engine/engine.ts';
import { type LifetimeReading, unionStatement } from '../lifetime/reading.ts';
import { cohortCustomers, knownOrders, periodColumn } from './cohort-customers.ts';

/**
 * What customers did by group, period of their first order and age in periods: `g`, `others`, `start`, `age`, `buyers`,
 * `orders`, `revenue` and `margin` in minor units, `with_margin`. Everybody is a buyer at age 0.
 */
export function cohortSums(reading: LifetimeReading, unit: CohortUnit): Statement {
  const { dialect } = reading;
  const { bigint } = dialect.types;
  return unionStatement(reading, (parameters) => {
    const customers = cohortCustomers(reading, parameters, unit);
    const bought = `SELECT o.customer_key, ${periodColumn(dialect, unit, 'o.day')} AS period, count(*) AS orders,
        sum(o.net - coalesce(r.net, 0)) AS revenue, sum(o.margin - coalesce(r.net, 0)) AS margin,
        count(o.margin) AS with_margin
      FROM ${knownOrders(reading, parameters)} GROUP BY 1, 2`;
    const sums = ['orders', 'revenue', 'margin', 'with_margin'].map(
      (column) => `CAST(coalesce(sum(b.${column}), 0) AS ${bigint}) AS ${column}`,
    );
    return {
      queries: customers.queries,
      parts: [
        `SELECT f.g, f.others, f.start, b.period - f.start AS age, CAST(count(*) AS ${bigint}) AS buyers,
          ${sums.join(', ')}
        FROM (${bought}) AS b JOIN (${customers.query}) AS f ON f.customer_key = b.customer_key
        GROUP BY 1, 2, 3, 4`,
      ],
    };
  });
}
