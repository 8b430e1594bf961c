import { factOf } from '../../core/facts/catalogue.ts';
import type { Field } from '../../core/facts/fact.ts';
import type { FactMapping, Mapping, Source } from '../../core/import/mapping.ts';
import { type Columns, textExpression } from './text-expression.ts';

/** How a field's text is read. */
export type Reading =
  | 'text'
  | 'number'
  | 'time'
  | 'boolean'
  | 'choice'
  | 'currency'
  | 'email'
  | 'phone'
  | 'key';

/** One field of one fact mapping, with the SQL of its text. */
export interface PlannedField {
  readonly field: Field;
  readonly source: Source;
  readonly reading: Reading;
  /** SQL over the alias `f`; equal texts share one name. */
  readonly text: string;
  /** What people are shown as the place: the file's column, else the field. */
  readonly label: string;
  /** SQL of the last day a row covers, where the mapping names it. */
  readonly until: string | null;
  /** SQL of the period that an amount is for, and of how many there are, where the mapping names them. */
  readonly per: string | null;
  readonly times: string | null;
  /** SQL that is true where the file gives no date and the day of the import stands in; null if it never does. */
  readonly undated: string | null;
  /** Put before keys: `hubspot:`; empty for none. */
  readonly prefix: string;
}

/** One fact mapping ready for SQL. */
export interface PlannedFact {
  readonly mapping: FactMapping;
  readonly fields: readonly PlannedField[];
}

const idField: Field = { id: 'id', type: 'text' };

/** The fields that the mapping fills, in the catalogue's order. */
export function planFact(mapping: Mapping, entry: FactMapping, columns: Columns): PlannedFact {
  const fields = [idField, ...factOf(entry.fact).fields].flatMap((field) => {
    const source = entry.fields[field.id];
    if (!source) return [];
    const reading = readingOf(field);
    const text = plainCell(source, reading, columns) ?? textExpression(source, columns);
    const system = source.system ?? mapping.system;
    return [
      {
        field,
        source,
        reading,
        text,
        until: source.until === null ? null : columns.cell(source.until),
        per: source.per === null ? null : columns.cell(source.per),
        times: source.times === null ? null : columns.cell(source.times),
        label: labelOf(source) ?? field.id,
        undated: undatedSql(source, columns),
        prefix: reading === 'key' && system ? `${system}:` : '',
      },
    ];
  });
  return { mapping: entry, fields };
}

function undatedSql(source: Source, columns: Columns): string | null {
  const given = source.from.filter((piece) => piece.kind !== 'today');
  if (given.length === source.from.length) return null;
  return given.length === 0 ? 'true' : `(${textExpression({ ...source, from: given }, columns)} IS NULL)`;
}

function readingOf(field: Field): Reading {
  if (field.id === 'id' || field.refers) return 'key';
  if (field.id === 'email' || field.id === 'phone' || field.id === 'currency') return field.id;
  if (field.values) return 'choice';
  if (field.type === 'day' || field.type === 'time') return 'time';
  if (field.type === 'boolean') return 'boolean';
  return field.type === 'text' ? 'text' : 'number';
}

/**
 * Numbers, times and phones are read from the bare cell: what has spaces around it fits no fast way, and core trims.
 * So only texts pay for trimming.
 */
function plainCell(source: Source, reading: Reading, columns: Columns): string | null {
  const [piece] = source.from;
  if (reading !== 'number' && reading !== 'time' && reading !== 'phone') return null;
  if (
    source.from.length !== 1 ||
    piece?.kind !== 'column' ||
    source.values ||
    source.split ||
    source.firstYear
  )
    return null;
  return columns.raw(piece.name);
}

function labelOf(source: Source): string | null {
  for (const piece of source.from) {
    if (piece.kind === 'column') return piece.name;
    if (piece.kind === 'template') {
      const part = piece.parts.find((item) => typeof item !== 'string');
      if (part && typeof part !== 'string') return part.column;
    }
  }
  return null;
}
