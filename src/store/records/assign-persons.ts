import { namesPerson } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import { statement } from '../engine/statement.ts';
import {
  batchPersons,
  bridges,
  countPersons,
  insertIdentities,
  personKeyQueries,
  updateVault,
} from '../sql/person-keys.ts';
import { makeTemporary } from './run-temporary.ts';
import type { Place } from './settle.ts';

/** Two person_keys that turned out to be the same person's. */
export type Bridge = readonly [one: string, other: string];

export interface AssignedPersons {
  /** Whether any row of the batch says who is meant; only then the `batch_…` tables exist. */
  readonly any: boolean;
  readonly bridges: readonly Bridge[];
}

/** Gives every person of the incoming rows a key, and keeps in the vault what the rows say of them. */
export async function assignPersons(
  place: Place,
  facts: readonly FactId[],
  now: string,
): Promise<AssignedPersons> {
  const { session, dialect, workspace } = place;
  const naming: FactId[] = [];
  for (const fact of facts.filter(namesPerson)) {
    const [row] = await session.run(statement(countPersons(fact)));
    if (Number(row?.identified ?? 0) + Number(row?.named ?? 0) > 0) naming.push(fact);
  }
  if (naming.length === 0) return { any: false, bridges: [] };
  for (const [name, query] of personKeyQueries(workspace, naming)) {
    await makeTemporary(session, dialect, name, query);
  }
  await session.run(statement(insertIdentities(workspace)));
  await makeTemporary(session, dialect, 'batch_persons', batchPersons(naming));
  for (const sql of updateVault(workspace)) await session.run(statement(sql, now));
  const pairs = await session.run(statement(bridges));
  return { any: true, bridges: pairs.map(({ one, other }) => [String(one), String(other)] as const) };
}
