import pg from 'pg';
import { copyTables } from './copy-tables.ts';
import { closeDuckdbInstance, type EngineOptions, openDuckdbInstance } from './duckdb-instance.ts';
import { DuckdbStaging } from './duckdb-session.ts';
import type { Engine, WriteSession } from './engine.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { PostgresReader } from './postgres-reader.ts';
import { postgresError, postgresSession, postgresTypes } from './postgres-session.ts';
import { WriteQueue } from './write-queue.ts';

/** Writers of all processes on one database take turns under this key. */
const writerLock = 'SELECT pg_advisory_xact_lock(4608175)';

/** PostgreSQL by its address. Errors: `database_unreachable`. */
export async function openPostgres(address: string, options: EngineOptions = {}): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: address,
    max: 8,
    types: postgresTypes,
    options: '-c TimeZone=UTC -c jit=off -c client_min_messages=warning',
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while idle is replaced by the pool at the next use.
  pool.on('error', () => undefined);
  try {
    await pool.query('SELECT 1');
  } catch (cause) {
    await pool.end();
    throw postgresError(cause);
  }

  let writer: pg.PoolClient | null = null;
  const release = (broken: boolean): void => {
    writer?.release(broken);
    writer = null;
  };
  const queue = new WriteQueue({
    async begin() {
      writer = await pool.connect().catch((cause: unknown) => {
        throw postgresError(cause);
      });
      await writer.query('BEGIN');
      await writer.query(writerLock);
      return postgresSession(writer);
    },
    async commit() {
      await writer?.query('COMMIT');
      release(false);
    },
    async rollback() {
      try {
        await writer?.query('ROLLBACK');
        release(false);
      } catch {
        release(true);
      }
    },
  });

  const reader = new PostgresReader(pool);
  return {
    dialect: postgresDialect,
    reader,
    write: (work) => queue.write(work),
    async bulk(work) {
      // Files are read by DuckDB on every engine; here in a private one that keeps nothing.
      const instance = await openDuckdbInstance(':memory:', options);
      try {
        const staging = new DuckdbStaging(await instance.connect());
        await work.prepare(staging);
        return await queue.alone(() => inTransaction(pool, staging, work.commit));
      } finally {
        closeDuckdbInstance(instance, ':memory:');
      }
    },
    async close() {
      await queue.idle();
      await reader.close();
      await pool.end();
    },
  };
}

async function inTransaction<Result>(
  pool: pg.Pool,
  staging: DuckdbStaging,
  commit: (session: WriteSession) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // Copied before the lock, so that other processes can write meanwhile.
    await copyTables(staging, client);
    await client.query(writerLock);
    const result = await commit(postgresSession(client));
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (reason) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw reason;
  }
}
