import { isTimeDimension } from '../../../core/facts/dimensions.ts';
import type { Filter, Period } from '../../../core/query/query.ts';
import type { Dialect } from '../../engine/dialect.ts';
import type { Statement } from '../../engine/engine.ts';
import { filterSql, withinSql } from '../query/conditions.ts';
import { namedStatement } from '../query/named-statement.ts';
import { createParameters, type Parameters } from '../query/parameters.ts';
import type { Tables } from '../query/tables.ts';

/** Which orders the simulators look at. */
export interface OrdersReading {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly tables: Tables;
  readonly period: Period;
  readonly where: readonly Filter[];
}

/** Filters that single lines meet: an order then counts with those of its lines that do. */
export function looksAtLines(where: readonly Filter[]): boolean {
  return where.some(
    ({ dimension }) => !isTimeDimension(dimension) && (dimension === 'product' || dimension === 'category'),
  );
}

/** Orders with amount and margin in minor units; margin NULL where it is not known. Those below 0 are no orders. */
function ordersQuery(reading: OrdersReading, parameters: Parameters): string {
  const { dialect, tables, period, where } = reading;
  const conditions = [
    `t.workspace_id = ${parameters.text(reading.workspace)}`,
    withinSql({ parameters, dialect }, 't.day', period),
    ...filterSql({ parameters, dialect }, where, 'day'),
  ].join(' AND ');
  const double = (text: string) => `CAST(${text} AS ${dialect.types.double})`;
  if (!looksAtLines(where))
    return `SELECT ${double('t.net')} AS amount, ${double('t.margin')} AS margin
      FROM ${tables.from('settled_orders')} AS t WHERE ${conditions} AND t.net >= 0`;
  return `SELECT ${double('sum(t.net)')} AS amount,
      CASE WHEN count(t.margin) = count(*) THEN ${double('sum(t.margin)')} END AS margin
    FROM ${tables.from('settled_lines')} AS t WHERE ${conditions}
    GROUP BY t.order_key HAVING sum(t.net) >= 0`;
}

/** How many orders there are, and the amount (minor units) that one in fifty exceeds; NULL without orders. */
export function amountSpread(reading: OrdersReading): Statement {
  const parameters = createParameters(reading.dialect);
  const orders = ordersQuery(reading, parameters);
  return namedStatement(
    reading.tables,
    parameters,
    [['o', orders]],
    `SELECT count(*) AS orders, percentile_cont(0.98) WITHIN GROUP (ORDER BY amount) AS high FROM o`,
  );
}

/** How wide bands are, in minor units, and how many there are at most. */
export interface BandWidth {
  readonly step: number;
  readonly most: number;
}

/** Orders by band of amounts, `step` minor units wide; the last of `most` bands has no end. */
export function orderBands(reading: OrdersReading, width: BandWidth): Statement {
  const parameters = createParameters(reading.dialect);
  const orders = ordersQuery(reading, parameters);
  return bandsStatement(reading, parameters, [['o', orders]], width);
}

/**
 * The rows of the query `o` (amount, margin) by band. Sums are of minor units, squares of their squares.
 */
export function bandsStatement(
  { dialect, tables }: OrdersReading,
  parameters: Parameters,
  named: readonly (readonly [name: string, query: string])[],
  { step, most }: BandWidth,
): Statement {
  const { bigint, double } = dialect.types;
  const wide = `CAST(${parameters.bigint(step)} AS ${double})`;
  return namedStatement(
    tables,
    parameters,
    named,
    `SELECT CAST(least(floor(amount / ${wide}), ${parameters.bigint(most - 1)}) AS ${bigint}) AS band,
      count(*) AS orders, sum(amount) AS amount, count(margin) AS known,
      sum(amount) FILTER (WHERE margin IS NOT NULL) AS known_amount, sum(margin) AS margin,
      sum(amount * amount) AS squares, sum(amount * amount) FILTER (WHERE margin IS NOT NULL) AS known_squares,
      sum(margin * margin) AS margin_squares, sum(amount * margin) AS products
    FROM o GROUP BY 1 ORDER BY 1`,
  );
}

/**
 * What orders of these days say of tax, in minor units of the workspace's currency: the sums of tax and of the totals it
 * is in.
 */
export function taxOfOrders(reading: OrdersReading, currency: string): Statement {
  const { dialect, tables, period } = reading;
  const parameters = createParameters(dialect);
  const workspace = parameters.text(reading.workspace);
  return namedStatement(
    reading.tables,
    parameters,
    [
      [
        'days',
        `SELECT t.key FROM ${tables.from('settled_orders')} AS t
      WHERE t.workspace_id = ${workspace} AND ${withinSql({ parameters, dialect }, 't.day', period)}`,
      ],
    ],
    `SELECT sum(o.tax) FILTER (WHERE o.total > o.tax) AS tax,
      sum(o.total) FILTER (WHERE o.tax IS NOT NULL AND o.total > o.tax) AS total
    FROM orders AS o JOIN days ON days.key = o.key
    WHERE o.workspace_id = ${workspace} AND o.superseded_at IS NULL
      AND (o.currency IS NULL OR o.currency = ${parameters.text(currency)})`,
  );
}

/**
 * Parts of a bundle. `p`: a = place of the part, orders = units sold, amount and margin of the lines whose margin is
 * known, x = amount of all its lines. `h`: a = which parts an order holds, bit by bit; orders = how many; x = sum of the
 * squares of these parts' margin, NULL where some are not known.
 */
export function partsOfOrders(reading: OrdersReading, parts: readonly string[]): Statement {
  const { dialect, tables, period, where } = reading;
  const { bigint, double } = dialect.types;
  const parameters = createParameters(dialect);
  const place = parts.map((part, index) => `WHEN ${parameters.text(part)} THEN ${index}`).join(' ');
  const bits = parts.map((part, index) => `WHEN ${parameters.text(part)} THEN ${2 ** index}`).join(' ');
  const conditions = [
    `t.workspace_id = ${parameters.text(reading.workspace)}`,
    withinSql({ parameters, dialect }, 't.day', period),
    `t.product IN (${parts.map((part) => parameters.text(part)).join(', ')})`,
    ...filterSql({ parameters, dialect }, where, 'day'),
  ].join(' AND ');
  const number = (text: string) => `CAST(${text} AS ${double})`;
  return namedStatement(
    reading.tables,
    parameters,
    [
      [
        'bought',
        `SELECT t.order_key, t.product, sum(coalesce(t.units, 1)) AS units, ${number('sum(t.net)')} AS amount,
        ${number('sum(t.net) FILTER (WHERE t.margin IS NOT NULL)')} AS known_amount, ${number('sum(t.margin)')} AS margin,
        count(*) = count(t.margin) AS known
      FROM ${tables.from('settled_lines')} AS t WHERE ${conditions} GROUP BY t.order_key, t.product`,
      ],
      [
        'holding',
        `SELECT sum(CASE product ${bits} END) AS held, sum(margin) AS margin, count(*) FILTER (WHERE NOT known) AS unknown
      FROM bought GROUP BY order_key`,
      ],
    ],
    `SELECT 'p' AS part, CAST(CASE product ${place} END AS ${bigint}) AS a, ${number('sum(units)')} AS orders,
      sum(known_amount) AS amount, sum(margin) AS margin, sum(amount) AS x
    FROM bought GROUP BY product
    UNION ALL SELECT 'h', CAST(held AS ${bigint}), ${number('count(*)')}, ${number('0')}, ${number('0')},
      CASE WHEN sum(unknown) = 0 THEN sum(margin * margin) END
    FROM holding GROUP BY held`,
  );
}
