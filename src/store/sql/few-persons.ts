import type { Dialect } from '../engine/dialect.ts';
import { describing, identifying, nameDigest } from './person-keys.ts';
import { keysOf } from './rows-naming.ts';
import { literal } from './text.ts';

/** kind, value and person_key of the identities whose values are in the list of keys `$1`. */
export function knownIdentities(dialect: Dialect, workspace: string): string {
  return `SELECT kind, value, min(person_key) AS person_key FROM person_identities
    WHERE workspace_id = ${literal(workspace)} AND value IN (${keysOf(dialect, '$1')}) GROUP BY kind, value`;
}

/** place and digest of rows that say who is meant by name only: `$1` is their JSON. */
export function nameDigests({ rowsFromJson, types }: Dialect): string {
  const columns = ['place', ...describing].map((id) => ({ id, sqlType: types.text }));
  return `SELECT place, ${nameDigest('n')} AS digest FROM ${rowsFromJson('$1', columns)} AS n`;
}

/** `batch_persons` from JSON `$1`: what a batch says of each person. */
export function givenPersons({ rowsFromJson, types }: Dialect): string {
  const columns = ['person_key', ...identifying, ...describing].map((id) => ({ id, sqlType: types.text }));
  return `SELECT * FROM ${rowsFromJson('$1', columns)} AS b`;
}
