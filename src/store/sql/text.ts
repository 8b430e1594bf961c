/** A text as an SQL literal. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** `WITH a AS (…), b AS (…)` from named queries, in order. */
export function withQueries(queries: readonly (readonly [name: string, query: string])[]): string {
  return `WITH ${queries.map(([name, query]) => `${name} AS (${query})`).join(',\n')}`;
}
