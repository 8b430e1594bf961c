import { FilonError } from '../errors/filon-error.ts';
import { factOf } from '../facts/catalogue.ts';
import { fold } from './fold.ts';
import type { FactMapping, Mapping, Piece, Source, Test } from './mapping.ts';

/**
 * The mapping with every column named exactly as the file names it, and without what the file does not have and the
 * mapping does not insist on. Throws `mapping_column_gone` for a column that it needs and the file lacks.
 */
export function fitMapping(mapping: Mapping, headers: readonly string[], file: string): Mapping {
  const find = columnFinder(headers);
  const gone = (column: string): FilonError =>
    new FilonError('mapping_column_gone', {
      mapping: mapping.name,
      column,
      file,
      columns: headers.slice(0, 60).join(', '),
    });
  const fitTests = (tests: readonly Test[]): readonly Test[] | false => fitAll(tests, find, gone);
  const skip = mapping.skip.map(fitTests).filter((tests) => tests !== false);
  return {
    ...mapping,
    fillDown: mapping.fillDown.flatMap((name) => {
      const optional = name.endsWith('?');
      const column = find(optional ? name.slice(0, -1) : name);
      if (!column && !optional) throw gone(name);
      return column ? [column] : [];
    }),
    // An always-true rule would leave out every row: it says nothing about this file.
    skip: skip.filter((tests) => tests.length > 0),
    facts: mapping.facts.flatMap((fact) => {
      const when = fitTests(fact.when);
      return when === false ? [] : [fitFact({ ...fact, when }, find, gone)];
    }),
    rates: mapping.rates && {
      day: needed(fitSource(mapping.rates.day, find, gone), mapping.rates.day, gone),
    },
  };
}

type Find = (name: string) => string | null;
type Gone = (column: string) => FilonError;

function fitFact(mapping: FactMapping, find: Find, gone: Gone): FactMapping {
  const required = new Set(
    factOf(mapping.fact).fields.flatMap((field) => (field.required ? [field.id] : [])),
  );
  const fields: Record<string, Source> = {};
  for (const [id, source] of Object.entries(mapping.fields)) {
    const fitted = fitSource(source, find, gone);
    if (fitted) fields[id] = fitted;
    else if (required.has(id)) throw gone(firstColumn(source));
  }
  return { ...mapping, fields };
}

function needed(fitted: Source | null, source: Source, gone: Gone): Source {
  if (!fitted) throw gone(firstColumn(source));
  return fitted;
}

function fitSource(source: Source, find: Find, gone: Gone): Source | null {
  const from = source.from.flatMap((piece) => fitPiece(piece, find));
  if (from.length > 0) {
    const beside = (name: string | null) => fitBeside(name, find, gone);
    return {
      ...source,
      from,
      until: beside(source.until),
      per: beside(source.per),
      times: beside(source.times),
    };
  }
  const insisted = source.from.some(
    (piece) => piece.kind === 'template' || (piece.kind === 'column' && !piece.optional),
  );
  if (insisted && !source.from.some((piece) => piece.kind === 'column' && piece.optional))
    throw gone(firstColumn(source));
  return null;
}

/** The first of several titles, parted by ` | `, that the file has. */
function findAny(names: string, find: Find): string | null {
  return (
    find(names) ??
    names
      .split(' | ')
      .map(find)
      .find((name) => name !== null) ??
    null
  );
}

/** A column that says more of a value. */
function fitBeside(named: string | null, find: Find, gone: Gone): string | null {
  if (named === null) return null;
  const optional = named.endsWith('?') && find(named) === null;
  const names = (optional ? named.slice(0, -1) : named).split(' | ');
  const column = names.map((name) => find(name)).find((name) => name !== null) ?? null;
  if (!column && !optional) throw gone(named);
  return column;
}

function fitPiece(piece: Piece, find: Find): readonly Piece[] {
  switch (piece.kind) {
    case 'column': {
      // A title may itself end with a question mark.
      const name = (piece.optional ? find(`${piece.name}?`) : null) ?? find(piece.name);
      return name ? [{ ...piece, name, optional: false }] : [];
    }
    case 'template': {
      const parts = piece.parts.map((part) =>
        typeof part === 'string' ? part : { column: findAny(part.column, find) },
      );
      return parts.every((part) => typeof part === 'string' || part.column !== null)
        ? [{ kind: 'template', parts: parts as readonly (string | { column: string })[] }]
        : [];
    }
    case 'name_part': {
      const name = find(piece.name);
      const text = name ? starPart(piece.name, name) : null;
      return text ? [{ kind: 'constant', text }] : [];
    }
    default:
      return [piece];
  }
}

function fitAll(tests: readonly Test[], find: Find, gone: Gone): readonly Test[] | false {
  const fitted: Test[] = [];
  for (const test of tests) {
    const optional = test.column.endsWith('?') && find(test.column) === null;
    const names = (optional ? test.column.slice(0, -1) : test.column).split(' | ');
    const column = names.map((name) => find(name)).find((name) => name !== null);
    if (column) fitted.push({ ...test, column });
    else if (!optional) throw gone(names[0] ?? test.column);
    else if (test.is !== 'empty' && test.is !== 'not_in') return false;
  }
  return fitted;
}

function firstColumn(source: Source): string {
  for (const piece of source.from) {
    if (piece.kind === 'column' || piece.kind === 'name_part') return piece.name;
    if (piece.kind === 'template')
      return piece.parts
        .map((part) => (typeof part === 'string' ? '' : part.column))
        .filter(Boolean)
        .join(', ');
  }
  return '';
}

/** Finds a file's column by its name, folded; `*` in the name stands for anything. */
export function columnFinder(headers: readonly string[]): Find {
  const byName = new Map<string, string>();
  for (const header of headers) {
    const key = fold(header);
    if (!byName.has(key)) byName.set(key, header);
  }
  return (name) => {
    const exact = byName.get(fold(name));
    if (exact !== undefined) return exact;
    if (!name.includes('*')) return null;
    return headers.find((header) => starPart(name, header) !== null) ?? null;
  };
}

function starPart(pattern: string, header: string): string | null {
  const [before = '', after = ''] = fold(pattern).split('*');
  const text = fold(header);
  if (text.length < before.length + after.length || !text.startsWith(before) || !text.endsWith(after))
    return null;
  const part = text.slice(before.length, text.length - after.length).trim();
  return part === '' ? null : part.toUpperCase();
}
