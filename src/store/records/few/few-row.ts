import type { FactId } from '../../../core/facts/fact.ts';
import type { BatchOrigin } from '../../store.ts';

/** A row of a call as it goes into the ledger: its fields as text, ids and references with the system's prefix. */
export type Item = Readonly<Record<string, string | null>>;

/** What one caller wants recorded. */
export interface Call {
  readonly origin: BatchOrigin;
  /** ISO instant at which the caller came. */
  readonly now: string;
  readonly rows: ReadonlyMap<FactId, readonly Item[]>;
  /** Pairs of person_keys that the caller says are one person. */
  readonly links: readonly (readonly [one: string, other: string])[];
}

/** A row on its way into the ledger together with those of other calls. */
export interface FewRow {
  readonly fact: FactId;
  /** Its call's place among those recorded together, from 0. */
  readonly call: number;
  readonly item: Item;
  readonly person: string | null;
}

/** The same with what tells it apart and what it does to the current version. */
export interface KeyedRow extends FewRow {
  readonly key: string;
  readonly state: 'added' | 'changed' | 'same';
}

/** All rows of all calls: call by call, fact by fact, line by line. */
export function rowsOf(calls: readonly Call[]): readonly Omit<FewRow, 'person'>[] {
  return calls.flatMap(({ rows }, call) =>
    [...rows].flatMap(([fact, items]) => items.map((item) => ({ fact, call, item }))),
  );
}

/** Said where calls cannot be recorded together; each is then recorded alone. */
export class NotTogether extends Error {}
