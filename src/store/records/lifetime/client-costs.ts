import { clientCostSums } from '../../sql/lifetime/client-cost-sums.ts';
import type { OpenReading } from './open-reading.ts';
import type { ClientCosts } from './read-clients.ts';
import { minorUnits } from './rows-by-group.ts';

/** What is known to have been spent for clients up to the last day, whoever they are; null for nothing. */
export async function readClientCosts({
  store,
  reading,
  settings,
}: OpenReading): Promise<ClientCosts | null> {
  const [row] = await store.engine.reader.run(clientCostSums(reading));
  const rows = Number(row?.found ?? 0);
  if (rows === 0) return null;
  return { amount: Number(row?.amount ?? 0) / minorUnits(settings.currency), rows, withoutCost: 0 };
}
