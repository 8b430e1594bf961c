import type { EngineOptions } from './engine/duckdb-instance.ts';
import { openDuckdb } from './engine/open-duckdb.ts';
import { openPostgres } from './engine/open-postgres.ts';
import { type LedgerOptions, ledgerOf } from './records/ledger.ts';
import { bringUpToDate } from './records/up-to-date.ts';
import { workspacesOf } from './records/workspaces.ts';
import type { Store } from './store.ts';

/**
 * Opens a database by its address: `postgres://…`, a DuckDB file's path, or `:memory:`. A new database gets its
 * tables, an older one is brought up to date. Errors: `database_locked`, `database_newer`, `database_unreachable`.
 */
export async function openStore(
  address: string,
  options: EngineOptions & LedgerOptions = {},
): Promise<Store> {
  const postgres = /^postgres(ql)?:\/\//.test(address);
  const engine = await (postgres ? openPostgres(address, options) : openDuckdb(address, options));
  try {
    await bringUpToDate(engine);
  } catch (reason) {
    await engine.close();
    throw reason;
  }
  return {
    engine,
    ledger: ledgerOf(engine, options),
    workspaces: workspacesOf(engine),
    close: () => engine.close(),
  };
}
