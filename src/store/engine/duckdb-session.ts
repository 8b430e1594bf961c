import type { DuckDBConnection } from '@duckdb/node-api';
import { duckdbRows } from './duckdb-values.ts';
import type { Row, Session, Staging, Statement } from './engine.ts';

/** A session over one connection. Calls run one after the other, as the connection would do anyway. */
export class DuckdbSession implements Session {
  readonly connection: DuckDBConnection;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  run(statement: Statement): Promise<readonly Row[]> {
    const result = this.#tail.then(() => this.#run(statement));
    this.#tail = result.catch(() => undefined);
    return result;
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

  handOver(table: string): void {
    this.handedOver.push(table);
  }
}
