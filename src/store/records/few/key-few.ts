import type { FactId } from '../../../core/facts/fact.ts';
import { statement } from '../../engine/statement.ts';
import { differingKeys, knownKeys, rowDigests } from '../../sql/few-versions.ts';
import { KeyLists } from '../../sql/key-lists.ts';
import type { Place } from '../settle.ts';
import type { FewRow, KeyedRow } from './few-row.ts';

type Keyed = FewRow & { readonly key: string };

/** The rows with their keys, each key once within a call, and what each does to the current version. */
export async function keyFew(place: Place, rows: readonly FewRow[]): Promise<readonly KeyedRow[]> {
  const facts = [...new Set(rows.map(({ fact }) => fact))];
  const keyed: Keyed[] = [];
  for (const fact of facts) {
    keyed.push(
      ...(await withKeys(
        place,
        fact,
        rows.filter((row) => row.fact === fact),
      )),
    );
  }
  const ofFact = (fact: FactId): readonly Keyed[] => keyed.filter((row) => row.fact === fact);
  const lists = new KeyLists(place.dialect);
  const asked = new Map(facts.map((fact) => [fact, ofFact(fact).map(({ key }) => key)]));
  const sql = knownKeys(lists, place.workspace, asked);
  const found = await place.session.run(statement(sql, ...lists.parameters));
  const states = new Map<string, KeyedRow['state']>();
  const nameOf = (fact: string, key: string): string => `${fact} ${key}`;
  for (const { asked_table, key } of found) states.set(nameOf(String(asked_table), String(key)), 'same');
  for (const fact of facts) {
    const known = ofFact(fact).filter(({ key }) => states.has(nameOf(fact, key)));
    if (known.length === 0) continue;
    const given = known.map(({ key, person, item }) => ({ ...item, key, person_key: person }));
    const differing = await place.session.run(
      statement(differingKeys(place.dialect, place.workspace, fact), JSON.stringify(given)),
    );
    for (const { key } of differing) states.set(nameOf(fact, String(key)), 'changed');
  }
  return keyed.map((row) => ({ ...row, state: states.get(nameOf(row.fact, row.key)) ?? 'added' }));
}

/**
 * A row with an id is identified by it, and the last of a call holds; without one, by what it says, and equal rows by
 * their place among each other.
 */
async function withKeys(place: Place, fact: FactId, rows: readonly FewRow[]): Promise<readonly Keyed[]> {
  const unnamed = rows.filter(({ item }) => !item.id);
  const digests = new Map<FewRow, string>();
  if (unnamed.length > 0) {
    const given = unnamed.map(({ item, person }, index) => ({
      ...item,
      person_key: person,
      place: String(index),
    }));
    const found = await place.session.run(statement(rowDigests(place.dialect, fact), JSON.stringify(given)));
    for (const { place: index, digest } of found) {
      const row = unnamed[Number(index)];
      if (row) digests.set(row, String(digest));
    }
  }
  const keyed = new Map<string, Keyed>();
  for (const row of rows) {
    const base = row.item.id ?? digests.get(row) ?? '';
    let key = base;
    for (let again = 2; !row.item.id && keyed.has(`${row.call} ${key}`); again++) key = `${base}#${again}`;
    keyed.set(`${row.call} ${key}`, { ...row, key });
  }
  return [...keyed.values()];
}
