import { rmSync } from 'node:fs';
import { statement } from '../src/store/engine/statement.ts';
import { openStore } from '../src/store/open-store.ts';
import { askCohorts } from '../src/store/records/cohorts/ask-cohorts.ts';
import { fillCustomers } from './fill-baskets.ts';
import { now } from './fill-store.ts';
import { workspace } from './generate-facts.ts';
import { cohortDifferences, leanCohorts } from './lean-cohorts.ts';
import { type Times, timeByTurns } from './stopwatch.ts';

export interface CohortsBench {
  readonly orders: number;
  readonly filon: Times;
  readonly lean: Times;
}

/** Every tenth order has no known margin, every fiftieth is half paid back. */
const more = [
  'UPDATE settled_orders SET margin = net // 3 WHERE hash(key) % 10 <> 0',
  `INSERT INTO settled_refunds (workspace_id, key, order_key, day, customer_key, net, rate_missing)
  SELECT '${workspace}', 'r:' || key, key, day, customer_key, net // 2, FALSE FROM settled_orders WHERE hash(key) % 50 = 0`,
  'CHECKPOINT',
];

/**
 * Times the cohort table by month of five million orders (at scale 1) against lean SQL by turns. Throws if both do not
 * give the same numbers.
 */
export async function benchCohorts(
  folder: string,
  scale: number,
  say: (line: string) => void,
): Promise<CohortsBench> {
  const path = `${folder}/cohorts.duckdb`;
  const orders = await fillCustomers(path, scale * 1.4);
  const store = await openStore(path, { memoryLimit: '3GB' });
  for (const sql of more) await store.engine.write((session) => session.run(statement(sql)));
  const ask = () => askCohorts(store, workspace, { unit: 'month', by: null, where: [] }, now);
  const { reader } = store.engine;
  const wrong = cohortDifferences((await ask()).table, await leanCohorts(reader));
  if (wrong.length > 0)
    throw new Error(`the lean statement gives other numbers: ${wrong.slice(0, 5).join('; ')}`);
  const times = await timeByTurns(5, { filon: ask, lean: () => leanCohorts(reader) });
  await store.close();
  for (const file of [path, `${path}.wal`]) rmSync(file, { force: true });
  say(`cohort table of ${orders} orders: ${Math.round(times.filon.median)} ms`);
  return { orders, ...times };
}
