import { statement } from '../../engine/statement.ts';
import { givenPersons } from '../../sql/few-persons.ts';
import { addPersons, describing, identifying, updateVault } from '../../sql/person-keys.ts';
import { makeTemporary } from '../run-temporary.ts';
import type { Place } from '../settle.ts';
import type { AssignedFew } from './assign-few.ts';
import type { FewRow } from './few-row.ts';

const columns = [...identifying, ...describing];
type Said = Record<string, string | null>;

/** Keeps in the vault what the rows say of their persons, call by call: a later call wins, a gap never erases. */
export async function keepFewPersons(
  place: Place,
  { rows, newPersons }: AssignedFew,
  recordedAt: string,
): Promise<void> {
  const persons = new Map<string, Said>();
  for (const call of new Set(rows.map((row) => row.call))) {
    for (const [person, said] of saidBy(rows.filter((row) => row.call === call))) {
      const before = persons.get(person) ?? {};
      persons.set(person, Object.fromEntries(columns.map((id) => [id, said[id] ?? before[id] ?? null])));
    }
  }
  if (persons.size === 0) return;
  const { session, dialect, workspace } = place;
  const given = JSON.stringify([...persons].map(([person_key, said]) => ({ person_key, ...said })));
  if ([...persons.keys()].every((person) => newPersons.has(person))) {
    const sql = addPersons(workspace, dialect, `(${givenPersons(dialect, '$2')})`);
    await session.run(statement(sql, recordedAt, given));
    return;
  }
  await makeTemporary(session, dialect, 'batch_persons', givenPersons(dialect, '$1'), given);
  for (const sql of updateVault(workspace, dialect)) await session.run(statement(sql, recordedAt));
}

/** What one call says of each person, as `batchPersons` has it. */
function saidBy(rows: readonly FewRow[]): ReadonlyMap<string, Said> {
  const persons = new Map<string, Said>();
  const detailed = rows.some(({ item }) => describing.some((id) => item[id]));
  for (const { person, item } of rows) {
    if (person === null) continue;
    const before = persons.get(person);
    const largest = (id: string): string | null =>
      [before?.[id], item[id]]
        .filter((value) => typeof value === 'string')
        .sort()
        .at(-1) ?? null;
    persons.set(
      person,
      detailed ? filled(item, before) : Object.fromEntries(identifying.map((id) => [id, largest(id)])),
    );
  }
  return persons;
}

/** What the item says, and where it says nothing what was said before. */
function filled(item: FewRow['item'], before: Said | undefined): Said {
  return Object.fromEntries(columns.map((id) => [id, item[id] ?? before?.[id] ?? null]));
}
