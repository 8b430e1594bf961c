import type { Dimension } from '../../../core/facts/dimensions.ts';
import type { FunnelStepId } from '../../../core/query/funnel-steps.ts';
import type { Plan } from '../../../core/query/plan.ts';
import type { Statement } from '../../engine/engine.ts';
import { type Compilation, contextOf } from './compile-query.ts';
import { bucketed, dimensionColumn, groupedByGrains } from './grains.ts';
import { fromSql, periodSplits, rawColumns } from './rows.ts';
import { withTables } from './tables.ts';

/** The day of a step, and that of the latest step before it that the lead has taken. */
const steps: Readonly<Partial<Record<FunnelStepId, readonly [own: string, before: string]>>> = {
  contacted: ['contacted_day', 't."day"'],
  qualified: ['qualified_day', 'coalesce(t."contacted_day", t."day")'],
  quote: ['quote_day', 'coalesce(t."qualified_day", t."contacted_day", t."day")'],
  won: ['won_day', 'coalesce(t."quote_day", t."qualified_day", t."contacted_day", t."day")'],
};

/** Median days between steps in the period asked for: `step`, `g`, `d0`, `days`. */
export function stepTimesSql(plan: Plan, compilation: Compilation, by: readonly Dimension[]): Statement {
  const [asked] = plan.periods;
  if (!asked) throw new Error('a plan needs a period');
  const context = contextOf({ ...plan, periods: [asked] }, compilation);
  const { dialect } = compilation;
  const grains = plan.grains.map((_, index) => index);
  const selects = Object.entries(steps).map(([id, [own, before]]) => {
    const dayColumn = plan.basis === 'cohort' ? 'day' : own;
    const days = `greatest(${dialect.daysBetween(before, `t."${own}"`)}, 0) AS days`;
    const rows = periodSplits(context, dayColumn).map(
      ({ column, condition }) =>
        `SELECT ${[`${column} AS p`, ...rawColumns(by, dayColumn), days].join(', ')} ${fromSql(context, { table: 'settled_leads', dayColumn }, [condition, 't."counted"', `t."${own}" IS NOT NULL`])}`,
    );
    const buckets = bucketed(context, by, ['days'], `(${rows.join(' UNION ALL ')}) AS raw`);
    const source = { kind: 'whole', table: 'settled_leads', dayColumn, measures: [], grains } as const;
    const median = ['percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS days'];
    const grouped = groupedByGrains(context, source, median, `(${buckets}) AS rows`);
    const values = by.map((dimension) => dimensionColumn(context, dimension));
    return `SELECT ${[`'${id}' AS step`, 'g', ...values, 'days'].join(', ')} FROM (${grouped}) AS medians`;
  });
  return {
    sql: withTables(context.tables, selects.join(' UNION ALL ')),
    parameters: context.parameters.values,
  };
}
