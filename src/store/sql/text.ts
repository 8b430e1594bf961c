/** A text as an SQL literal. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/**
 * A named query. `once`: narrow and read several times, so better worked out once than folded into its readers;
 * `never`: a table of its own, of which the reader needs little.
 */
export type Query = readonly [name: string, query: string, kept?: 'once' | 'never' | undefined];

/**
 * `WITH a AS (…), b AS (…)` from named queries, in order. Wide rows are not kept between, which DuckDB would do by
 * default and spill; but few rows are, as repeating their plan takes longer.
 */
export function withQueries(queries: readonly Query[], fewRows: boolean): string {
  return `WITH ${queries
    .map(([name, query, kept]) => {
      const keeps = kept === 'once' || (fewRows && kept !== 'never');
      return `${name} AS ${keeps ? '' : 'NOT '}MATERIALIZED (${query})`;
    })
    .join(',\n')}`;
}
