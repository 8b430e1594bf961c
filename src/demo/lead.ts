import type { Interest, Person, Place, Salesperson } from './company.ts';
import type { DemoRow } from './demo.ts';
import type { Quality } from './quality.ts';

/** Who or what brought a fact, as fields of the ledger. */
export type Attribution = Readonly<Partial<Record<string, string | null>>>;

/** A lead while its story is being told. */
export interface Lead {
  readonly id: string;
  readonly stamp: number;
  readonly person: Person;
  readonly place: Place;
  readonly owner: Salesperson;
  readonly interest: Interest;
  readonly quality: Quality;
  readonly returnedShare: number;
  readonly duplicateOf: string | null;
  /** How likely it was from the start, around 1: what the temperature and the score band show. */
  readonly promise: number;
  readonly attribution: Attribution;
  readonly row: DemoRow;
}

/** A signed quote. */
export interface Sale {
  readonly lead: Lead;
  readonly stamp: number;
  /** The customer had bought before. */
  readonly again: boolean;
}
