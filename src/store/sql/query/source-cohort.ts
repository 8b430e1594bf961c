import type { Source } from '../../../core/query/plan.ts';
import { withinSql } from './conditions.ts';
import { quoted, type SqlContext } from './context.ts';
import { bucketed, groupedByGrains } from './grains.ts';
import { dimensionsOf, fromSql, periodSplits, rawColumns, rawKeys } from './rows.ts';

/** Leads weighted by the share of their sales expected by now: v0 the sum of shares, v1 the leads. */
export function maturitySql(context: SqlContext, source: Source): string {
  const dimensions = dimensionsOf(context, source);
  const shares = [...(context.maturity ?? new Map<string, number>())];
  const keys = [...new Set(['"day_"', ...rawKeys(dimensions)])];
  const columns = rawColumns(dimensions, source.dayColumn);
  const day = `t.${quoted(source.dayColumn)} AS "day_"`;
  if (!columns.includes(day)) columns.push(day);
  const reduced = periodSplits(context, source.dayColumn).map(
    (split) =>
      `SELECT ${[`${split.column} AS p`, ...columns, 'count(*) AS leads'].join(', ')} ${fromSql(context, source, [split.condition, 't."counted"'])} GROUP BY ${Array.from({ length: columns.length + 1 }, (_, index) => index + 1).join(', ')}`,
  );
  // Shares are numbers made by the program.
  const table = `(VALUES ${shares.map(([of, share]) => `(DATE '${of}', CAST(${share} AS ${context.dialect.types.double}))`).join(', ')}) AS m (of_day, share)`;
  const weighted = `(SELECT raw.p AS p, ${keys.map((key) => `raw.${key} AS ${key}`).join(', ')}, raw.leads * m.share AS v0, raw.leads AS v1 FROM (${reduced.join(' UNION ALL ')}) AS raw JOIN ${table} ON m.of_day = raw."day_") AS weighted`;
  const rows = bucketed(context, dimensions, ['v0', 'v1'], weighted);
  return groupedByGrains(context, source, ['sum(v0) AS v0', 'sum(v1) AS v1'], `(${rows}) AS rows`);
}

/** Rows of the period asked for that have no lead, and so no place in a cohort: v0 their number. */
export function leftOutSql(context: SqlContext, source: Source): string {
  const [asked] = context.plan.periods;
  if (!asked) throw new Error('a plan needs a period');
  const within = withinSql(context, `t.${quoted(source.dayColumn)}`, asked);
  return `SELECT 0 AS p, 0 AS g, count(*) AS v0 ${fromSql(context, source, [within, 't."lead_day" IS NULL'])}`;
}
