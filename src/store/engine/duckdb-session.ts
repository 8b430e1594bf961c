import { randomUUID } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { databaseClosed } from './database-closed.ts';
import { appendText } from './duckdb-append.ts';
import { duckdbRows } from './duckdb-values.ts';
import type { Row, Staging, Statement, TextRow, WriteSession } from './engine.ts';
import { statement } from './statement.ts';

/** A session over one connection. Calls run one after the other, as the connection would do anyway. */
export class DuckdbSession implements WriteSession {
  readonly connection: DuckDBConnection;
  #tail: Promise<unknown> = Promise.resolve();
  #closed = false;
  /** Columns in the order of their tables; a database changes its form only before its first session works. */
  readonly #columns = new Map<string, readonly string[]>();

  constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  /**
   * Closes the connection once what was asked of it has ended; what is asked from now on is refused. Closed under a
   * statement, DuckDB would wait for itself, and the process never end.
   */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#tail;
    this.connection.closeSync();
  }

  run(statement: Statement): Promise<readonly Row[]> {
    return this.#inTurn(() => this.#run(statement));
  }

  insert(table: string, rows: readonly TextRow[]): Promise<void> {
    return this.#inTurn(() => this.#insert(table, rows));
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(databaseClosed());
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  async #insert(table: string, rows: readonly TextRow[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = this.#columns.get(table) ?? (await this.#columnsOf(table));
    const appender = await this.connection.createAppender(table);
    try {
      for (const row of rows) {
        for (const [index, id] of columns.entries()) appendText(appender, index, row[id] ?? null);
        appender.endRow();
      }
    } finally {
      appender.closeSync();
    }
  }

  async #columnsOf(table: string): Promise<readonly string[]> {
    const rows = await this.#run({ sql: `SELECT column_name FROM (DESCRIBE ${table})`, parameters: [] });
    const columns = rows.map(({ column_name }) => String(column_name));
    this.#columns.set(table, columns);
    return columns;
  }

  async #run(statement: Statement): Promise<readonly Row[]> {
    const reader = await this.connection.runAndReadAll(
      statement.sql,
      statement.parameters.length > 0 ? [...statement.parameters] : undefined,
    );
    return duckdbRows(reader.deduplicatedColumnNames(), reader.getRows());
  }
}

/** A DuckDB session that remembers which of its tables are to be merged. */
export class DuckdbStaging extends DuckdbSession implements Staging {
  readonly handedOver: string[] = [];
  readonly #attached: string[] = [];

  handOver(table: string): void {
    this.handedOver.push(table);
  }

  async attach(path: string): Promise<string> {
    const name = `staged_${randomUUID().replaceAll('-', '')}`;
    await this.run(statement(`ATTACH ${literalPath(path)} AS ${name} (STORAGE_VERSION 'latest')`));
    this.#attached.push(name);
    return name;
  }

  /** Lets go of what was attached, outside of any transaction. */
  async detachAll(): Promise<void> {
    for (const name of this.#attached.splice(0)) await this.run(statement(`DETACH ${name}`));
  }
}

function literalPath(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
