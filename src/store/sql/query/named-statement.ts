import type { Statement } from '../../engine/engine.ts';
import type { Parameters } from './parameters.ts';
import type { Tables } from './tables.ts';

/** A statement that reads named queries, each worked out once; `parameters` are those its parts were made with. */
export function namedStatement(
  tables: Tables,
  parameters: Parameters,
  queries: readonly (readonly [name: string, query: string])[],
  last: string,
): Statement {
  const named = queries.map(([name, query]) => `${name} AS MATERIALIZED (${query})`);
  const definitions = [...tables.definitions(), ...named];
  const before = definitions.length > 0 ? `WITH ${definitions.join(',\n')}\n` : '';
  return { sql: before + last, parameters: parameters.values };
}
