import { customerFields } from '../../../core/customers/customer-fields.ts';
import type { Row, Value } from '../../engine/engine.ts';
import { type PersonShown, personIn } from '../desk/lead-row.ts';

/** The book's columns by their ids. */
export type CustomerFields = {
  readonly [Field in (typeof customerFields)[number] as Field['id']]: TypeOf<Field['type']>;
};
type TypeOf<Type> = Type extends 'text' | 'day'
  ? string | null
  : Type extends 'boolean'
    ? boolean
    : number | null;

/** A customer as the book has it, and who it is. Money in minor units. */
export interface CustomerRow {
  readonly key: string;
  readonly person: PersonShown;
  /** The lead of the latest order that has one. */
  readonly lead: string | null;
  readonly fields: CustomerFields;
}

/** A row of the book with its person's entry in the vault, if there is one. */
export function customerIn(row: Row, person: Row | undefined): CustomerRow {
  return {
    key: String(row.key),
    person: personIn(person ?? {}),
    lead: row.lead_key === null || row.lead_key === undefined ? null : String(row.lead_key),
    fields: fieldsIn(row),
  };
}

/** The book's columns of a row. */
export function fieldsIn(row: Row): CustomerFields {
  const entries = customerFields.map(({ id, type }) => [id, valueIn(row[id], type)]);
  // That each column has a value of its own type is what the table says, not the compiler.
  return Object.fromEntries(entries) as CustomerFields;
}

function valueIn(
  value: Value | undefined,
  type: (typeof customerFields)[number]['type'],
): string | number | boolean | null {
  if (type === 'boolean') return value === true;
  if (value === null || value === undefined) return null;
  return type === 'text' || type === 'day' ? String(value) : Number(value);
}
