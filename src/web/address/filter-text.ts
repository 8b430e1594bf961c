import { type Dimension, dimensions } from '../../core/facts/dimensions.ts';
import { parseFilter } from '../../core/query/parse-filter.ts';
import { type FilterOperator, filterOperators } from '../../core/query/query.ts';

/** A filter of the page, in the form the API takes. */
export interface Filter {
  readonly dimension: Dimension;
  readonly operator: FilterOperator;
  readonly values: string[];
}

/** Reads a filter of an address: as `writeFilter` writes it, or as JSON (older addresses); null if it is none. */
export function readFilter(text: string): Filter | null {
  if (text.startsWith('{')) return readJson(text);
  try {
    const { dimension, operator, values } = parseFilter(text);
    return { dimension, operator, values: [...values] };
  } catch {
    return null;
  }
}

function readJson(text: string): Filter | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const { dimension, operator, values } = found as Readonly<Record<string, unknown>>;
  const known = dimensions.find((one) => one === dimension);
  const named = filterOperators.find((one) => one === operator);
  if (!known || !named || !Array.isArray(values)) return null;
  return { dimension: known, operator: named, values: values.filter((value) => typeof value === 'string') };
}
