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
    const sum = (value: string) => `CAST(coalesce(sum(${value}), 0) AS ${bigint})`;
    return {
      queries: customers.queries,
      parts: [
        `SELECT g, others, start, age, CAST(count(DISTINCT customer) AS ${bigint}) AS buyers,
          CAST(count(*) AS ${bigint}) AS orders, ${sum('revenue')} AS revenue, ${sum('margin')} AS margin,
          CAST(count(margin) AS ${bigint}) AS with_margin
        FROM (SELECT f.g, f.others, f.start, ${periodColumn(dialect, unit, 'o.day')} - f.start AS age, f.customer,
            o.net - coalesce(r.net, 0) AS revenue, o.margin - coalesce(r.net, 0) AS margin
          FROM ${knownOrders(reading, parameters, `JOIN (${customers.query}) AS f ON f.customer_key = o.customer_key`)}) AS q
        GROUP BY 1, 2, 3, 4`,
      ],
    };
  });
}
