import type { SettledId } from '../../../core/facts/settled.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Dialect } from '../../engine/dialect.ts';
import { settledQueries } from '../settled-queries.ts';
import type { Settling } from '../settling.ts';
import { storedRows } from '../stored-rows.ts';

/** The settled tables of one statement. */
export interface Tables {
  /** FROM text of a table, without an alias. Today's tables hold all workspaces. */
  from(table: SettledId): string;
  /** Common table expressions that the FROM texts need, in order; empty for today. */
  definitions(): readonly string[];
}

/**
 * Today's tables as they are; or, as known at an instant, one common table expression each, worked out once however
 * often the statement reads it.
 */
export function createTables(
  dialect: Dialect,
  workspace: string,
  settings: WorkspaceSettings,
  asOf: string | null,
): Tables {
  if (asOf === null) {
    return {
      from: storedRows,
      definitions: () => [],
    };
  }
  const defined = new Map<SettledId, string>();
  const nameOf = (table: SettledId): string => {
    const name = `known_${table}`;
    if (!defined.has(table)) {
      // Its own tables are asked for while its text is made, so they come before it.
      const query = settledQueries[table](settling);
      defined.set(table, `${name} AS MATERIALIZED (${query})`);
    }
    return name;
  };
  const settling: Settling = {
    dialect,
    workspace,
    settings,
    mode: { kind: 'as_of', instant: asOf },
    settled: nameOf,
  };
  return { from: nameOf, definitions: () => [...defined.values()] };
}

/** A statement's text with the definitions it needs in front. */
export function withTables(tables: Tables, sql: string): string {
  const definitions = tables.definitions();
  return definitions.length === 0 ? sql : `WITH ${definitions.join(',\n')}\n${sql}`;
}
