import { type CohortUnit, periodsPerYear } from '../../../core/cohorts/cohort-period.ts';
import type { Dialect } from '../../engine/dialect.ts';
import { firstOrders, groupColumn, type LifetimeReading, type NamedQuery } from '../lifetime/reading.ts';
import type { Parameters } from '../query/parameters.ts';

/** Groups that are listed by name; the smaller ones are put together. */
const groupsListed = 40;

/** The number of the period that a DATE lies in, as `periodIndex` of core counts it. */
export function periodColumn({ types }: Dialect, unit: CohortUnit, day: string): string {
  const year = `CAST(extract(year FROM ${day}) AS ${types.bigint})`;
  if (unit === 'year') return year;
  const part = `CAST(extract(${unit} FROM ${day}) AS ${types.bigint})`;
  return `(${year} * ${periodsPerYear(unit)} + ${part} - 1)`;
}

/** A query and those that it reads. */
interface CohortCustomers {
  readonly queries: readonly NamedQuery[];
  readonly query: string;
}

/**
 * The customers asked about, once each: `customer_key`, a number of their own `customer` (numbers are counted in half the
 * time of texts), the period of their first order `start`, their group `g`, and `others`, true where it is one of those too
 * many to be listed.
 */
export function cohortCustomers(
  reading: LifetimeReading,
  parameters: Parameters,
  unit: CohortUnit,
): CohortCustomers {
  const { dialect, by } = reading;
  const first = `SELECT t.customer_key, row_number() OVER () AS customer, ${periodColumn(dialect, unit, 't.day')} AS start,
      ${groupColumn(reading)} AS g, FALSE AS others
    FROM ${firstOrders(reading, parameters)}`;
  if (by === null) return { queries: [], query: first };
  return {
    queries: [
      ['firsts', first],
      ['places', 'SELECT g, row_number() OVER (ORDER BY count(*) DESC, g) AS place FROM firsts GROUP BY g'],
    ],
    query: `SELECT f.customer_key, f.customer, f.start, CASE WHEN p.place <= ${groupsListed} THEN f.g END AS g,
        p.place > ${groupsListed} AS others
      FROM firsts AS f JOIN places AS p ON p.g IS NOT DISTINCT FROM f.g`,
  };
}

/** FROM and WHERE of the orders of known customers, `o`, with what was paid back of each, `r.net`; and what is joined. */
export function knownOrders(reading: LifetimeReading, parameters: Parameters, joined = ''): string {
  const { tables } = reading;
  const workspace = parameters.text(reading.workspace);
  const until = parameters.day(reading.until);
  return `${tables.from('settled_orders')} AS o ${joined}
    LEFT JOIN (SELECT t.order_key, CAST(sum(t.net) AS ${reading.dialect.types.bigint}) AS net FROM ${tables.from('settled_refunds')} AS t
      WHERE t.workspace_id = ${workspace} AND t.day <= ${until} GROUP BY t.order_key) AS r ON r.order_key = o.key
    WHERE o.workspace_id = ${workspace} AND o.customer_key IS NOT NULL AND o.day <= ${until}`;
}
