import { badRequest } from '../../../core/errors/filon-error.ts';
import { isTimeDimension, type TextDimension } from '../../../core/facts/dimensions.ts';
import { settledTables } from '../../../core/facts/settled.ts';
import { dimensionNamed } from '../../../core/query/parse-filter.ts';
import { quoted } from '../../sql/query/context.ts';
import { createParameters } from '../../sql/query/parameters.ts';
import type { Store } from '../../store.ts';

export interface DimensionValues {
  readonly values: readonly { readonly value: string | null; readonly rows: number }[];
}

const mostValues = 100;

/** The tables a value is looked for in: where dimensions come from, not where they are inherited. */
const looked = new Set([
  'settled_costs',
  'settled_leads',
  'settled_orders',
  'settled_lines',
  'settled_visits',
]);

/**
 * Values of a text dimension that occur, most frequent first, at most 100; the empty one as null. `search` keeps
 * those that contain it. Errors: `unknown_dimension`; a time dimension has no list and is `bad_request`.
 */
export async function dimensionValues(
  store: Store,
  workspace: string,
  name: string,
  search?: string,
): Promise<DimensionValues> {
  const dimension = dimensionNamed(name);
  if (isTimeDimension(dimension)) {
    throw badRequest([{ field: 'name', fault: 'is_a_time', values: { value: name } }]);
  }
  const { dialect, reader } = store.engine;
  const parameters = createParameters(dialect);
  const place = parameters.text(workspace);
  const column = quoted(dimension);
  const matching = search ? ` AND strpos(lower(t.${column}), lower(${parameters.text(search)})) > 0` : '';
  const counts = settledTables
    .filter(({ id, carries }) => looked.has(id) && carries.includes(dimension as TextDimension))
    .map(
      ({ id }) =>
        `SELECT t.${column} AS value, count(*) AS rows FROM ${quoted(id)} AS t WHERE t."workspace_id" = ${place}${matching} GROUP BY t.${column}`,
    );
  const rows = await reader.run({
    sql: `SELECT value, CAST(sum(rows) AS ${dialect.types.bigint}) AS rows FROM (${counts.join(' UNION ALL ')}) AS counted GROUP BY value ORDER BY 2 DESC, 1 LIMIT ${mostValues}`,
    parameters: parameters.values,
  });
  return {
    values: rows.map((row) => ({
      value: row.value === null ? null : String(row.value),
      rows: Number(row.rows),
    })),
  };
}
