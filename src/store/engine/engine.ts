import type { Dialect } from './dialect.ts';

/** A value a statement takes. Money and big counts go as bigint or as decimal text with a cast in the statement. */
export type Parameter = string | number | bigint | boolean | null;

/** A compiled statement: text with `$1 …` and its parameters. `store/sql` makes them, `store/engine` runs them. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/**
 * A value as it comes back, the same from both engines: BIGINT and HUGEINT as bigint, DECIMAL and NUMERIC as text,
 * DATE as `YYYY-MM-DD`, TIMESTAMPTZ as ISO 8601 in UTC with milliseconds, DOUBLE and small integers as number.
 */
export type Value = string | number | bigint | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** Where statements run: outside a transaction (reads) or inside the one write transaction. */
export interface Session {
  run(statement: Statement): Promise<readonly Row[]>;
}

/** The session of a write transaction. */
export interface WriteSession extends Session {
  /**
   * Adds few rows to a table without planning a statement for them. Values are texts as the engine would cast them
   * (times as ISO 8601 with an offset); a column that a row lacks is NULL.
   */
  insert(table: string, rows: readonly TextRow[]): Promise<void>;
}

/** A row to be added: column → text. */
export type TextRow = Readonly<Record<string, string | null>>;

/** One database. The same behaviour on DuckDB and PostgreSQL. */
export interface Engine {
  readonly dialect: Dialect;
  /** Reads see one committed state per statement and run side by side. */
  readonly reader: Session;
  /**
   * Runs small writes one after the other, several callers in one commit; resolves after the commit, rejects with
   * the caller's own error without harming the others. The work may run twice, so it must not have other effects.
   */
  write<Result>(work: (session: WriteSession) => Promise<Result>): Promise<Result>;
  /**
   * One large write in a transaction of its own on a connection that also keeps temporary tables: `prepare` runs
   * outside the write lock (stage here), `commit` inside the transaction.
   */
  bulk<Result>(work: BulkWork<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface BulkWork<Result> {
  /** Fills temporary tables `incoming_<fact>`. It gets a DuckDB session on every engine. */
  readonly prepare: (staging: Staging) => Promise<void>;
  /** Runs in the write transaction; the `incoming_<fact>` tables are visible to it. */
  readonly commit: (session: WriteSession) => Promise<Result>;
}

/** A DuckDB connection for reading files; on PostgreSQL its `incoming_` tables are copied over before `commit`. */
export interface Staging extends Session {
  /** Names a table of `prepare` that `commit` needs. */
  handOver(table: string): void;
  /**
   * A database file at `path` for tables too large to be kept in memory beside the rest; returns the name it goes by
   * in statements. It is let go when the bulk work ends; the file is the caller's to remove.
   */
  attach(path: string): Promise<string>;
}
