import { settledTable } from '../../../core/facts/settled.ts';
import type { Plan, Source } from '../../../core/query/plan.ts';
import type { Statement } from '../../engine/engine.ts';
import { type Compilation, contextOf } from './compile-query.ts';
import { quoted } from './context.ts';
import { fromSql, periodSplits } from './rows.ts';
import { withTables } from './tables.ts';

/** The first day without a rate among a source's rows, its currency, and how many rows of that currency lack one. */
export function missingRatesSql(plan: Plan, source: Source, compilation: Compilation): Statement {
  const context = contextOf(plan, compilation);
  const { parameters } = context;
  const { ledger, carries } = settledTable(source.table);
  // Recurring revenue does not carry the currency, its ledger row does.
  const currency = carries.includes('currency')
    ? 't."currency"'
    : `(SELECT max(l."currency") FROM ${quoted(ledger)} AS l WHERE l."workspace_id" = t."workspace_id" AND l."key" = t."key")`;
  const last = [...plan.periods.map(({ to }) => to)].sort().at(-1) ?? '';
  const day = `t.${quoted(source.dayColumn)}`;
  const splits =
    source.kind === 'stock'
      ? [`${day} <= ${parameters.day(last)}`]
      : periodSplits(context, source.dayColumn).map(({ condition }) => condition);
  const rows = splits
    .map(
      (condition) =>
        `SELECT ${currency} AS currency, t."day" AS day ${fromSql(context, source, [condition, 't."rate_missing"'])}`,
    )
    .join(' UNION ALL ');
  const sql = `SELECT currency, CAST(min(day) AS ${compilation.dialect.types.text}) AS day, count(*) AS count FROM (${rows}) AS missing GROUP BY currency ORDER BY 2, 1 LIMIT 1`;
  return { sql: withTables(context.tables, sql), parameters: parameters.values };
}
