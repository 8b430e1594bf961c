import { FilonError } from '../../core/errors/filon-error.ts';
import { factOf } from '../../core/facts/catalogue.ts';
import { type FactId, factIds } from '../../core/facts/fact.ts';
import { incomingColumns } from '../schema/incoming.ts';
import { type Column, sqlType } from '../schema/ledger-tables.ts';
import type { FactInput } from '../store.ts';
import { makeTemporary } from './run-temporary.ts';
import type { Place } from './settle.ts';

/**
 * Fills `incoming_<fact>` from rows that a caller gave. Ids and references get the system's prefix.
 * Error: `bad_request` for an unknown fact or field, a missing required field, or a value of the wrong kind.
 */
export async function stageRows(
  place: Place,
  system: string,
  fact: FactId,
  rows: readonly FactInput[],
): Promise<void> {
  const columns = incomingColumns(fact);
  const { dialect } = place;
  const items = rows.map((row, index) => itemOf(fact, system, row, index + 1));
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
  row: FactInput,
  line: number,
): Readonly<Record<string, string | null>> {
  const { fields } = factOf(fact);
  const prefixed = (value: string | null): string | null =>
    value === null || system === '' ? value : `${system}:${value}`;
  const item: Record<string, string | null> = {
    line: String(line),
    id: prefixed(checkedValue('id', 'text', row.id ?? null, line)),
  };
  for (const { id, type, refers, values, required, person } of fields) {
    const value = checkedValue(id, type, row[id] ?? null, line);
    if (value === null && required) refuse(id, line, 'a value is needed');
    if (value !== null && values && !values.includes(value)) {
      refuse(id, line, `"${value}" is none of ${values.join(', ')}`);
    }
    const text = refers ? prefixed(value) : value;
    item[id] = person && id === 'email' && text !== null ? text.toLowerCase() : text;
  }
  for (const id of Object.keys(row)) {
    if (id !== 'id' && !fields.some((field) => field.id === id))
      refuse(id, line, `${fact} has no such field`);
  }
  return item;
}

const patterns = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/,
  money: /^-?\d{1,15}$/,
  count: /^-?\d{1,15}$/,
  number: /^-?\d{1,13}(\.\d{1,4})?$/,
  boolean: /^(true|false)$/,
  text: null,
} as const;

function checkedValue(
  id: string,
  type: keyof typeof patterns,
  value: FactInput[string] | undefined,
  line: number,
): string | null {
  if (value === null || value === undefined) return null;
  // NUL is no character of a text in PostgreSQL.
  const text = String(value).replaceAll('\u0000', '').trim();
  if (text === '') return null;
  const pattern = patterns[type];
  if (pattern && !pattern.test(text)) refuse(id, line, `"${text.slice(0, 60)}" is not a ${type}`);
  if ((type === 'day' || type === 'time') && !isReal(text)) refuse(id, line, `"${text}" does not exist`);
  return text;
}

/** False for the 31st of February: `Date` would move it on silently. */
function isReal(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  return date.toISOString().slice(0, 10) === text.slice(0, 10) && !Number.isNaN(Date.parse(text));
}

function refuse(field: string, line: number, reason: string): never {
  throw new FilonError('bad_request', { field: `rows[${line - 1}].${field}`, reason });
}
