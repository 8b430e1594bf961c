import { fold } from './fold.ts';
import { invalidMapping } from './invalid-mapping.ts';
import type { Piece, Source, Test } from './mapping.ts';
import { nearest } from './nearest.ts';
import type { DecimalMark } from './numbers.ts';
import { type Place, within } from './place.ts';
import type { DateOrder } from './times.ts';

const sourceKeys = [
  'column',
  'exactly',
  'name_part',
  'values',
  'otherwise',
  'system',
  'split',
  'until',
  'per',
  'times',
  'first_year',
  'dates',
  'decimal',
];

/** The source that a field's setting describes. Throws `mapping_invalid`. */
export function parseSource(raw: unknown, place: Place): Source {
  if (!isTable(raw)) return plainSource(parsePieces(raw, place));
  for (const key of Object.keys(raw)) {
    if (!sourceKeys.includes(key))
      throw invalidMapping(within(place, key), 'unknown_setting', { nearest: nearest(key, sourceKeys) });
  }
  const from = piecesOf(raw, place);
  if (from.length === 0) throw invalidMapping(within(place, 'column'), 'text_expected');
  const values = raw.values === undefined ? null : parseValues(raw.values, within(place, 'values'));
  return {
    from,
    values,
    otherwise:
      raw.otherwise === undefined ? undefined : raw.otherwise === null ? null : String(raw.otherwise),
    system: raw.system === undefined ? null : parseText(raw.system, within(place, 'system')),
    split: raw.split === undefined ? null : parseText(raw.split, within(place, 'split')),
    until: raw.until === undefined ? null : parseText(raw.until, within(place, 'until')),
    per: raw.per === undefined ? null : parseText(raw.per, within(place, 'per')),
    times: raw.times === undefined ? null : parseText(raw.times, within(place, 'times')),
    firstYear: raw.first_year === undefined ? null : parseYear(raw.first_year, within(place, 'first_year')),
    dates: parseDates(raw.dates, within(place, 'dates')),
    decimal: parseDecimal(raw.decimal, within(place, 'decimal')),
  };
}

export function plainSource(from: readonly Piece[]): Source {
  return {
    from,
    values: null,
    otherwise: undefined,
    system: null,
    split: null,
    until: null,
    per: null,
    times: null,
    firstYear: null,
    dates: null,
    decimal: null,
  };
}

function piecesOf(raw: Readonly<Record<string, unknown>>, place: Place): readonly Piece[] {
  const pieces: Piece[] = [];
  if (raw.exactly !== undefined)
    pieces.push({
      kind: 'column',
      name: parseText(raw.exactly, within(place, 'exactly')),
      optional: false,
    });
  if (raw.column !== undefined) pieces.push(...parsePieces(raw.column, within(place, 'column')));
  if (raw.name_part !== undefined) {
    const names = Array.isArray(raw.name_part) ? raw.name_part : [raw.name_part];
    for (const name of names)
      pieces.push({ kind: 'name_part', name: parseText(name, within(place, 'name_part')) });
  }
  return pieces;
}

function parsePieces(raw: unknown, place: Place): readonly Piece[] {
  const list = Array.isArray(raw) ? raw : [raw];
  if (list.length === 0) throw invalidMapping(place, 'text_expected');
  return list.map((item) => parsePiece(parseText(item, place)));
}

function parsePiece(text: string): Piece {
  if (text.startsWith('=')) {
    const constant = text.slice(1).trim();
    if (constant === 'today' || constant === 'line') return { kind: constant };
    return { kind: 'constant', text: constant };
  }
  if (/\{[^{}]+\}/u.test(text)) {
    const parts = text
      .split(/(\{[^{}]+\})/u)
      .filter((part) => part !== '')
      .map((part) => (/^\{[^{}]+\}$/u.test(part) ? { column: part.slice(1, -1).trim() } : part));
    return { kind: 'template', parts };
  }
  const optional = text.endsWith('?');
  return { kind: 'column', name: optional ? text.slice(0, -1).trim() : text, optional };
}

function parseValues(raw: unknown, place: Place): Readonly<Record<string, string>> {
  if (!isTable(raw)) throw invalidMapping(place, 'not_a_table');
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (value !== null && typeof value === 'object')
      throw invalidMapping(within(place, key), 'text_expected');
    values[fold(key)] = value === null ? '' : String(value);
  }
  return values;
}

/** The tests of a `when:` or of one item of `skip:`. */
export function parseTests(raw: unknown, place: Place): readonly Test[] {
  if (!isTable(raw)) throw invalidMapping(place, 'not_a_table');
  return Object.entries(raw).map(([column, condition]) => {
    const at = within(place, column);
    if (condition === 'filled' || condition === 'empty' || condition === 'nonzero')
      return { column, is: condition, values: [] };
    if (isTable(condition)) {
      if (Object.keys(condition).join() !== 'not') throw invalidMapping(at, 'unknown_test');
      return { column, is: 'not_in', values: parseList(condition.not, at) };
    }
    return { column, is: 'in', values: parseList(condition, at) };
  });
}

function parseList(raw: unknown, place: Place): readonly string[] {
  return (Array.isArray(raw) ? raw : [raw]).map((item) => {
    if (item === null || item === undefined || typeof item === 'object')
      throw invalidMapping(place, 'unknown_test');
    return fold(String(item));
  });
}

export function parseText(raw: unknown, place: Place): string {
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  if (typeof raw !== 'string' || raw.trim() === '') throw invalidMapping(place, 'text_expected');
  return raw.trim();
}

function parseYear(raw: unknown, place: Place): number {
  const year = Number(raw);
  if (!Number.isInteger(year) || year < 1970 || year > 2199) throw invalidMapping(place, 'year_expected');
  return year;
}

export function parseDates(raw: unknown, place: Place): DateOrder | null {
  if (raw === undefined || raw === null) return null;
  if (raw === 'dmy' || raw === 'mdy' || raw === 'ymd') return raw;
  throw invalidMapping(place, 'unknown_choice', { choices: 'dmy, mdy, ymd' });
}

export function parseDecimal(raw: unknown, place: Place): DecimalMark | null {
  if (raw === undefined || raw === null) return null;
  if (raw === 'comma' || raw === 'point') return raw;
  throw invalidMapping(place, 'unknown_choice', { choices: 'comma, point' });
}

export function isTable(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
