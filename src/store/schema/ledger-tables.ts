import { facts, ledgerFields, namesPerson } from '../../core/facts/catalogue.ts';
import type { FactId, FieldType } from '../../core/facts/fact.ts';
import type { Dialect } from '../engine/dialect.ts';

/** `rate` has eight decimals; `small` is a small whole number. */
export type ColumnType = FieldType | 'small' | 'rate';

export interface Column {
  readonly id: string;
  readonly type: ColumnType;
}

/** Facts, and what else is kept in versions. */
export type LedgerId = FactId | 'rates' | 'person_links' | 'person_aliases';

/**
 * One table of versions. Each row also has workspace_id, key, batch_id, line, recorded_at and superseded_at, and
 * person_key where a person is meant.
 */
export interface LedgerTable {
  readonly id: LedgerId;
  readonly columns: readonly Column[];
  readonly namesPerson: boolean;
}

/** Exchange rates: units of a currency for one euro on a day; the key is `currency day`. */
const rates: LedgerTable = {
  id: 'rates',
  namesPerson: false,
  columns: [
    { id: 'day', type: 'day' },
    { id: 'currency', type: 'text' },
    { id: 'per_euro', type: 'rate' },
  ],
};

/** Two person_keys that a row of a batch shows to be one person; the key is both. */
const personLinks: LedgerTable = {
  id: 'person_links',
  namesPerson: false,
  columns: [
    { id: 'one_key', type: 'text' },
    { id: 'other_key', type: 'text' },
  ],
};

/** What follows from the links: the key is a person_key, `root_key` the one that stands for it. */
const personAliases: LedgerTable = {
  id: 'person_aliases',
  namesPerson: false,
  columns: [{ id: 'root_key', type: 'text' }],
};

/** What batches say, and an undo takes back. */
export const saidTables: readonly LedgerTable[] = [
  ...facts.map((fact) => ({
    id: fact.id,
    columns: ledgerFields(fact.id).map(({ id, type }) => ({ id, type })),
    namesPerson: namesPerson(fact.id),
  })),
  rates,
  personLinks,
];

/** All tables of versions. */
export const ledgerTables: readonly LedgerTable[] = [...saidTables, personAliases];

/** The ledger table of that id. */
export function ledgerTable(id: LedgerId): LedgerTable {
  const table = ledgerTables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`unknown ledger table ${id}`);
  return table;
}

/** The engine's type for a column. */
export function sqlType(type: ColumnType, dialect: Dialect): string {
  const { types } = dialect;
  switch (type) {
    case 'text':
      return types.text;
    case 'day':
      return types.day;
    case 'time':
      return types.time;
    case 'money':
    case 'count':
      return types.bigint;
    case 'number':
      return types.decimal;
    case 'rate':
      return 'DECIMAL(18,8)';
    case 'boolean':
      return types.boolean;
    case 'small':
      return types.small;
  }
}
