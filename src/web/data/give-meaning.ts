import { columnsOf, isTable, sameColumn, type Table } from './mapping-entries.ts';

/** A word that stands in a column whose words a mapping translates for a field. */
export interface WordPlace {
  readonly fact: string;
  readonly field: string;
  readonly column: string;
  readonly word: string;
}

/** The mapping with what a word of a column means; null leaves the rows that have it out. */
export function giveMeaning(raw: unknown, place: WordPlace, meaning: string | null): Table {
  const mapping = isTable(raw) ? raw : {};
  if (meaning === null) {
    const before = mapping.skip === undefined ? [] : [mapping.skip].flat();
    return { ...mapping, skip: [...before, { [place.column]: [place.word] }] };
  }
  const facts = isTable(mapping.facts) ? mapping.facts : {};
  const tables = [facts[place.fact]].flat().map((table) => translated(table, place, meaning));
  return { ...mapping, facts: { ...facts, [place.fact]: tables.length === 1 ? tables[0] : tables } };
}

function translated(table: unknown, { field, column, word }: WordPlace, meaning: string): unknown {
  if (!isTable(table)) return table;
  const source = table[field];
  if (!columnsOf(source).some((name) => sameColumn(name, column))) return table;
  const whole: Table = isTable(source) ? source : { column: source };
  const known = isTable(whole.values) ? Object.entries(whole.values) : [];
  const values = Object.fromEntries([
    ...known.filter(([written]) => !sameColumn(written, word)),
    [word, meaning],
  ]);
  return { ...table, [field]: { ...whole, values } };
}
