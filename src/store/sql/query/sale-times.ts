import type { Statement } from '../../engine/engine.ts';
import type { Compilation } from './compile-query.ts';
import { createParameters } from './parameters.ts';
import { createTables, withTables } from './tables.ts';

/** Days from creation to sale of all leads of the workspace, open leads by their age: `days`, `sales`, `open`. */
export function saleTimesSql(
  { dialect, workspace, settings, moment }: Compilation,
  asOf: string | null,
): Statement {
  const parameters = createParameters(dialect);
  const tables = createTables(dialect, workspace, settings, asOf);
  const place = parameters.text(workspace);
  const age = dialect.daysBetween('t."day"', parameters.day(moment.today));
  // By day first, so that ages are worked out for a few thousand days and not for every lead.
  const sql = `SELECT days, sum(sales) AS sales, sum(open) AS open FROM (
  SELECT t."cycle_days" AS days, count(*) AS sales, 0 AS open
  FROM ${tables.from('settled_leads')} AS t
  WHERE t."workspace_id" = ${place} AND t."counted" AND t."cycle_days" IS NOT NULL GROUP BY t."cycle_days"
  UNION ALL
  SELECT greatest(${age}, 0) AS days, 0 AS sales, count(*) AS open
  FROM ${tables.from('settled_leads')} AS t
  WHERE t."workspace_id" = ${place} AND t."counted" AND t."cycle_days" IS NULL GROUP BY t."day"
) AS times GROUP BY days ORDER BY days`;
  return { sql: withTables(tables, sql), parameters: parameters.values };
}
