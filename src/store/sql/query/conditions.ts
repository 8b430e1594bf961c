import { type SettledId, settledTable } from '../../../core/facts/settled.ts';
import type { Condition as MeasureCondition } from '../../../core/metrics/metric.ts';
import { conditionOf } from '../../../core/query/filter.ts';
import type { Filter, Period } from '../../../core/query/query.ts';
import { type Moment, quoted, type SqlContext } from './context.ts';
import type { Parameters } from './parameters.ts';

/** A column of a settled table, or one that depends on the moment of the question. Rows are named `t`. */
export function columnOf(context: SqlContext, table: SettledId, column: string): string {
  if (table === 'settled_leads') {
    const { parameters, moment } = context;
    // A parameter must be used in the text once it is asked for.
    const target = () => responseTargetSql(parameters, moment, 't."channel"');
    const waited = () => `(${parameters.bigint(moment.businessMinute)} - t."created_business_minute")`;
    switch (column) {
      case 'due':
        return `(t."response_minutes" IS NOT NULL OR ${waited()} > ${target()})`;
      case 'in_time':
        return `(t."response_minutes" <= ${target()})`;
      case 'response':
        return `coalesce(t."response_minutes", least(greatest(${waited()}, 0), ${beyondAnswers(context)}))`;
      case 'response_reached':
        return `(t."response_minutes" IS NOT NULL)`;
      case 'cycle': {
        const age = context.dialect.daysBetween('t."day"', parameters.day(moment.today));
        return `coalesce(t."cycle_days", greatest(${age}, 0))`;
      }
      case 'cycle_reached':
        return `(t."cycle_days" IS NOT NULL)`;
    }
  }
  if (column !== 'key' && !hasColumn(table, column)) throw new Error(`${table} has no column ${column}`);
  return `t.${quoted(column)}`;
}

/** Business minutes within which a lead of that channel should be answered. */
export function responseTargetSql(
  parameters: Parameters,
  { responseTargets, responseTargetMinutes }: Pick<Moment, 'responseTargets' | 'responseTargetMinutes'>,
  channel: string,
): string {
  const special = Object.entries(responseTargets).map(
    ([name, minutes]) => `WHEN ${parameters.text(name)} THEN ${parameters.bigint(minutes)}`,
  );
  const usual = parameters.bigint(responseTargetMinutes);
  return special.length > 0 ? `CASE ${channel} ${special.join(' ')} ELSE ${usual} END` : usual;
}

/**
 * A minute after the longest response there is. Whoever has waited longer was at risk at every event all the same,
 * so the curve does not change, and millions of different waits become one.
 */
function beyondAnswers({ tables, workspace, parameters }: SqlContext): string {
  const from = `${tables.from('settled_leads')} AS x WHERE x."workspace_id" = ${parameters.text(workspace)}`;
  return `(SELECT 1 + coalesce(max(x."response_minutes"), 0) FROM ${from})`;
}

/** Whether a settled table has that column, of its own or as a dimension. */
export function hasColumn(table: SettledId, column: string): boolean {
  const { columns, carries } = settledTable(table);
  return columns.some(({ id }) => id === column) || (carries as readonly string[]).includes(column);
}

/** A measure's condition as SQL. */
export function conditionSql(
  context: SqlContext,
  table: SettledId,
  { column, is }: MeasureCondition,
): string {
  const text = columnOf(context, table, column);
  switch (is) {
    case 'true':
      return text;
    case 'false':
      return `NOT ${text}`;
    case 'null':
      return `${text} IS NULL`;
    case 'not_null':
      return `${text} IS NOT NULL`;
    default:
      return `${text} = ${context.parameters.text(is)}`;
  }
}

/** What filters need of a statement. */
export type Filtering = Pick<SqlContext, 'parameters' | 'dialect'>;

/** The question's filters as SQL over one table; time filters look at the day the measure counts on. */
export function filterSql(context: Filtering, filters: readonly Filter[], dayColumn: string): string[] {
  const { parameters, dialect } = context;
  const day = `t.${quoted(dayColumn)}`;
  return filters.map((filter): string => {
    const condition = conditionOf(filter);
    if (condition.kind === 'text') return textFilterSql(context, condition.filter);
    if (condition.kind === 'days') {
      if (condition.periods.length === 0) return condition.negated ? 'TRUE' : 'FALSE';
      const inside = condition.periods.map((period) => withinSql(context, day, period)).join(' OR ');
      return condition.negated ? `NOT (${inside})` : `(${inside})`;
    }
    if (condition.values.length === 0) return condition.negated ? 'TRUE' : 'FALSE';
    const clock = condition.dimension === 'hour' ? 't."hour"' : dialect.isoWeekday(day);
    const list = condition.values.map((value) => parameters.bigint(value)).join(', ');
    return `${clock} ${condition.negated ? 'NOT IN' : 'IN'} (${list})`;
  });
}

function textFilterSql({ parameters }: Filtering, { dimension, operator, values }: Filter): string {
  const column = `t.${quoted(dimension)}`;
  const value = (index: number) => parameters.text(values[index] ?? '');
  switch (operator) {
    case 'is':
      return `${column} = ${value(0)}`;
    case 'is_not':
      return `${column} IS DISTINCT FROM ${value(0)}`;
    case 'contains':
      return `strpos(lower(${column}), lower(${value(0)})) > 0`;
    case 'in': {
      const named = values.filter((one) => one !== '').map((one) => parameters.text(one));
      const parts = named.length > 0 ? [`${column} IN (${named.join(', ')})`] : [];
      if (values.includes('')) parts.push(`${column} IS NULL`);
      return `(${parts.join(' OR ')})`;
    }
    case 'between':
      // By code point in both engines, whatever the database's language.
      return `(${column} COLLATE "C" >= ${value(0)} AND ${column} COLLATE "C" <= ${value(1)})`;
    case 'empty':
      return `${column} IS NULL`;
    case 'not_empty':
      return `${column} IS NOT NULL`;
  }
}

export function withinSql({ parameters }: Filtering, day: string, { from, to }: Period): string {
  return `${day} BETWEEN ${parameters.day(from)} AND ${parameters.day(to)}`;
}
