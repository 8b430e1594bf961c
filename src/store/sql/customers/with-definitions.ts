import { type Query, withQueries } from '../text.ts';

/** `WITH` of settled tables as they were known then, where that is asked, and of named queries after them. */
export function withDefinitions(definitions: readonly string[], queries: readonly Query[]): string {
  const named = withQueries(queries, false);
  return definitions.length === 0
    ? named
    : named.replace(/^WITH /, () => `WITH ${definitions.join(',\n')},\n`);
}
