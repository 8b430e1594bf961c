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
 * All answers together (`whole` true) and by group `g` (text, null for none), added up by customer first, an answer of
 * nobody known being a customer's: `answers`, `owners`, `answer_squares` (Σn² of n answers each); of `score`, `happy` and
 * `unhappy` the sum, `…_squares` (Σx² of x each) and `…_products` (Σxn); `both_moods` (happy × unhappy of each); of the orders
 * answered about `baskets`, `basket_owners`, `order_squares`, and of their amounts `basket`, `basket_squares` and
 * `basket_products`, `low` and `high` (the smallest and largest). Money in minor units. Tenths (1 to 10, the smallest orders
 * first) hold the answers about an order with an amount, null the others.
 */
export function answerGroups(reading: VoicesReading, by: AnswerGrouping | null): Statement {
  const { dialect, tables } = reading;
  const { double, text } = dialect.types;
  const parameters = createParameters(dialect);
  const queries = voices(reading, parameters);
  const added = (value: string) => `CAST(coalesce(sum(${value}), 0) AS ${double})`;
  const own = `coalesce('c' || v.customer_key, 'a' || v.key)`;
  const each = `${added('1')} AS n, ${added('v.score')} AS score,
    ${added(`CASE WHEN v.mood = 'happy' THEN 1 END`)} AS happy, ${added(`CASE WHEN v.mood = 'unhappy' THEN 1 END`)} AS unhappy,
    ${added('CASE WHEN v.order_net IS NOT NULL THEN 1 END')} AS orders, ${added('v.order_net')} AS basket,
    min(v.order_net) AS low, max(v.order_net) AS high`;
  const of = (name: string, cases: string) =>
    `sum(${name} * ${name}) AS ${name}_squares, sum(${name} * ${cases}) AS ${name}_products`;
  const counted = `sum(n) AS answers, count(*) AS owners, sum(n * n) AS answer_squares,
    ${['score', 'happy', 'unhappy'].map((name) => `sum(${name}) AS ${name}, ${of(name, 'n')}`).join(', ')},
    sum(happy * unhappy) AS both_moods, sum(orders) AS baskets, sum(CASE WHEN orders > 0 THEN 1 ELSE 0 END) AS basket_owners,
    sum(orders * orders) AS order_squares, sum(basket) AS basket, ${of('basket', 'orders')}, min(low) AS low, max(high) AS high`;
  const whole = `SELECT TRUE AS whole, CAST(NULL AS ${text}) AS g, ${counted}
    FROM (SELECT ${own} AS owner, ${each} FROM voices v GROUP BY ${own}) AS owners`;
  const grouped =
    by === null
      ? []
      : [
          `SELECT FALSE AS whole, g, ${counted}
    FROM (SELECT v.g, ${own} AS owner, ${each} FROM (${withGroup(by, dialect)}) AS v GROUP BY v.g, ${own}) AS owners GROUP BY g`,
        ];
  const sql = [whole, ...grouped].join('\nUNION ALL ');
  return { sql: `${withDefinitions(tables, queries)}\n${sql}`, parameters: parameters.values };
}

function withGroup(by: AnswerGrouping, dialect: Dialect): string {
  if (by !== 'basket') return `SELECT t.*, ${groupOf(by, dialect)} AS g FROM voices t`;
  const known = 't.order_net IS NOT NULL';
  const tenth = `ntile(10) OVER (PARTITION BY ${known} ORDER BY t.order_net, t.key COLLATE "C")`;
  return `SELECT t.*, CASE WHEN ${known} THEN CAST(${tenth} AS ${dialect.types.text}) END AS g FROM voices t`;
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
