import { factOf } from '../../../core/facts/catalogue.ts';
import type { FactId } from '../../../core/facts/fact.ts';
import { statement } from '../../engine/statement.ts';
import { knownKeys, settledWithoutRate } from '../../sql/few-versions.ts';
import { KeyLists } from '../../sql/key-lists.ts';
import type { FactCounts, Receipt } from '../../store.ts';
import { telling } from '../receipt-notes.ts';
import type { Place } from '../settle.ts';
import type { Call, KeyedRow } from './few-row.ts';

/** What a call's rows do, by fact. */
export function factCounts(call: Call, rows: readonly KeyedRow[]): readonly FactCounts[] {
  return [...call.rows.keys()].map((fact) => {
    const own = rows.filter((row) => row.fact === fact);
    const count = (state: KeyedRow['state']): number => own.filter((row) => row.state === state).length;
    return {
      fact,
      rows: own.length,
      added: count('added'),
      changed: count('changed'),
      unchanged: count('same'),
    };
  });
}

/** By call: references to leads and orders that neither the ledger nor the call itself nor one before it knows. */
export async function unjoinedFew(
  place: Place,
  rows: readonly KeyedRow[],
): Promise<ReadonlyMap<number, Receipt['unjoined']>> {
  const targets = ['leads', 'orders'] as const satisfies readonly FactId[];
  const references = rows.flatMap(({ fact, call, item }) =>
    factOf(fact).fields.flatMap(({ id, refers }) => {
      const [target, key] = [targets.find((known) => known === refers), item[id]];
      return target && key ? [{ fact, call, field: id, target, key }] : [];
    }),
  );
  const coming = new Map(rows.map(({ fact, key, call }) => [`${fact} ${key}`, call]));
  const open = references.filter(
    ({ target, key, call }) => (coming.get(`${target} ${key}`) ?? Number.POSITIVE_INFINITY) > call,
  );
  const asked = keysBy(targets, open, ({ target }) => target);
  if (asked.size === 0) return new Map();
  const lists = new KeyLists(place.dialect);
  const sql = knownKeys(lists, place.workspace, asked);
  const found = await place.session.run(statement(sql, ...lists.parameters));
  const known = new Set(found.map(({ asked_table, key }) => `${asked_table} ${key}`));
  const unjoined = new Map<number, { fact: FactId; field: string; rows: number; example: string }[]>();
  for (const { fact, call, field, target, key } of open) {
    if (known.has(`${target} ${key}`)) continue;
    const list = unjoined.get(call) ?? [];
    unjoined.set(call, list);
    const note = list.find((one) => one.fact === fact && one.field === field);
    if (!note) list.push({ fact, field, rows: 1, example: key });
    else {
      note.rows += 1;
      note.example = [note.example, key].sort()[0] ?? key;
    }
  }
  return new Map(
    [...unjoined].map(([call, list]) => {
      // In the order of each fact's fields, as those of a file are told.
      const facts = [...new Set(list.map(({ fact }) => fact))];
      const told = facts.flatMap((fact) =>
        factOf(fact).fields.flatMap(({ id }) => list.filter((one) => one.fact === fact && one.field === id)),
      );
      return [call, told.map(({ fact, rows: count, example }) => ({ fact, rows: count, example }))];
    }),
  );
}

/** By call: currencies and first days of its amounts that have no rate. */
export async function ratesMissingFew(
  place: Place,
  rows: readonly KeyedRow[],
): Promise<ReadonlyMap<number, Receipt['ratesMissing']>> {
  const { currency: own } = place.settings;
  const foreign = rows.filter(({ fact, item }) => fact === 'refunds' || (item.currency ?? own) !== own);
  const asked = keysBy(Object.keys(telling) as (keyof typeof telling)[], foreign, ({ fact }) => fact);
  if (asked.size === 0) return new Map();
  const lists = new KeyLists(place.dialect);
  const sql = settledWithoutRate(lists, place.workspace, asked);
  const found = await place.session.run(statement(sql, ...lists.parameters));
  const calls = new Map(foreign.map(({ fact, key, call }) => [`${fact} ${key}`, call]));
  const missing = new Map<number, { currency: string; day: string; rows: number }[]>();
  for (const { asked_table, key, currency, day } of found) {
    const call = calls.get(`${asked_table} ${key}`) ?? 0;
    const list = missing.get(call) ?? [];
    missing.set(call, list);
    const note = list.find((one) => one.currency === currency);
    if (!note) list.push({ currency: String(currency), day: String(day), rows: 1 });
    else {
      note.rows += 1;
      note.day = [note.day, String(day)].sort()[0] ?? note.day;
    }
  }
  for (const list of missing.values()) list.sort((one, other) => (one.currency < other.currency ? -1 : 1));
  return missing;
}

/** The keys of the rows of each table that some row is of. */
function keysBy<Table extends string, Row extends { readonly key: string }>(
  tables: readonly Table[],
  rows: readonly Row[],
  tableOf: (row: Row) => string,
): ReadonlyMap<Table, readonly string[]> {
  const keys = (table: Table) => rows.filter((row) => tableOf(row) === table).map(({ key }) => key);
  return new Map(tables.map((table) => [table, keys(table)] as const).filter(([, some]) => some.length > 0));
}
