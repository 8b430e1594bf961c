import type { Statement } from '../../engine/engine.ts';
import { type LifetimeReading, unionStatement } from './reading.ts';

/** What was spent for clients up to the last day: rows with an amount, and their sum in minor units. */
export function clientCostSums(reading: LifetimeReading): Statement {
  const { double } = reading.dialect.types;
  return unionStatement(reading, (parameters) => ({
    queries: [],
    parts: [
      `SELECT count(*) AS found, CAST(coalesce(sum(t.client_amount), 0) AS ${double}) AS amount
      FROM ${reading.tables.from('settled_costs')} AS t
      WHERE t.workspace_id = ${parameters.text(reading.workspace)} AND t.client_amount IS NOT NULL
        AND t.day <= ${parameters.day(reading.until)}`,
    ],
  }));
}
