import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Row, Value } from './engine.ts';

/** A DuckDB value as `Value` promises it. */
export function duckdbValue(value: DuckDBValue): Value {
  if (value === null || typeof value !== 'object') return value as Value;
  if (value instanceof DuckDBDecimalValue) return value.toString();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampTZValue || value instanceof DuckDBTimestampValue) {
    return new Date(Number(value.micros / 1000n)).toISOString();
  }
  return String(value);
}

/** Columns by name, rows by position, as rows. */
export function duckdbRows(names: readonly string[], rows: readonly (readonly DuckDBValue[])[]): Row[] {
  return rows.map((values) =>
    Object.fromEntries(names.map((name, index) => [name, duckdbValue(values[index] ?? null)])),
  );
}
