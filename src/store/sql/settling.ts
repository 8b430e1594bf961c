import type { SettledId } from '../../core/facts/settled.ts';
import { type ZoneOffsets, zoneOffsets } from '../../core/periods/zone-offsets.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { LedgerId } from '../schema/ledger-tables.ts';
import { literal } from './text.ts';

/** Which rows a settling works out, and where it reads what others have worked out already. */
export type SettlingMode =
  /** All rows of the present state. */
  | { readonly kind: 'whole' }
  /** Only rows whose keys are in `touched_<table>`. */
  | { readonly kind: 'touched' }
  /** All rows as they were known at an instant; nothing is read from settled tables. */
  | { readonly kind: 'as_of'; readonly instant: string };

/** What every SELECT that settles needs to know. */
export interface Settling {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
  readonly mode: SettlingMode;
  /**
   * Ledger tables known to have no current row. What joins them is left out of large statements: DuckDB takes rows that
   * came in the same transaction for none, and would build its hash table of them instead of the empty side.
   */
  readonly empty?: ReadonlySet<LedgerId>;
  /**
   * Ledger tables whose current rows all came in this transaction and stand as they came in `merging_<table>`. That is
   * read instead where the engine slights rows of its own transaction.
   */
  readonly arrived?: ReadonlySet<LedgerId>;
  /**
   * Known of few touched rows: which tables of touched keys have none (they need not exist), and that `near_leads`
   * holds the keys of all leads that these rows could belong to.
   */
  readonly few?: { readonly none: ReadonlySet<string> };
  /** FROM text of another settled table in the same mode. */
  settled(table: SettledId): string;
}

/** The workspace's rows of a ledger table, as a FROM text: today's, or those known at the instant. */
export function ledgerRows(settling: Settling, table: LedgerId): string {
  return arrivedRows(settling, table) ?? `(SELECT * FROM ${table} WHERE ${known(settling)})`;
}

function arrivedRows(settling: Settling, table: LedgerId): string | null {
  if (settling.mode.kind !== 'whole' || !settling.arrived?.has(table)) return null;
  return `(SELECT * FROM merging_${table})`;
}

/** Those of them whose `column` is in a temporary table of touched keys; all unless the mode is `touched`. */
export function touchedRows(settling: Settling, table: LedgerId, touched: string, column = 'key'): string {
  const arrived = arrivedRows(settling, table);
  if (arrived) return arrived;
  // Said inside, so that joins come after: outer joins would else be made for all rows first.
  const condition = `${known(settling)} AND ${onlyTouched(settling, column, touched)}`;
  return settling.few
    ? settling.dialect.fewRows(table, condition)
    : `(SELECT * FROM ${table} WHERE ${condition})`;
}

function known(settling: Settling): string {
  return `workspace_id = ${literal(settling.workspace)} AND ${knownThen(settling.mode)}`;
}

function knownThen(mode: SettlingMode): string {
  if (mode.kind !== 'as_of') return 'superseded_at IS NULL';
  const instant = `CAST(${literal(mode.instant)} AS TIMESTAMPTZ)`;
  return `recorded_at <= ${instant} AND (superseded_at IS NULL OR superseded_at > ${instant})`;
}

/** Keeps rows whose `column` is in a temporary table of touched keys; no condition unless the mode is `touched`. */
export function onlyTouched(settling: Settling, column: string, touched: string): string {
  if (settling.few?.none.has(touched)) return 'FALSE';
  return settling.mode.kind === 'touched' ? `${column} IN (SELECT key FROM ${touched})` : 'TRUE';
}

/** False where a fact is known to have no row that matters: none at all, or none of those touched. */
export function mayHave(settling: Settling, table: LedgerId, touched: string): boolean {
  return !settling.empty?.has(table) && !settling.few?.none.has(touched);
}

/** Whether only few rows are worked out, so that keeping them is cheaper than planning them twice. */
export function fewRows(settling: Settling): boolean {
  return settling.mode.kind === 'touched';
}

/** A settled table is cheap to read twice, but worked out once where it is not read from its table. */
export function onceIfWorkedOut(settling: Settling): 'once' | undefined {
  return settling.mode.kind === 'as_of' ? 'once' : undefined;
}

export function zone(settling: Settling): string {
  return literal(settling.settings.zone);
}

export function localDay(settling: Settling, instant: string): string {
  return settling.dialect.localDay(instant, zone(settling), offsetsForMany(settling));
}

export function localHour(settling: Settling, instant: string): string {
  return settling.dialect.localHour(instant, zone(settling), offsetsForMany(settling));
}

/** The zone's offsets where many rows are worked out; few are worked out before a longer statement is planned. */
function offsetsForMany(settling: Settling): ZoneOffsets | undefined {
  return settling.mode.kind === 'touched' ? undefined : zoneOffsets(settling.settings.zone);
}
