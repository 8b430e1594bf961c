import type { FieldFault } from '../../core/errors/faults.ts';
import { badRequest, FilonError } from '../../core/errors/filon-error.ts';
import { factOf } from '../../core/facts/catalogue.ts';
import { type FactId, factIds } from '../../core/facts/fact.ts';
import { rowValues } from '../../core/facts/row-values.ts';
import { incomingColumns } from '../schema/incoming.ts';
import { type Column, sqlType } from '../schema/ledger-tables.ts';
import type { FactInput } from '../store.ts';
import { makeTemporary } from './run-temporary.ts';
import type { Place } from './settle.ts';

/**
 * Fills `incoming_<fact>` from rows that a caller gave. Ids and references get the system's prefix.
 * Error: `bad_request` with every unknown field, missing required field, and value of the wrong kind.
 */
export async function stageRows(
  place: Place,
  system: string,
  fact: FactId,
  rows: readonly FactInput[],
): Promise<void> {
  const columns = incomingColumns(fact);
  const { dialect } = place;
  const faults: FieldFault[] = [];
  const items = rows.map((row, index) =>
    itemOf(fact, system, rowValues(fact, row, `rows[${index}]`, faults), index + 1),
  );
  if (faults.length > 0) throw badRequest(faults);
  const typed = columns.map(({ id, type }: Column) => ({ id, sqlType: sqlType(type, dialect) }));
  await makeTemporary(
    place.session,
    dialect,
    `incoming_${fact}`,
    `SELECT * FROM ${dialect.rowsFromJson('$1', typed)} AS given`,
    JSON.stringify(items),
  );
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
