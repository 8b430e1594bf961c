import type { LedgerId } from '../../schema/ledger-tables.ts';
import { affectedTables } from '../../sql/affected-tables.ts';
import type { NamingColumn } from '../../sql/rows-naming.ts';
import { deskFacts } from '../../sql/settle-lead-desk.ts';
import { aboutLeads, linked, reachesOthers, withClick } from '../../sql/touched.ts';
import type { KeyedRow } from './few-row.ts';
import type { NearRow, NearRows } from './near-rows.ts';

/** Keys by the name of the temporary table that holds them for settling. */
export type Touched = Map<string, Set<string>>;

/**
 * What a change reaches, as `touchedQueries` and `touchedAlone` define it, found step by step in memory: a question
 * whose keys are none is not asked. `rows` are the versions that were just written. The customers of `touched_orders`
 * are not in it yet.
 */
export async function findFewTouched(
  near: NearRows,
  rows: readonly KeyedRow[],
  aliased: boolean,
): Promise<Touched> {
  const touched: Touched = new Map();
  const changed = new Set<LedgerId>(
    rows.map(({ fact }) => fact).filter((fact) => affectedTables[fact].length > 0),
  );
  const keysOf = (table: LedgerId): string[] =>
    rows.filter(({ fact }) => fact === table).map(({ key }) => key);
  for (const row of rows) near.add(writtenRow(row));
  if (![...changed].some((table) => reachesOthers.has(table))) {
    for (const table of changed) {
      const name = table === 'subscription_changes' ? `near_${table}` : `touched_${table}`;
      touched.set(name, new Set(keysOf(table)));
    }
    await addMails(near, touched, keysOf('messages'));
    return touched;
  }
  const said = await versionsOf(near, rows, changed);
  const saidBy = (tables: readonly string[], column: NamingColumn): Set<string> =>
    named(
      said.filter(({ table }) => tables.includes(table)),
      column,
    );
  const reached = [...changed].some((table) => affectedTables[table].includes('settled_costs'));
  const withCosts: readonly LedgerId[] = reached ? [...linked, 'costs'] : linked;
  const family = (persons: ReadonlySet<string>): Promise<ReadonlySet<string>> =>
    aliased ? familyOf(near, persons) : Promise.resolve(persons);
  const found = (column: NamingColumn): Set<string> =>
    named(
      linked.flatMap((fact) => near.of(fact)),
      column,
    );

  const leads = new Set([...keysOf('leads'), ...saidBy(aboutLeads, 'lead_ref')]);
  const persons = new Set(await family(saidBy(['leads', ...linked], 'person_key')));
  const clicks = saidBy(withClick, 'click_id');
  await near.find(withCosts, { lead_ref: leads, person_key: persons, click_id: clicks });
  for (const lead of found('lead_ref')) leads.add(lead);
  for (const person of await family(found('person_key'))) persons.add(person);
  for (const click of found('click_id')) clicks.add(click);

  await near.find(['leads'], { key: leads, person_key: persons, click_id: clicks });
  for (const { key } of near.of('leads')) leads.add(key);
  for (const person of await family(named(near.of('leads'), 'person_key'))) persons.add(person);
  for (const click of named(near.of('leads'), 'click_id')) clicks.add(click);
  await near.find([...withCosts, ...deskFacts], { lead_ref: leads, person_key: persons, click_id: clicks });

  const nearKeys = (table: LedgerId): Set<string> => new Set(near.of(table).map(({ key }) => key));
  touched.set('touched_leads', leads);
  for (const fact of deskFacts) touched.set(`near_${fact}`, nearKeys(fact));
  for (const fact of linked)
    touched.set(`near_${fact}`, new Set([...(changed.has(fact) ? keysOf(fact) : []), ...nearKeys(fact)]));
  touched.set('touched_interactions', nearKeys('interactions'));
  await addMails(near, touched, [...nearKeys('messages')]);
  touched.set('touched_orders', new Set([...nearKeys('orders'), ...saidBy(['order_lines'], 'order_ref')]));
  touched.set('touched_visits', new Set([...keysOf('visits'), ...saidBy(['leads'], 'visit_ref')]));
  touched.set('touched_costs', nearKeys('costs'));
  touched.set('touched_refunds', new Set(keysOf('refunds')));
  touched.set('touched_answers', nearKeys('answers'));
  return touched;
}

/** Adds the other events of the mails of these messages. */
async function addMails(near: NearRows, touched: Touched, messages: readonly string[]): Promise<void> {
  if (messages.length === 0) return;
  const own = new Set(messages);
  const rows = [
    ...near.of('messages').filter(({ key }) => own.has(key)),
    ...(await near.ever('messages', messages)),
  ];
  await near.find(['messages'], { message: named(rows, 'message') });
  touched.set('touched_messages', new Set(near.of('messages').map(({ key }) => key)));
}

/** What the written rows say, and what those that changed said before. */
async function versionsOf(
  near: NearRows,
  rows: readonly KeyedRow[],
  changed: ReadonlySet<LedgerId>,
): Promise<readonly NearRow[]> {
  const said = rows.map(writtenRow);
  for (const table of changed) {
    const keys = rows
      .filter(({ fact, state }) => fact === table && state === 'changed')
      .map(({ key }) => key);
    said.push(...(await near.ever(table, keys)));
  }
  return said;
}

function writtenRow({ fact, key, item, person }: KeyedRow): NearRow {
  const value = (id: string): string | null => item[id] ?? null;
  return {
    table: fact,
    key,
    person_key: person,
    lead_ref: value('lead_ref'),
    click_id: value('click_id'),
    visit_ref: value('visit_ref'),
    order_ref: value('order_ref'),
    message: value('message'),
    root_key: null,
  };
}

/** Persons with all that are known to be the same. */
export async function familyOf(near: NearRows, persons: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  await near.find(['person_aliases'], { key: persons });
  const family = new Set(persons);
  for (const { key, root_key } of near.of('person_aliases'))
    if (root_key && family.has(key)) family.add(root_key);
  await near.find(['person_aliases'], { root_key: family });
  for (const { key, root_key } of near.of('person_aliases'))
    if (root_key && family.has(root_key)) family.add(key);
  return family;
}

/** The values of a column. */
export function named(rows: readonly NearRow[], column: NamingColumn): Set<string> {
  return new Set(rows.flatMap((row) => row[column] ?? []));
}
