import type { Store } from '../../../src/store/store.ts';
import { plainOrigin } from '../../support/settled-rows.ts';

/** Records exchange rates: day, currency, units per euro. */
export async function giveRates(
  store: Store,
  workspace: string,
  rates: readonly (readonly [day: string, currency: string, perEuro: number])[],
): Promise<void> {
  await store.ledger.receive(
    workspace,
    { ...plainOrigin, file: 'rates.csv' },
    async (staging) => {
      const rows = rates.map(
        ([day, currency, rate], index) => `(${index + 2}, DATE '${day}', '${currency}', ${rate})`,
      );
      await staging.run({
        sql: `CREATE OR REPLACE TEMPORARY TABLE incoming_rates AS SELECT CAST(line AS BIGINT) AS line, day, currency, CAST(rate AS DECIMAL(18,8)) AS per_euro FROM (VALUES ${rows.join(', ')}) AS t (line, day, currency, rate)`,
        parameters: [],
      });
      staging.handOver('incoming_rates');
      return { facts: [], rates: true, problemCount: 0, problemsCsv: null };
    },
    { now: '2026-11-20T10:00:00.000Z', dryRun: false },
  );
}
