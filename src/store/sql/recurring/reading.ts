import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Statement } from '../../engine/engine.ts';
import type { LedgerId } from '../../schema/ledger-tables.ts';
import { type LifetimeReading, type NamedQuery, unionStatement } from '../lifetime/reading.ts';
import type { Parameters } from '../query/parameters.ts';

/** Whose recurring revenue is read, from which day to which; of one service (`service`), or of all. */
export interface RecurringReading extends Omit<LifetimeReading, 'where' | 'by' | 'until'> {
  readonly settings: WorkspaceSettings;
  readonly service: string | null;
  readonly from: string;
  readonly to: string;
  /** A customer who never subscribed and is looked at as well. */
  readonly guest?: string;
}

/** What is known, and when it was. */
export type KnownReading = Pick<RecurringReading, 'dialect' | 'workspace' | 'tables' | 'asOf' | 'guest'>;

type Make = (parameters: Parameters) => {
  readonly queries: readonly NamedQuery[];
  readonly parts: readonly string[];
};

/** As `unionStatement` of lifetimes, for a recurring reading. */
export function recurringStatement(reading: RecurringReading, make: Make): Statement {
  return unionStatement({ ...reading, where: [], by: null, until: reading.to }, make);
}

/** `changes`: all that changed MRR up to the last day, of the service asked for. */
export function changesQuery(reading: RecurringReading, parameters: Parameters): NamedQuery {
  return [
    'changes',
    `SELECT t.* FROM ${reading.tables.from('settled_mrr')} AS t
    WHERE t.workspace_id = ${parameters.text(reading.workspace)} AND t.day <= ${parameters.day(reading.to)}
      ${ofService(reading, parameters, 't.product')}`,
  ];
}

/** Keeps rows of the service asked for. */
export function ofService(
  { service = null }: Pick<LifetimeReading, 'service'>,
  parameters: Parameters,
  column: string,
): string {
  return service === null ? '' : `AND ${column} = ${parameters.text(service)}`;
}

/** Rows of a ledger table as they are known, as a FROM text. */
export function knownRows(reading: KnownReading, parameters: Parameters, table: LedgerId): string {
  const mine = `workspace_id = ${parameters.text(reading.workspace)}`;
  if (reading.asOf === null) return `(SELECT * FROM ${table} WHERE ${mine} AND superseded_at IS NULL)`;
  const instant = `CAST(${parameters.text(reading.asOf)} AS ${reading.dialect.types.time})`;
  return `(SELECT * FROM ${table} WHERE ${mine} AND recorded_at <= ${instant}
    AND (superseded_at IS NULL OR superseded_at > ${instant}))`;
}

/** A day's month, counted since year 0; NULL before the period. */
export function monthColumn(
  { dialect, from }: RecurringReading,
  parameters: Parameters,
  day: string,
): string {
  return `CASE WHEN ${day} < ${parameters.day(from)} THEN CAST(NULL AS ${dialect.types.bigint})
    ELSE CAST(extract(year FROM ${day}) * 12 + extract(month FROM ${day}) - 1 AS ${dialect.types.bigint}) END`;
}
