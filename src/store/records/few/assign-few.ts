import { randomUUID } from 'node:crypto';
import { emailForm, hasSpellings } from '../../../core/capture/email-form.ts';
import { namesPerson } from '../../../core/facts/catalogue.ts';
import { statement } from '../../engine/statement.ts';
import { knownIdentities, nameDigests } from '../../sql/few-persons.ts';
import { KeyLists } from '../../sql/key-lists.ts';
import { describing, names } from '../../sql/person-keys.ts';
import type { Place } from '../settle.ts';
import { type Call, type FewRow, type Item, NotTogether, rowsOf } from './few-row.ts';

type Kind = 'email' | 'mailbox' | 'phone' | 'name';

export interface AssignedFew {
  readonly rows: readonly FewRow[];
  /** Persons nobody had heard of: no row of before names them. */
  readonly newPersons: ReadonlySet<string>;
}

/**
 * Gives the persons of the rows their keys, call by call as if each had come alone, by the rules of `personKeyQueries`,
 * and remembers new identities. Error: `NotTogether` where a row shows two known persons to be one.
 */
export async function assignFew(place: Place, calls: readonly Call[]): Promise<AssignedFew> {
  const rows = rowsOf(calls);
  const persons = await openPersons(
    place,
    rows.filter(({ fact }) => namesPerson(fact)).map(({ item }) => item),
  );
  const assigned: FewRow[] = [];
  for (const call of calls.keys()) {
    const own = rows.filter((row) => row.call === call);
    const naming = own.filter(({ fact }) => namesPerson(fact));
    const keys = persons.assign(naming.map(({ item }) => item));
    for (const row of own) assigned.push({ ...row, person: keys.get(row.item) ?? null });
  }
  if (persons.added.length > 0) await place.session.insert('person_identities', persons.added);
  return { rows: assigned, newPersons: persons.newPersons };
}

/** The one spelling of the item's e-mail address, where its provider knows several. */
function mailboxOf({ email }: Item): string | null {
  return email && hasSpellings(email) ? emailForm(email) : null;
}

interface Persons {
  readonly added: Readonly<Record<string, string>>[];
  readonly newPersons: Set<string>;
  /** The person of each item of one call that names somebody. */
  assign(items: readonly Item[]): ReadonlyMap<Item, string>;
}

async function openPersons(place: Place, items: readonly Item[]): Promise<Persons> {
  const { session, dialect, workspace } = place;
  const digests = await digestsOf(place, items);
  const values = items.flatMap((item) => [item.email, mailboxOf(item), item.phone, digests.get(item)]);
  const given = new Set(values.filter((value) => typeof value === 'string'));
  const known = new Map<string, string>();
  if (given.size > 0) {
    const lists = new KeyLists(dialect);
    const sql = knownIdentities(lists, workspace, given);
    const rows = await session.run(statement(sql, ...lists.parameters));
    for (const { kind, value, person_key } of rows) known.set(`${kind} ${value}`, String(person_key));
  }
  const added: Readonly<Record<string, string>>[] = [];
  const newPersons = new Set<string>();
  const find = (kind: Kind, value: string | null | undefined): string | undefined =>
    value ? known.get(`${kind} ${value}`) : undefined;
  const keep = (kind: Kind, value: string, others: readonly (string | undefined)[], prefix = ''): void => {
    if (find(kind, value)) return;
    const [near] = others.filter((other) => other !== undefined).sort();
    const person_key = near ?? `${prefix}${randomUUID()}`;
    if (!near) newPersons.add(person_key);
    known.set(`${kind} ${value}`, person_key);
    added.push({ workspace_id: workspace, kind, value, person_key });
  };
  const assign = (said: readonly Item[]): ReadonlyMap<Item, string> => {
    const phonesBefore = new Map(said.map((item) => [item, find('phone', item.phone)]));
    for (const { email } of said) {
      if (email)
        keep(
          'email',
          email,
          said.filter((other) => other.email === email).map((other) => phonesBefore.get(other)),
        );
    }
    for (const { phone } of said) {
      if (phone)
        keep(
          'phone',
          phone,
          said.filter((other) => other.phone === phone).map((other) => find('email', other.email)),
        );
    }
    const persons = new Map<Item, string>();
    for (const item of said) {
      const mailbox = mailboxOf(item);
      if (!mailbox || !item.email) continue;
      // Another spelling of somebody's mailbox: the whole way links the two.
      const own = find('email', item.email);
      const others = [find('mailbox', mailbox), find('email', mailbox)];
      if (others.some((other) => other !== undefined && other !== own)) throw new NotTogether();
      if (mailbox !== item.email) keep('mailbox', mailbox, [own]);
    }
    for (const item of said) {
      const digest = digests.get(item);
      if (digest) keep('name', digest, [], names.some((id) => item[id]) ? 'n-' : 'n-place-');
      const [byEmail, byPhone] = [find('email', item.email), find('phone', item.phone)];
      if (byEmail && byPhone && byEmail !== byPhone) throw new NotTogether();
      const person = byEmail ?? byPhone ?? find('name', digest);
      if (person) persons.set(item, person);
    }
    return persons;
  };
  return { added, newPersons, assign };
}

/** The digests of items that say who is meant by name only. */
async function digestsOf(place: Place, items: readonly Item[]): Promise<ReadonlyMap<Item, string>> {
  const byName = items.filter((item) => !item.email && !item.phone && describing.some((id) => item[id]));
  if (byName.length === 0) return new Map();
  const given = JSON.stringify(byName.map((item, index) => ({ ...item, place: String(index) })));
  const rows = await place.session.run(statement(nameDigests(place.dialect), given));
  return new Map(rows.map(({ place: index, digest }) => [byName[Number(index)] as Item, String(digest)]));
}
