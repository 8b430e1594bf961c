import { namesPerson } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import type { Row } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import { batchMailboxes, insertMailboxes, mailboxBridges } from '../sql/mailboxes.ts';
import {
  addPersons,
  batchPersons,
  bridges,
  countPersons,
  insertIdentities,
  type PersonKinds,
  personKeyQueries,
  updateVault,
} from '../sql/person-keys.ts';
import { analyseGrown, makeTemporary } from './run-temporary.ts';
import type { Place } from './settle.ts';

/** Two person_keys that turned out to be the same person's. */
export type Bridge = readonly [one: string, other: string];

export interface AssignedPersons {
  /** By what the rows say who is meant; the `batch_…` tables of these kinds exist. */
  readonly kinds: PersonKinds;
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
  const found = { emails: 0, phones: 0, names: 0, details: 0 };
  for (const fact of facts.filter(namesPerson)) {
    const [row] = await session.run(statement(countPersons(fact)));
    const counts = {
      emails: Number(row?.emails),
      phones: Number(row?.phones),
      names: Number(row?.names),
      details: Number(row?.details),
    };
    if (counts.emails + counts.phones + counts.names > 0) naming.push(fact);
    for (const kind of ['emails', 'phones', 'names', 'details'] as const) found[kind] += counts[kind];
  }
  const kinds = { emails: found.emails > 0, phones: found.phones > 0, names: found.names > 0 };
  if (naming.length === 0) return { kinds, bridges: [] };
  const named = found.emails + found.phones + found.names;
  const from = await takeNumbers(place, named);
  for (const [name, query] of personKeyQueries(workspace, naming, from, kinds)) {
    await makeTemporary(session, dialect, name, query);
  }
  await session.run(statement(insertIdentities(workspace, kinds)));
  const firstPersons = await knowsNobody(place);
  const persons = batchPersons(naming, kinds, found.details > 0, dialect);
  if (firstPersons) await session.run(statement(addPersons(workspace, dialect, `(${persons})`), now));
  else {
    await makeTemporary(session, dialect, 'batch_persons', persons);
    for (const sql of updateVault(workspace, dialect)) await session.run(statement(sql, now));
  }
  for (const vault of ['persons', 'person_identities']) await analyseGrown(session, dialect, vault, named);
  const pairs = kinds.emails && kinds.phones ? await session.run(statement(bridges)) : [];
  const mailboxes = kinds.emails ? await sameMailboxes(place) : [];
  return { kinds, bridges: [...pairs, ...mailboxes].map(({ one, other }) => [String(one), String(other)]) };
}

/** Sets numbers for new persons aside, and gives the last one given before. */
async function takeNumbers({ session, workspace }: Place, count: number): Promise<bigint> {
  const [row] = await session.run(
    statement('SELECT last FROM person_numbers WHERE workspace_id = $1', workspace),
  );
  const last = BigInt(row?.last ?? 0);
  const next = [workspace, last + BigInt(count)] as const;
  await session.run(
    row
      ? statement('UPDATE person_numbers SET last = $2 WHERE workspace_id = $1', ...next)
      : statement('INSERT INTO person_numbers (workspace_id, last) VALUES ($1, $2)', ...next),
  );
  return last;
}

/** Whether the vault is empty: nothing to compare or to keep then, as in a first import. */
async function knowsNobody({ session, workspace }: Place): Promise<boolean> {
  const [row] = await session.run(
    statement(
      'SELECT count(*) AS found FROM (SELECT 1 FROM persons WHERE workspace_id = $1 LIMIT 1) AS one',
      workspace,
    ),
  );
  return Number(row?.found) === 0;
}

/** Persons whose e-mails are two spellings of one mailbox. */
async function sameMailboxes({ session, dialect, workspace }: Place): Promise<readonly Row[]> {
  await makeTemporary(session, dialect, 'batch_mailboxes', batchMailboxes);
  const [found] = await session.run(statement('SELECT count(*) AS found FROM batch_mailboxes'));
  if (Number(found?.found) === 0) return [];
  await session.run(statement(insertMailboxes(workspace)));
  return session.run(statement(mailboxBridges(workspace)));
}
