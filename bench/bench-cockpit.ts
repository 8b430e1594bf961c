import { statSync } from 'node:fs';
import { statement } from '../src/store/engine/statement.ts';
import { runCockpit } from '../src/store/records/query/run-cockpit.ts';
import type { Store } from '../src/store/store.ts';
import { fillPostgres } from './fill-postgres.ts';
import { fillStore, now } from './fill-store.ts';
import { workspace } from './generate-facts.ts';
import { cockpitPeriod, differences, leanCockpit } from './lean-cockpit.ts';
import { type Times, timeByTurns } from './stopwatch.ts';

export interface CockpitBench {
  readonly scale: number;
  readonly filon: Times;
  readonly lean: Times;
  readonly postgres: Times | null;
  readonly postgresVersion: string | null;
  readonly rows: Readonly<Record<string, number>>;
  readonly databaseMegabytes: number;
}

/** The whole cockpit: two years, compared, with tiles, curve, table, reasons and sentences. */
export function askCockpit(store: Store) {
  return runCockpit(
    store,
    workspace,
    { ...cockpitPeriod, basis: 'activity', compare: { kind: 'previous_year' }, where: [], by: 'channel' },
    now,
    'fr',
  );
}

/** Times the cockpit against lean SQL and, if asked, PostgreSQL. Throws if the three do not give the same numbers. */
export async function benchCockpit(
  folder: string,
  scale: number,
  withPostgres: boolean,
  say: (line: string) => void,
): Promise<CockpitBench> {
  const path = `${folder}/facts-${scale}.duckdb`;
  const store = await fillStore(path, scale, say);
  const wrong = differences(await askCockpit(store), await leanCockpit(store.engine.reader));
  if (wrong.length > 0)
    throw new Error(`the lean statement gives other numbers: ${wrong.slice(0, 5).join('; ')}`);
  const embedded = await timeByTurns(scale > 0.3 ? 9 : 21, {
    filon: () => askCockpit(store),
    lean: () => leanCockpit(store.engine.reader),
  });
  let postgres: Times | null = null;
  let postgresVersion: string | null = null;
  if (withPostgres) {
    const server = await fillPostgres(store, `${folder}/postgres`, say);
    try {
      const [here, there] = [await askCockpit(store), await askCockpit(server.store)];
      if (JSON.stringify(here.totals) !== JSON.stringify(there.totals))
        throw new Error('PostgreSQL gives other numbers');
      const times = await timeByTurns(scale > 0.3 ? 3 : 7, { postgres: () => askCockpit(server.store) });
      postgres = times.postgres;
      postgresVersion = server.version;
    } finally {
      await server.stop();
    }
  }
  const rows = await countRows(store);
  await store.close();
  return {
    scale,
    ...embedded,
    postgres,
    postgresVersion,
    rows,
    databaseMegabytes: statSync(path).size / 2 ** 20,
  };
}

async function countRows(store: Store): Promise<Readonly<Record<string, number>>> {
  const tables = ['leads', 'lead_events', 'orders', 'order_lines', 'visits', 'costs'];
  const [row] = await store.engine.reader.run(
    statement(`SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`),
  );
  return Object.fromEntries(tables.map((table) => [table, Number(row?.[table])]));
}
