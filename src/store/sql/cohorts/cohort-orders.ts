import type { CohortUnit } from '../../../core/cohorts/cohort-period.ts';
import type { Statement } from '../../engine/engine.ts';
import { type LifetimeReading, type NamedQuery, unionStatement } from '../lifetime/reading.ts';
import type { Parameters } from '../query/parameters.ts';
import { cohortCustomers, knownOrders, periodColumn } from './cohort-customers.ts';

/** Which cell of a cohort table: a row (or all of them), an age, and whether what came before belongs to it. */
export interface CohortPlace {
  /** The period of the first order, by its number; null for any that was watched to that age. */
  readonly start: number | null;
  /** A group, or the small ones together; null for all. */
  readonly group: { readonly value: string | null; readonly others: boolean } | null;
  readonly age: number;
  /** Also the ages before. */
  readonly upTo: boolean;
  /** The last period whose cells rows of several periods count. */
  readonly lastWhole: number;
}

export interface OrderPlace {
  readonly day: string;
  readonly key: string;
}

function cell(
  reading: LifetimeReading,
  unit: CohortUnit,
  place: CohortPlace,
  parameters: Parameters,
): { readonly queries: readonly NamedQuery[]; readonly from: string } {
  const customers = cohortCustomers(reading, parameters, unit);
  const age = parameters.bigint(place.age);
  const period = `${periodColumn(reading.dialect, unit, 'o.day')} - f.start`;
  const conditions = [
    `${period} ${place.upTo ? '<=' : '='} ${age}`,
    place.start === null
      ? `f.start + ${age} <= ${parameters.bigint(place.lastWhole)}`
      : `f.start = ${parameters.bigint(place.start)}`,
  ];
  const { group } = place;
  if (group?.others) conditions.push('f.others');
  else if (group)
    conditions.push(
      'NOT f.others',
      group.value === null ? 'f.g IS NULL' : `f.g = ${parameters.text(group.value)}`,
    );
  const orders = `SELECT o.*, r.net AS paid_back FROM ${knownOrders(reading, parameters)}`;
  return {
    queries: customers.queries,
    from: `FROM (${orders}) AS o JOIN (${customers.query}) AS f ON f.customer_key = o.customer_key
      WHERE ${conditions.join(' AND ')}`,
  };
}

/** What the orders of a cell come to: `buyers`, `orders`, `revenue`, `margin`, `with_margin`. Minor units. */
export function cellSums(reading: LifetimeReading, unit: CohortUnit, place: CohortPlace): Statement {
  const { bigint } = reading.dialect.types;
  return unionStatement(reading, (parameters) => {
    const { queries, from } = cell(reading, unit, place, parameters);
    const sum = (value: string) => `CAST(coalesce(sum(${value}), 0) AS ${bigint})`;
    return {
      queries,
      parts: [
        `SELECT count(DISTINCT o.customer_key) AS buyers, count(*) AS orders,
          ${sum('o.net - coalesce(o.paid_back, 0)')} AS revenue,
          ${sum('o.margin - coalesce(o.paid_back, 0)')} AS margin, count(o.margin) AS with_margin ${from}`,
      ],
    };
  });
}

/** A page of the orders of a cell after a place, by day: `k` key, `d` day, `v` revenue in minor units, net of refunds. */
export function cellOrders(
  reading: LifetimeReading,
  unit: CohortUnit,
  place: CohortPlace,
  page: { readonly after: OrderPlace | null; readonly limit: number },
): Statement {
  return unionStatement(reading, (parameters) => {
    const { queries, from } = cell(reading, unit, place, parameters);
    const key = 'o.key COLLATE "C"';
    const { after } = page;
    const beyond = after
      ? `AND (o.day > ${parameters.day(after.day)}
          OR (o.day = ${parameters.day(after.day)} AND ${key} > ${parameters.text(after.key)}))`
      : '';
    return {
      queries,
      parts: [
        `SELECT 0 AS m, o.key AS k, o.day AS d,
          CAST(o.net - coalesce(o.paid_back, 0) AS ${reading.dialect.types.text}) AS v
        ${from} ${beyond} ORDER BY o.day, ${key} LIMIT ${parameters.bigint(page.limit)}`,
      ],
    };
  });
}
