import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { duckdbDialect } from './duckdb-dialect.ts';
import { closeDuckdbInstance, type EngineOptions, openDuckdbInstance } from './duckdb-instance.ts';
import { DuckdbSession, DuckdbStaging } from './duckdb-session.ts';
import type { Engine, Row, Session, Statement } from './engine.ts';
import { statement } from './statement.ts';
import { WriteQueue } from './write-queue.ts';

const readerCount = 4;

/**
 * The embedded engine over one file (its folder is made if need be) or `:memory:`. This process is the file's only
 * one while it is open: `database_locked` else.
 */
export async function openDuckdb(address: string, options: EngineOptions = {}): Promise<Engine> {
  const path = address === ':memory:' ? address : resolve(address);
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const instance = await openDuckdbInstance(path, options);
  const writer = new DuckdbSession(await instance.connect());
  const readers: DuckdbSession[] = [];
  for (let index = 0; index < readerCount; index++) readers.push(new DuckdbSession(await instance.connect()));

  const queue = new WriteQueue({
    begin: async () => {
      await writer.run(statement('BEGIN'));
      return writer;
    },
    commit: async () => void (await writer.run(statement('COMMIT'))),
    rollback: async () => void (await writer.run(statement('ROLLBACK'))),
  });

  return {
    dialect: duckdbDialect,
    reader: balancedReader(readers),
    write: (work) => queue.write(work),
    async bulk(work) {
      const staging = new DuckdbStaging(await instance.connect());
      try {
        await work.prepare(staging);
        return await queue.alone(async () => {
          await staging.run(statement('BEGIN'));
          try {
            const result = await work.commit(staging);
            await staging.run(statement('COMMIT'));
            return result;
          } catch (reason) {
            await staging.run(statement('ROLLBACK')).catch(() => undefined);
            throw reason;
          }
        });
      } finally {
        await staging.detachAll().finally(() => staging.close());
      }
    },
    async close() {
      await queue.idle();
      for (const session of [writer, ...readers]) await session.close();
      closeDuckdbInstance(instance, path);
    },
  };
}

/** Gives each statement to the connection with the fewest under way. */
function balancedReader(sessions: readonly DuckdbSession[]): Session {
  const underWay = sessions.map(() => 0);
  return {
    async run(asked: Statement): Promise<readonly Row[]> {
      const index = underWay.indexOf(Math.min(...underWay));
      const session = sessions[index];
      if (!session) throw new Error('no reader connection');
      underWay[index] = (underWay[index] ?? 0) + 1;
      try {
        return await session.run(asked);
      } finally {
        underWay[index] = (underWay[index] ?? 1) - 1;
      }
    },
  };
}
