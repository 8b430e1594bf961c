import { type Dimension, isTimeDimension } from '../../../core/facts/dimensions.ts';
import type { SettledId } from '../../../core/facts/settled.ts';
import { daysBetween } from '../../../core/periods/days.ts';
import type { Source } from '../../../core/query/plan.ts';
import type { Period } from '../../../core/query/query.ts';
import { filterSql, withinSql } from './conditions.ts';
import { quoted, type SqlContext } from './context.ts';

/** FROM and WHERE of a source's rows, named `t`; `extra` conditions are added. */
export function fromSql(
  context: SqlContext,
  source: Pick<Source, 'table' | 'dayColumn'>,
  extra: readonly string[],
): string {
  return `FROM ${tableSql(context, source.table)} AS t WHERE ${[
    `t."workspace_id" = ${context.parameters.text(context.workspace)}`,
    ...extra,
    ...filterSql(context, context.plan.where, source.dayColumn),
  ].join(' AND ')}`;
}

export function tableSql(context: SqlContext, table: SettledId): string {
  return context.tables.from(table);
}

/** How rows find their period: a column `p` (0 the period asked for, 1 the earlier one) and the condition on days. */
export interface PeriodSplit {
  readonly column: string;
  readonly condition: string;
  /** The same column worked out from a day that was grouped by. */
  of(day: string): string;
}

/**
 * The rows of both periods in one scan. Periods that overlap cannot share it, as a row would count in both: then
 * there is one split per period.
 */
export function periodSplits(context: SqlContext, dayColumn: string): PeriodSplit[] {
  const { periods } = context.plan;
  const [asked, earlier] = periods;
  const day = `t.${quoted(dayColumn)}`;
  if (!asked) throw new Error('a plan needs a period');
  const alone = (period: Period, index: number): PeriodSplit => ({
    column: String(index),
    condition: withinSql(context, day, period),
    of: () => String(index),
  });
  if (!earlier) return [alone(asked, 0)];
  if (earlier.from <= asked.to && asked.from <= earlier.to) return [alone(asked, 0), alone(earlier, 1)];
  const [first, last] = earlier.to < asked.from ? [earlier, asked] : [asked, earlier];
  // A checked day of the calendar, so it may be part of the text.
  const border = `DATE '${last.from}'`;
  const [late, early] = first === earlier ? [0, 1] : [1, 0];
  const columnOfDay = (of: string) => `CASE WHEN ${of} >= ${border} THEN ${late} ELSE ${early} END`;
  // The span of both, so that whole blocks of other days are skipped, and the gap between them.
  const span = withinSql(context, day, { from: first.from, to: last.to });
  const inside = () => `(${withinSql(context, day, first)} OR ${day} >= ${border})`;
  const condition = daysBetween(first.to, last.from) > 1 ? `${span} AND ${inside()}` : span;
  return [{ column: columnOfDay(day), condition, of: columnOfDay }];
}
/** The dimensions of a source's grains, in the plan's order. */
export function dimensionsOf(context: SqlContext, source: Pick<Source, 'grains'>): Dimension[] {
  const used = new Set(source.grains.flatMap((grain) => context.plan.grains[grain] ?? []));
  return context.plan.dimensions.filter((dimension) => used.has(dimension));
}

/** Columns to group by first: the day (and hour) stand for all times, text dimensions for themselves. */
export function rawKeys(dimensions: readonly Dimension[]): string[] {
  const keys = dimensions.filter((dimension) => !isTimeDimension(dimension)).map((id) => quoted(id));
  if (dimensions.includes('hour')) keys.unshift('"hour"');
  if (dimensions.some((dimension) => isTimeDimension(dimension) && dimension !== 'hour'))
    keys.unshift('"day_"');
  return keys;
}

/** A dimension's value as text, from the raw keys: the first day of a bucket, the number of a weekday or hour. */
export function dimensionSql(context: SqlContext, dimension: Dimension): string {
  const value = dimensionValue(context, dimension);
  return isTimeDimension(dimension) ? `CAST(${value} AS ${context.dialect.types.text})` : value;
}

/** The same before it is text, which is grouped more quickly. */
export function dimensionValue({ dialect }: SqlContext, dimension: Dimension): string {
  switch (dimension) {
    case 'hour':
      return '"hour"';
    case 'weekday':
      return dialect.isoWeekday('"day_"');
    case 'day':
      return '"day_"';
    case 'week':
    case 'month':
    case 'quarter':
    case 'year':
      return dialect.truncateDay(dimension, '"day_"');
    default:
      return quoted(dimension);
  }
}

/** The raw keys as columns of the rows `t`. */
export function rawColumns(dimensions: readonly Dimension[], dayColumn: string): string[] {
  return rawKeys(dimensions).map((key) =>
    key === '"day_"' ? `t.${quoted(dayColumn)} AS "day_"` : `t.${key} AS ${key}`,
  );
}
