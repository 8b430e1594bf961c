import { setImmediate } from 'node:timers/promises';
import type { FieldFault } from '../../core/errors/faults.ts';
import { badRequest, FilonError } from '../../core/errors/filon-error.ts';
import { factOf } from '../../core/facts/catalogue.ts';
import { type FactId, factIds } from '../../core/facts/fact.ts';
import { rowValues } from '../../core/facts/row-values.ts';
import { incomingColumns } from '../schema/incoming.ts';
import { type Column, sqlType } from '../schema/ledger-tables.ts';
import type { FactInput } from '../store.ts';
import type { Item } from './few/few-row.ts';
import { makeTemporary } from './run-temporary.ts';
import type { Place } from './settle.ts';

/**
 * Rows of a fact as the ledger takes them, from those that a caller gave. Ids and references get the system's prefix.
 * Error: `bad_request` with every unknown field, missing required field, and value of the wrong kind.
 */
export function givenItems(system: string, fact: FactId, rows: readonly FactInput[]): readonly Item[] {
  const faults: FieldFault[] = [];
  const items = rows.map((row, index) => checkedItem(system, fact, row, index, faults));
  if (faults.length > 0) throw badRequest(faults);
  return items;
}

/** So many rows are checked in a few tens of milliseconds. */
const rowsAtOnce = 2_000;

/** The same of many rows; others get their turn meanwhile. */
export async function givenManyItems(
  system: string,
  fact: FactId,
  rows: readonly FactInput[],
): Promise<readonly Item[]> {
  const faults: FieldFault[] = [];
  const items: Item[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === 0) await setImmediate();
    items.push(checkedItem(system, fact, row, index, faults));
  }
  if (faults.length > 0) throw badRequest(faults);
  return items;
}

function checkedItem(
  system: string,
  fact: FactId,
  row: FactInput,
  index: number,
  faults: FieldFault[],
): Item {
  return itemOf(fact, system, rowValues(fact, row, `rows[${index}]`, faults), index + 1);
}

/** Fills `incoming_<fact>` from such rows. */
export async function stageItems(place: Place, fact: FactId, items: readonly Item[]): Promise<void> {
  const { dialect, session } = place;
  const typed = incomingColumns(fact).map(({ id, type }: Column) => ({
    id,
    sqlType: sqlType(type, dialect),
  }));
  // Reading the JSON takes longest, and most columns of most facts are empty.
  const filled = typed.filter(({ id }) => items.some((item) => (item[id] ?? null) !== null));
  const columns = typed.map((column) =>
    filled.includes(column) ? `given."${column.id}"` : `CAST(NULL AS ${column.sqlType}) AS "${column.id}"`,
  );
  const rows = `SELECT ${columns.join(', ')} FROM ${dialect.rowsFromJson('$1', filled)} AS given`;
  const said = items.map((item) =>
    Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)),
  );
  await makeTemporary(session, dialect, `incoming_${fact}`, rows, JSON.stringify(said));
}

/** Checks that a fact exists. Error: `unknown_fact`. */
export function knownFact(id: string): FactId {
  const found = factIds.find((fact) => fact === id);
  if (!found) throw new FilonError('unknown_fact', { fact: id, facts: factIds.join(', ') });
  return found;
}

function itemOf(
  fact: FactId,
  system: string,
  values: Readonly<Record<string, string | null>>,
  line: number,
): Readonly<Record<string, string | null>> {
  const prefixed = (value: string | null): string | null =>
    value === null || system === '' ? value : `${system}:${value}`;
  const item: Record<string, string | null> = {
    ...values,
    line: String(line),
    id: prefixed(values.id ?? null),
  };
  for (const { id, refers } of factOf(fact).fields) {
    if (refers) item[id] = prefixed(values[id] ?? null);
  }
  return item;
}
