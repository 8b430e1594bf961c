import { FilonError } from '../errors/filon-error.ts';
import { type Dimension, dimensions } from '../facts/dimensions.ts';
import { nearestNames } from './nearest.ts';
import type { Filter } from './query.ts';

/**
 * A filter as written: `channel=email`, `channel!=email`, `campaign~roof` (contains), `channel=a|b` (one of),
 * `postcode=01000..01999` (both ends included), `channel=` (empty), `channel!=` (not empty). A value between double
 * quotes is taken as it stands, `campaign="Brand | FR"`; a double quote within is written twice.
 * Errors: `bad_filter`, `unknown_dimension`.
 */
export function parseFilter(text: string): Filter {
  const match = /^\s*([a-z_]+)\s*(!=|=|~)([^\0]*)$/su.exec(text);
  if (!match) throw new FilonError('bad_filter', { filter: text });
  const dimension = dimensionNamed(match[1] ?? '');
  const value = (match[3] ?? '').trim();
  const operator = match[2];
  if (value === '') {
    if (operator === '~') throw new FilonError('bad_filter', { filter: text });
    return { dimension, operator: operator === '=' ? 'empty' : 'not_empty', values: [] };
  }
  const { bare, read } = withoutQuoted(value, text);
  if (operator !== '=') {
    // Neither of these takes several values, so that | and .. need no quotes here.
    const values = [/^\0\d+\0$/u.test(bare) || value.startsWith('"') ? read(bare) : value];
    return { dimension, operator: operator === '~' ? 'contains' : 'is_not', values };
  }
  const range = /^(.+?)\.\.(.+)$/su.exec(bare);
  if (range) return { dimension, operator: 'between', values: [read(range[1] ?? ''), read(range[2] ?? '')] };
  return bare.includes('|')
    ? { dimension, operator: 'in', values: bare.split('|').map(read) }
    : { dimension, operator: 'is', values: [read(bare)] };
}

interface Bare {
  /** The text with each quoted value replaced by a mark that holds neither `|` nor `..`. */
  readonly bare: string;
  /** The value that a part of it stands for. */
  readonly read: (part: string) => string;
}

function withoutQuoted(value: string, filter: string): Bare {
  const kept: string[] = [];
  const pattern = /(^|\||\.\.)\s*"((?:[^"]|"")*)"(?=\s*(?:$|\||\.\.))/gu;
  const bare = value.replace(pattern, (_, before: string, inside: string) => {
    kept.push(inside.replaceAll('""', '"'));
    return `${before}\0${kept.length - 1}\0`;
  });
  const read = (part: string): string => {
    const text = part.trim();
    const place = /^\0(\d+)\0$/u.exec(text)?.[1];
    if (place !== undefined) return kept[Number(place)] ?? '';
    if (text.startsWith('"') || text.includes('\0')) throw new FilonError('bad_filter', { filter });
    return text;
  };
  return { bare, read };
}

/** A filter as `parseFilter` reads it. */
export function writeFilter({ dimension, operator, values }: Filter): string {
  const [first = '', second = ''] = values.map(quotedValue);
  switch (operator) {
    case 'is':
      return `${dimension}=${first}`;
    case 'is_not':
      return `${dimension}!=${first}`;
    case 'contains':
      return `${dimension}~${first}`;
    case 'in':
      // A single value needs the bar all the same.
      return `${dimension}=${values.length === 1 ? `${first}|${first}` : values.map(quotedValue).join('|')}`;
    case 'between':
      return `${dimension}=${first}..${second}`;
    case 'empty':
      return `${dimension}=`;
    case 'not_empty':
      return `${dimension}!=`;
  }
}

/** The value, between double quotes where it would read as something else. */
function quotedValue(value: string): string {
  const plain = value !== '' && value.trim() === value && !/^[".]|\||\.\.|\.$/u.test(value);
  return plain ? value : `"${value.replaceAll('"', '""')}"`;
}

/** The dimension of that name. Errors: `unknown_dimension` with the nearest names. */
export function dimensionNamed(name: string): Dimension {
  const found = dimensions.find((dimension) => dimension === name);
  if (!found) {
    throw new FilonError('unknown_dimension', {
      dimension: name,
      nearest: nearestNames(name, dimensions).join(', '),
    });
  }
  return found;
}
