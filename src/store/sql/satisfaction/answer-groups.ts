import type { AnswerGrouping } from '../../../core/satisfaction/answer-grouping.ts';
import type { Dialect } from '../../engine/dialect.ts';
import type { Statement } from '../../engine/engine.ts';
import { withDefinitions } from '../customers/with-definitions.ts';
import { filterSql, withinSql } from '../query/conditions.ts';
import { quoted } from '../query/context.ts';
import { createParameters } from '../query/parameters.ts';
import { withTables } from '../query/tables.ts';
import { type VoicesReading, voices } from './voices.ts';

/**
 * All answers together (`whole` true) and by group `g` (text, null for none): `answers`, `score`, `score_squares`,
 * `happy`, `unhappy`, `baskets`, `basket`, `basket_squares`, `low` and `high` (the smallest and largest order). Money in
 * minor units. Tenths (1 to 10, the smallest orders first) hold the answers about an order.
 */
export function answerGroups(reading: VoicesReading, by: AnswerGrouping | null): Statement {
  const { dialect, tables } = reading;
  const { bigint, text } = dialect.types;
  const parameters = createParameters(dialect);
  const queries = voices(reading, parameters);
  const counted = `count(*) AS answers, CAST(sum(v.score) AS DOUBLE PRECISION) AS score,
    CAST(sum(v.score * v.score) AS DOUBLE PRECISION) AS score_squares,
    count(CASE WHEN v.mood = 'happy' THEN 1 END) AS happy, count(CASE WHEN v.mood = 'unhappy' THEN 1 END) AS unhappy,
    count(v.order_net) AS baskets, CAST(sum(v.order_net) AS ${bigint}) AS basket,
    sum(CAST(v.order_net AS DOUBLE PRECISION) * v.order_net) AS basket_squares,
    min(v.order_net) AS low, max(v.order_net) AS high`;
  const whole = `SELECT TRUE AS whole, CAST(NULL AS ${text}) AS g, ${counted} FROM voices v`;
  const grouped =
    by === null
      ? []
      : [`SELECT FALSE AS whole, v.g, ${counted} FROM (${withGroup(by, dialect)}) AS v GROUP BY v.g`];
  const sql = [whole, ...grouped].join('\nUNION ALL ');
  return { sql: `${withDefinitions(tables, queries)}\n${sql}`, parameters: parameters.values };
}

function withGroup(by: AnswerGrouping, dialect: Dialect): string {
  if (by !== 'basket') return `SELECT t.*, ${groupOf(by, dialect)} AS g FROM voices t`;
  const tenth = `ntile(10) OVER (ORDER BY t.order_net, t.key COLLATE "C")`;
  return `SELECT t.*, CAST(${tenth} AS ${dialect.types.text}) AS g FROM voices t WHERE t.order_net IS NOT NULL`;
}

function groupOf(by: Exclude<AnswerGrouping, 'basket'>, { types, isoWeekday }: Dialect): string {
  switch (by) {
    case 'lateness':
      return 't.lateness';
    case 'month':
      return `substr(CAST(t.day AS ${types.text}), 1, 7)`;
    case 'weekday':
      return `CAST(${isoWeekday('t.day')} AS ${types.text})`;
    case 'hour':
      return `CAST(t.hour AS ${types.text})`;
    default:
      return `t.${quoted(by)}`;
  }
}

/** Answers asked about by `kind`, whatever the kind of the question: `answers`. */
export function answerKindsCounted(reading: Omit<VoicesReading, 'kind'>): Statement {
  const { dialect, tables, workspace } = reading;
  const parameters = createParameters(dialect);
  const conditions = [
    `t.workspace_id = ${parameters.text(workspace)}`,
    't.score IS NOT NULL',
    withinSql({ parameters, dialect }, 't.day', reading.period),
    ...filterSql({ parameters, dialect }, reading.where, 'day'),
  ];
  const sql = `SELECT t.kind, count(*) AS answers FROM ${tables.from('settled_answers')} AS t
    WHERE ${conditions.join(' AND ')} GROUP BY t.kind`;
  return { sql: withTables(tables, sql), parameters: parameters.values };
}
