import { type SettledId, settledTable } from '../../src/core/facts/settled.ts';
import { statement } from '../../src/store/engine/statement.ts';
import { settlingOrder } from '../../src/store/sql/settled-queries.ts';
import { settledSource } from '../../src/store/sql/settled-source.ts';
import type { Store } from '../../src/store/store.ts';

export type Snapshot = Readonly<Record<string, readonly string[]>>;

/**
 * The rows of all settled tables as text, sorted, today's or as of an instant. Person keys are random or
 * numbers in no certain order, so each is replaced by the order in which it first appears.
 */
export async function snapshot(
  store: Store,
  workspace: string,
  asOf: string | null = null,
  tables: readonly SettledId[] = settlingOrder,
): Promise<Snapshot> {
  const settings = await store.workspaces.settings(workspace);
  const source = settledSource(store.engine.dialect, settings);
  const names = new Map<string, string>();
  const named = (key: unknown): unknown => {
    if (typeof key !== 'string' || !/^((n-(place-)?)?[0-9a-f]{8}-|(e|p|n-|n-place-)\d+$)/.test(key))
      return key;
    const name = names.get(key) ?? `person ${names.size + 1}`;
    names.set(key, name);
    return name;
  };
  const result: Record<string, readonly string[]> = {};
  for (const table of tables) {
    const columns = [
      'key',
      ...settledTable(table).columns.map(({ id }) => id),
      ...settledTable(table).carries,
    ];
    const rows = await store.engine.reader.run(
      statement(`SELECT ${columns.join(', ')} FROM ${source(table, workspace, asOf)} AS t ORDER BY key`),
    );
    result[table] = rows.map((row) => {
      const filled = Object.entries(row)
        .filter(([, value]) => value !== null)
        .map(([id, value]) => [
          id,
          id === 'person_key' || id === 'customer_key' ? named(value) : String(value),
        ]);
      return JSON.stringify(Object.fromEntries(filled));
    });
  }
  return result;
}
