import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Dialect } from '../../engine/dialect.ts';
import type { Parameters } from '../query/parameters.ts';
import type { Tables } from '../query/tables.ts';

/** Whose customers are looked at, at the end of which day, and as known when. */
export interface BookReading {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
  readonly tables: Tables;
  readonly parameters: Parameters;
  /** The last day that counts. */
  readonly until: string;
  /** ISO 8601 instant; null for what is known today. */
  readonly asOf: string | null;
  /** One of so many parts into which customers are dealt; all of them if absent. */
  readonly slice?: CustomerSlice;
}

export interface CustomerSlice {
  readonly place: number;
  readonly of: number;
}

/** SQL that keeps the customers of the reading's slice, by a column that holds their key. */
export function ofSlice({ dialect, slice }: Pick<BookReading, 'dialect' | 'slice'>, key: string): string {
  if (!slice) return 'TRUE';
  return `abs(CAST(${dialect.shortDigest(key)} % ${slice.of} AS ${dialect.types.bigint})) = ${slice.place}`;
}
