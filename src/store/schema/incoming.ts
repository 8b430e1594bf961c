import { factOf } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import { duckdbDialect } from '../engine/duckdb-dialect.ts';
import { type Column, type ColumnType, sqlType } from './ledger-tables.ts';

export interface IncomingColumn extends Column {
  /** Type in DuckDB, where incoming tables are made on every engine. */
  readonly sqlType: string;
  /** Goes to the vault of persons, normalised already: e-mail in lower case, phone as E.164. */
  readonly person: boolean;
}

const incoming = (id: string, type: ColumnType, person = false): IncomingColumn => ({
  id,
  type,
  person,
  sqlType: sqlType(type, duckdbDialect),
});

/**
 * Columns of the temporary table `incoming_<fact>`: `line` (of the file, from 1; unique within a fact where the order
 * of equal rows matters), `id` (already prefixed with the system as `system:id`, NULL when the source has none),
 * `undated` (true where the source gives no date and the day of the import stands in for it), then the fact's fields
 * in the catalogue's order. References are prefixed already, like ids.
 */
export function incomingColumns(fact: FactId): readonly IncomingColumn[] {
  return [
    incoming('line', 'count'),
    incoming('id', 'text'),
    incoming('undated', 'boolean'),
    ...factOf(fact).fields.map((field) => incoming(field.id, field.type, field.person === true)),
  ];
}

/** Columns of `incoming_rates`. */
export const incomingRateColumns: readonly IncomingColumn[] = [
  incoming('day', 'day'),
  incoming('currency', 'text'),
  incoming('per_euro', 'rate'),
];
