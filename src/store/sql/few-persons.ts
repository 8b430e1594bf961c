import type { Dialect } from '../engine/dialect.ts';
import type { KeyLists } from './key-lists.ts';
import { describing, identifying, nameDigest } from './person-keys.ts';
import { literal } from './text.ts';

/** kind, value and person_key of the identities of these values. */
export function knownIdentities(lists: KeyLists, workspace: string, values: Iterable<string>): string {
  return `SELECT kind, value, min(person_key) AS person_key FROM person_identities
    WHERE workspace_id = ${literal(workspace)} AND value IN (${lists.in(values)}) GROUP BY kind, value`;
}

/** place and digest of rows that say who is meant by name only: `$1` is their JSON. */
export function nameDigests({ rowsFromJson, types }: Dialect): string {
  const columns = ['place', ...describing].map((id) => ({ id, sqlType: types.text }));
  return `SELECT place, ${nameDigest('n')} AS digest FROM ${rowsFromJson('$1', columns)} AS n`;
}

/** `batch_persons` from the JSON of a parameter: what a batch says of each person. */
export function givenPersons({ rowsFromJson, types }: Dialect, parameter: string): string {
  const columns = ['person_key', ...identifying, ...describing].map((id) => ({ id, sqlType: types.text }));
  return `SELECT * FROM ${rowsFromJson(parameter, columns)} AS b`;
}
