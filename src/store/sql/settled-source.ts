import type { SettledId } from '../../core/facts/settled.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { LedgerId } from '../schema/ledger-tables.ts';
import type { SettledSource } from '../store.ts';
import { settledQueries } from './settled-queries.ts';
import { onlyTouched, type Settling, type SettlingMode } from './settling.ts';
import { storedRows } from './stored-rows.ts';
import { literal } from './text.ts';

/**
 * FROM texts (in parentheses, without an alias) of the settled tables of one workspace: of today, read from the
 * table; or as known at an instant (ISO 8601), worked out over the ledger with the workspace's present settings.
 */
export function settledSource(dialect: Dialect, settings: WorkspaceSettings): SettledSource {
  return (table, workspace, asOf) =>
    asOf === null
      ? settledRows(table, workspace)
      : `(${settledQueries[table](settlingOf(dialect, workspace, settings, { kind: 'as_of', instant: asOf }))})`;
}

/** What the SELECTs need, in a mode. */
export function settlingOf(
  dialect: Dialect,
  workspace: string,
  settings: WorkspaceSettings,
  mode: SettlingMode,
  empty: ReadonlySet<LedgerId> = new Set(),
  arrived: ReadonlySet<LedgerId> = new Set(),
): Settling {
  const settling: Settling = {
    dialect,
    workspace,
    settings,
    mode,
    empty,
    arrived,
    settled: (table) =>
      mode.kind === 'as_of' ? `(${settledQueries[table](settling)})` : settledRows(table, workspace),
  };
  return settling;
}

/** The same for few touched rows; see `Settling.few`. */
export function settlingOfFew(
  dialect: Dialect,
  workspace: string,
  settings: WorkspaceSettings,
  empty: ReadonlySet<LedgerId>,
  none: ReadonlySet<string>,
): Settling {
  const touched = settlingOf(dialect, workspace, settings, { kind: 'touched' }, empty);
  const settling: Settling = {
    ...touched,
    few: { none },
    settled: (table) => {
      if (table !== 'settled_leads') return touched.settled(table);
      const near = onlyTouched(settling, 'key', 'near_leads');
      return dialect.fewRows(table, `workspace_id = ${literal(workspace)} AND ${near}`);
    },
  };
  return settling;
}

function settledRows(table: SettledId, workspace: string): string {
  return `(SELECT * FROM ${storedRows(table)} AS stored WHERE workspace_id = ${literal(workspace)})`;
}
