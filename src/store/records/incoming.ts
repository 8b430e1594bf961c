import type { FactId } from '../../core/facts/fact.ts';

/** What a batch brings besides the rows of its `incoming_` tables. */
export interface Incoming {
  readonly facts: readonly FactId[];
  readonly rates: boolean;
  readonly problemCount: number;
  readonly problemsCsv: string | null;
  readonly fileRows?: number;
  /** Pairs of person_keys that somebody says are one person. */
  readonly links?: readonly (readonly [one: string, other: string])[];
}
