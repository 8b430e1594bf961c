import { factOf } from '../../../core/facts/catalogue.ts';
import type { FactId, FieldType } from '../../../core/facts/fact.ts';
import type { Call, Item } from './few-row.ts';

/**
 * What a call is about: two calls without a mark in common touch no row in common, whatever persons they name. A row
 * with an id is marked by it, another by what identifies it but for the person; marks may be coarser than keys.
 */
export function callMarks(call: Call): readonly string[] {
  return [...call.rows].flatMap(([fact, items]) => items.map((item) => markOf(fact, item)));
}

function markOf(fact: FactId, item: Item): string {
  const { id } = item;
  if (id !== null && id !== undefined) return `${fact} id ${id}`;
  const { identity, fields } = factOf(fact);
  const types = new Map(fields.map((field) => [field.id, field.type]));
  return `${fact} ${JSON.stringify(identity.map((field) => plain(item[field] ?? null, types.get(field))))}`;
}

/** The value however it was written. */
function plain(value: string | null, type: FieldType | undefined): string | number | null {
  if (value === null) return null;
  if (type === 'time') return Date.parse(value);
  return type === 'money' || type === 'count' || type === 'number' ? Number(value) : value;
}
