import type pg from 'pg';
import { databaseClosed } from './database-closed.ts';
import type { Row, Session, Statement } from './engine.ts';
import { postgresError, postgresSession } from './postgres-session.ts';

/** Reads over a pool. Those that wait for a connection when the database is closed are answered, later ones refused. */
export class PostgresReader implements Session {
  readonly #session: Session;
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(pool: pg.Pool) {
    this.#session = postgresSession(pool);
  }

  /** Errors: `database_unreachable`. */
  async run(statement: Statement): Promise<readonly Row[]> {
    if (this.#closed) throw databaseClosed();
    const result = this.#session.run(statement);
    this.#underWay.add(result);
    try {
      return await result;
    } catch (cause) {
      throw postgresError(cause);
    } finally {
      this.#underWay.delete(result);
    }
  }

  /**
   * Resolves when what was asked has been answered. A pool that ends hands no connection to those who wait for one:
   * they would only hear, after ten seconds, that none came.
   */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#underWay);
  }
}
