export type Table = Readonly<Record<string, unknown>>;

/** Where a field of a fact comes from, as a mapping's YAML says it. */
export interface MappingEntry {
  readonly fact: string;
  /** Which of several mappings of the same fact; 0 for the only one. */
  readonly place: number;
  readonly field: string;
  readonly columns: readonly string[];
  /** The field is one column as it stands: what the form can change. Everything else is changed as YAML. */
  readonly simple: boolean;
  /** A fixed value. */
  readonly constant: string | null;
}

export interface Target {
  readonly fact: string;
  readonly place: number;
  readonly field: string;
}

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function factTables(raw: unknown): readonly (readonly [fact: string, place: number, table: Table])[] {
  if (!isTable(raw) || !isTable(raw.facts)) return [];
  return Object.entries(raw.facts).flatMap(([fact, entries]) =>
    (Array.isArray(entries) ? entries : [entries])
      .filter(isTable)
      .map((table, place) => [fact, place, table] as const),
  );
}

/** The fields that a mapping fills, in its order. */
export function entriesOf(raw: unknown): readonly MappingEntry[] {
  return factTables(raw).flatMap(([fact, place, table]) =>
    Object.entries(table)
      .filter(([field]) => field !== 'when')
      .map(([field, source]) => ({
        fact,
        place,
        field,
        columns: columnsOf(source),
        simple: isColumn(source) || (isTable(source) && Object.keys(source).join() === 'exactly'),
        constant: typeof source === 'string' && source.startsWith('=') ? source.slice(1).trim() : null,
      })),
  );
}

function isColumn(source: unknown): source is string {
  return typeof source === 'string' && !source.startsWith('=') && !source.includes('{');
}

/** Columns that a source reads. */
export function columnsOf(source: unknown): readonly string[] {
  if (Array.isArray(source)) return source.flatMap(columnsOf);
  if (isTable(source)) {
    const exact = typeof source.exactly === 'string' ? [source.exactly] : [];
    return [...exact, ...columnsOf(source.column), ...columnsOf(source.name_part)];
  }
  if (typeof source !== 'string' || source.startsWith('=')) return [];
  const inside = [...source.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  return inside.length > 0 ? inside : [source.replace(/\?$/, '')];
}

/** Capitals, accents and kinds of spaces make no difference between column names. */
export function sameColumn(one: string, other: string): boolean {
  const plain = (name: string) =>
    name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(one) === plain(other);
}

/**
 * The mapping with a column given to another field, or to none. A field that the column filled before as it stands is
 * emptied; a field that had another source takes the column instead.
 */
export function giveColumn(raw: unknown, column: string, target: Target | null): Table {
  const mapping = isTable(raw) ? raw : {};
  const facts: Record<string, Table[]> = {};
  for (const [fact, place, table] of factTables(mapping)) {
    const kept = Object.entries(table).filter(
      ([field, source]) =>
        field === 'when' || !(isColumn(source) && sameColumn(columnsOf(source)[0] ?? '', column)),
    );
    facts[fact] ??= [];
    facts[fact][place] = Object.fromEntries(kept);
  }
  if (target) {
    facts[target.fact] ??= [];
    const tables = facts[target.fact] ?? [];
    tables[target.place] = { ...tables[target.place], [target.field]: writtenColumn(column) };
  }
  const written = Object.entries(facts)
    .map(
      ([fact, tables]) => [fact, tables.filter((table) => table && Object.keys(table).length > 0)] as const,
    )
    .filter(([, tables]) => tables.length > 0)
    .map(([fact, tables]) => [fact, tables.length === 1 ? tables[0] : tables] as const);
  return { ...mapping, facts: Object.fromEntries(written) };
}

/** Names that would mean something else in a mapping are quoted by `exactly`. */
function writtenColumn(column: string): unknown {
  return column.startsWith('=') || column.endsWith('?') || /\{[^{}]+\}/.test(column)
    ? { exactly: column }
    : column;
}
