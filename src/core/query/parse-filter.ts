import { FilonError } from '../errors/filon-error.ts';
import { type Dimension, dimensions } from '../facts/dimensions.ts';
import { nearestNames } from './nearest.ts';
import type { Filter } from './query.ts';

/**
 * A filter as written: `channel=email`, `channel!=email`, `campaign~roof` (contains), `channel=a|b` (one of),
 * `postcode=01000..01999` (both ends included), `channel=` (empty), `channel!=` (not empty).
 * Errors: `bad_filter`, `unknown_dimension`.
 */
export function parseFilter(text: string): Filter {
  const match = /^\s*([a-z_]+)\s*(!=|=|~)(.*)$/su.exec(text);
  if (!match) throw new FilonError('bad_filter', { filter: text });
  const dimension = dimensionNamed(match[1] ?? '');
  const value = (match[3] ?? '').trim();
  switch (match[2]) {
    case '!=':
      return value === ''
        ? { dimension, operator: 'not_empty', values: [] }
        : { dimension, operator: 'is_not', values: [value] };
    case '~':
      if (value === '') throw new FilonError('bad_filter', { filter: text });
      return { dimension, operator: 'contains', values: [value] };
    default:
      return parseEquality(dimension, value);
  }
}

function parseEquality(dimension: Dimension, value: string): Filter {
  if (value === '') return { dimension, operator: 'empty', values: [] };
  const range = /^(.+?)\.\.(.+)$/su.exec(value);
  if (range)
    return { dimension, operator: 'between', values: [range[1]?.trim() ?? '', range[2]?.trim() ?? ''] };
  if (value.includes('|')) {
    return { dimension, operator: 'in', values: value.split('|').map((one) => one.trim()) };
  }
  return { dimension, operator: 'is', values: [value] };
}

/** A filter as `parseFilter` reads it. */
export function writeFilter({ dimension, operator, values }: Filter): string {
  switch (operator) {
    case 'is':
      return `${dimension}=${values[0] ?? ''}`;
    case 'is_not':
      return `${dimension}!=${values[0] ?? ''}`;
    case 'contains':
      return `${dimension}~${values[0] ?? ''}`;
    case 'in':
      // A single value needs the bar all the same, and an empty one is the empty value.
      return `${dimension}=${values.length === 1 ? `${values[0]}|${values[0]}` : values.join('|')}`;
    case 'between':
      return `${dimension}=${values[0] ?? ''}..${values[1] ?? ''}`;
    case 'empty':
      return `${dimension}=`;
    case 'not_empty':
      return `${dimension}!=`;
  }
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
