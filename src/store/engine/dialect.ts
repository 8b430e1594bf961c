import type { ZoneOffsets } from '../../core/periods/zone-offsets.ts';

/**
 * All that differs between the engines. Nothing else may ask which engine it is.
 * Members return SQL text from SQL text; values are always parameters.
 */
export interface Dialect {
  readonly name: 'duckdb' | 'postgres';
  /** Type names for DDL and casts. */
  readonly types: {
    readonly text: string;
    /** In DDL only: a text that differs in nearly every row, stored so that single ones are found quickly. */
    readonly key: string;
    readonly day: string;
    readonly time: string;
    readonly bigint: string;
    /** A whole number beyond BIGINT, for products of amounts and rates. */
    readonly wide: string;
    readonly small: string;
    readonly decimal: string;
    readonly boolean: string;
    readonly double: string;
  };
  /** Exact division of two whole numbers (`under` above 0), rounded half away from zero, BIGINT. */
  roundedDivision(over: string, under: string): string;
  /** Whole minutes from one instant to another, BIGINT. */
  minutesBetween(from: string, to: string): string;
  /** Whole days from one DATE to another, BIGINT. */
  daysBetween(from: string, to: string): string;
  /** Monday = 1 … Sunday = 7 of a DATE. */
  isoWeekday(day: string): string;
  /** First day of the bucket, DATE. */
  truncateDay(unit: 'week' | 'month' | 'quarter' | 'year', day: string): string;
  /**
   * The local DATE and the local hour (0 to 23) of an instant in a zone given as SQL text literal or parameter. With
   * `offsets`, those of the zone, many rows are worked out without looking the zone up for each.
   */
  localDay(instant: string, zone: string, offsets?: ZoneOffsets): string;
  localHour(instant: string, zone: string, offsets?: ZoneOffsets): string;
  /** Minutes since local midnight on the clock (0 to 1439), BIGINT. */
  localMinute(instant: string, zone: string): string;
  /** A text without case and accents, as `fold` of core makes it of a word. */
  folded(text: string): string;
  /** Whether a text contains another; NULL if one of them is. */
  contains(text: string, part: string): string;
  /** A whole number that equal texts share, and different ones but by chance. */
  shortDigest(text: string): string;
  /** FROM text of the rows of a wide table that meet a condition, where it is known that they are few. */
  fewRows(table: string, condition: string): string;
  /** The same keys as a query gives in its column `key`; the planner takes them for fewer than the rows of a table. */
  fewKeys(query: string): string;
  /** The column by which a row found is quickest found again within the same statement. */
  readonly rowMark: string;
  /**
   * Aggregate: `value` of the row of a group that is greatest by the expressions `by`, none of them NULL, among those
   * that meet the condition, under which `value` is not NULL; NULL if none does.
   */
  latest(value: string, by: readonly string[], condition: string): string;
  /** Aggregate: `value` of the row of a group that is least by the expressions `by`; neither is NULL. */
  earliest(value: string, by: readonly string[]): string;
  /** CREATE TEMPORARY TABLE name AS query, emptied or dropped with the session's work. */
  temporaryTable(name: string, query: string): string;
  /** Makes the name of a temporary table free; no error if there is none. */
  dropTemporaryTable(name: string): string;
  /** Whether `temporaryTable` replaces a table of the same name by itself. */
  readonly replacesTemporary: boolean;
  /** Tells the planner about a freshly filled table; null where there is no need. */
  analyse(table: string): string | null;
  /** Whether rows written in the same transaction are planned as if there were none, and read by one thread. */
  readonly slightsOwnRows: boolean;
  /** An index, on current rows only if asked; null where scans are as quick. */
  index(
    name: string,
    table: string,
    columns: readonly string[],
    options?: { readonly currentOnly?: boolean },
  ): string | null;
  /** Text of a JSON array of objects, given as parameter, as rows with typed columns. */
  rowsFromJson(
    parameter: string,
    columns: readonly { readonly id: string; readonly sqlType: string }[],
  ): string;
}
