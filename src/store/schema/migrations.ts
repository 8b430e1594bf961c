import type { Dialect } from '../engine/dialect.ts';
import { deskTables, firstTables } from './tables.ts';

/** One step of the database's form. Steps are only ever appended; a step that was released never changes. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  statements(dialect: Dialect): readonly string[];
}

export const migrations: readonly Migration[] = [
  { number: 1, name: 'ledger, settled tables, vault, workspaces, accounts', statements: firstTables },
  { number: 2, name: 'facts of the lead desk', statements: deskTables },
];

/** The version this program makes and understands. */
export const schemaVersion = Math.max(...migrations.map(({ number }) => number));
