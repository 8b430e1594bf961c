import { type Dimension, dimensions } from '../../core/facts/dimensions.ts';
import { parseFilter, writeFilter } from '../../core/query/parse-filter.ts';
import { type FilterOperator, filterOperators } from '../../core/query/query.ts';

/** A filter of the page, in the form the API takes. */
export interface Filter {
  readonly dimension: Dimension;
  readonly operator: FilterOperator;
  readonly values: string[];
}

/** Reads a filter of an address: as the command line writes it, or as JSON; null if it is none. */
export function readFilter(text: string): Filter | null {
  if (text.startsWith('{')) return readJson(text);
  try {
    const { dimension, operator, values } = parseFilter(text);
    return { dimension, operator, values: [...values] };
  } catch {
    return null;
  }
}

/**
 * Writes a filter for an address as the command line would. Values that would read as something else there, such as
 * a campaign named "Brand | FR", are written as JSON.
 */
export function formatFilter(filter: Filter): string {
  return commandFilter(filter) ?? JSON.stringify(filter);
}

/** The filter for the command line; null if its values cannot be written there. */
export function commandFilter(filter: Filter): string | null {
  const text = writeFilter(filter);
  const again = text.startsWith('{') ? null : readFilter(text);
  const same =
    again !== null &&
    again.operator === filter.operator &&
    again.values.join('\0') === filter.values.join('\0');
  return same || filter.operator === 'in' ? inOrSame(filter, text, same) : null;
}

/** « One of » with a single value reads back with that value twice, which means the same. */
function inOrSame(filter: Filter, text: string, same: boolean): string | null {
  const clean = filter.values.every((value) => !value.includes('|') && !value.includes('..'));
  return same || clean ? text : null;
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
