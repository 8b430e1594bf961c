import type { Tables } from '../query/tables.ts';
import { type Query, withQueries } from '../text.ts';

/** `WITH` of settled tables as they were known then, where that is asked, and of named queries after them. */
export function withDefinitions(tables: Tables, queries: readonly Query[]): string {
  // Known only once the queries have asked for their tables.
  const definitions = tables.definitions();
  const named = withQueries(queries, definitions.length > 0);
  return definitions.length === 0
    ? named
    : named.replace(/^WITH /, () => `WITH ${definitions.join(',\n')},\n`);
}
