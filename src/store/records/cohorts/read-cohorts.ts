import { type CohortUnit, cohortEnd } from '../../../core/cohorts/cohort-period.ts';
import { type CohortTable, cohortTable } from '../../../core/cohorts/cohort-table.ts';
import { cohortSums } from '../../sql/cohorts/cohort-sums.ts';
import type { OpenReading } from '../lifetime/open-reading.ts';

/** The cohort table of the customers of a reading: by its dimension, or by the period of the first order. */
export async function readCohorts(open: OpenReading, unit: CohortUnit): Promise<CohortTable> {
  const { reading, store } = open;
  const rows = await store.engine.reader.run(cohortSums(reading, unit));
  const sums = rows.map((row) => ({
    group: row.g === null ? null : String(row.g),
    others: row.others === true,
    start: Number(row.start),
    age: Number(row.age),
    buyers: Number(row.buyers),
    orders: Number(row.orders),
    revenue: Number(row.revenue),
    margin: Number(row.margin),
    ordersWithMargin: Number(row.with_margin),
  }));
  return cohortTable(sums, reading.by === null ? 'period' : 'group', cohortEnd(unit, reading.until));
}
