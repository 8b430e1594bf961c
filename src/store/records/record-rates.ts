import { duckdbDialect } from '../engine/duckdb-dialect.ts';
import { statement } from '../engine/statement.ts';
import { incomingRateColumns } from '../schema/incoming.ts';
import type { BatchOrigin, Ledger, Receipt } from '../store.ts';

/** Units of a currency for one euro on a day (`YYYY-MM-DD`), as decimal text. */
export interface Rate {
  readonly day: string;
  readonly currency: string;
  readonly perEuro: string;
}

/** Records exchange rates that come from no file, as a batch of their own. */
export function recordRates(
  ledger: Ledger,
  workspace: string,
  origin: BatchOrigin,
  rates: readonly Rate[],
  now: string,
): Promise<Receipt> {
  const given = rates.map(({ day, currency, perEuro }) => ({ day, currency, per_euro: perEuro }));
  const columns = incomingRateColumns.map(({ id }) => `given."${id}"`).join(', ');
  return ledger.receive(
    workspace,
    origin,
    async (staging) => {
      await staging.run(
        statement(
          `CREATE TEMPORARY TABLE incoming_rates AS SELECT ${columns}
          FROM ${duckdbDialect.rowsFromJson('$1', incomingRateColumns)} AS given`,
          JSON.stringify(given),
        ),
      );
      staging.handOver('incoming_rates');
      return { facts: [], rates: true, problemCount: 0, problemsCsv: null, fileRows: rates.length };
    },
    { now, dryRun: false },
  );
}
