import { type Dimension, dimensions } from '../../core/facts/dimensions.ts';
import type { FilterOperator } from '../../core/query/query.ts';

/** A filter of the page, in the form the API takes. */
export interface Filter {
  readonly dimension: Dimension;
  readonly operator: FilterOperator;
  readonly values: string[];
}

const form = /^([a-z_]+)(!=|=|~)(.*)$/s;

function isDimension(id: string): id is Dimension {
  return (dimensions as readonly string[]).includes(id);
}

/** Reads a filter as the command line writes it; null if it is none. */
export function parseFilter(text: string): Filter | null {
  const [, dimension, sign, value] = form.exec(text) ?? [];
  if (dimension === undefined || value === undefined || !isDimension(dimension)) return null;
  if (sign === '~') return { dimension, operator: 'contains', values: [value] };
  if (sign === '!=') {
    return value === ''
      ? { dimension, operator: 'not_empty', values: [] }
      : { dimension, operator: 'is_not', values: [value] };
  }
  if (value === '') return { dimension, operator: 'empty', values: [] };
  if (value.includes('|')) return { dimension, operator: 'in', values: value.split('|') };
  const ends = value.split('..');
  if (ends.length === 2) return { dimension, operator: 'between', values: ends };
  return { dimension, operator: 'is', values: [value] };
}

/** Writes a filter as the command line reads it. */
export function formatFilter({ dimension, operator, values }: Filter): string {
  switch (operator) {
    case 'is':
      return `${dimension}=${values[0] ?? ''}`;
    case 'is_not':
      return `${dimension}!=${values[0] ?? ''}`;
    case 'contains':
      return `${dimension}~${values[0] ?? ''}`;
    case 'in':
      return `${dimension}=${values.join('|')}`;
    case 'between':
      return `${dimension}=${values.join('..')}`;
    case 'empty':
      return `${dimension}=`;
    case 'not_empty':
      return `${dimension}!=`;
  }
}
