import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Statement } from '../../engine/engine.ts';
import { filterSql, withinSql } from '../query/conditions.ts';
import { namedStatement } from '../query/named-statement.ts';
import { createParameters, type Parameters } from '../query/parameters.ts';
import { withoutTax, withTax } from '../settle-orders.ts';
import { type BandWidth, bandsStatement, looksAtLines, type OrdersReading } from './order-bands.ts';

/** Orders as a threshold for free shipping sees them, in a workspace that counts with tax (`included`) or without. */
export interface ShippingReading extends OrdersReading {
  readonly tax: WorkspaceSettings['tax'];
}

/**
 * Orders with the amount of their goods without the charge for shipping, which has its tax in it and is taken to be taxed
 * as the goods are: `with_tax` and `without_tax`, whole minor units of the workspace's currency; `charge` is what was paid
 * for shipping, NULL where the order does not say. A filter on products or categories keeps the orders that hold one.
 */
function shippingQuery(reading: ShippingReading, parameters: Parameters): string {
  const { dialect, tables, period, where } = reading;
  const workspace = parameters.text(reading.workspace);
  const conditions = [
    `t.workspace_id = ${workspace}`,
    withinSql({ parameters, dialect }, 't.day', period),
    ...filterSql({ parameters, dialect }, where, 'day'),
  ].join(' AND ');
  const chosen = looksAtLines(where)
    ? `t.workspace_id = ${workspace}
      AND t.key IN (SELECT t.order_key FROM ${tables.from('settled_lines')} AS t WHERE ${conditions})`
    : conditions;
  const double = (text: string) => `CAST(${text} AS ${dialect.types.double})`;
  const [whole, bare] = [withTax('o'), withoutTax('o')];
  const base = reading.tax === 'included' ? whole : bare;
  // By ratios, so that amounts of other currencies come out in the workspace's.
  const goods = (
    amount: string,
  ) => `greatest(0, round(${double('t.net')} * CASE WHEN ${base} > 0 AND ${whole} > 0
      THEN ${double(amount)} / ${double(base)} * (1 - ${double('coalesce(o.shipping, 0)')} / ${double(whole)})
      ELSE 1 END))`;
  return `SELECT t.store, t.channel, ${double('t.margin')} AS margin, ${goods(whole)} AS with_tax, ${goods(bare)} AS without_tax,
      ${double('o.shipping')} * CASE WHEN ${base} > 0 THEN ${double('t.net')} / ${double(base)} ELSE 1 END AS charge
    FROM ${tables.from('settled_orders')} AS t
    JOIN orders AS o ON o.workspace_id = t.workspace_id AND o.key = t.key AND o.superseded_at IS NULL
    WHERE ${chosen} AND t.net >= 0`;
}

/** Orders of each store and channel, and how many of them paid for shipping. */
export function shippingPlaces(reading: ShippingReading): Statement {
  const parameters = createParameters(reading.dialect);
  return namedStatement(
    reading.tables,
    parameters,
    [['o', shippingQuery(reading, parameters)]],
    `SELECT store, channel, count(*) AS orders, count(*) FILTER (WHERE charge > 0) AS charged
    FROM o GROUP BY store, channel ORDER BY store, channel`,
  );
}

/** What orders paid for shipping, and the amounts of goods with and without tax that one in fifty exceeds; minor units. */
export function shippingSpread(reading: ShippingReading): Statement {
  const parameters = createParameters(reading.dialect);
  return namedStatement(
    reading.tables,
    parameters,
    [['o', shippingQuery(reading, parameters)]],
    `SELECT percentile_cont(0.98) WITHIN GROUP (ORDER BY with_tax) AS with_tax,
      percentile_cont(0.98) WITHIN GROUP (ORDER BY without_tax) AS without_tax,
      count(*) FILTER (WHERE charge > 0) AS charged, sum(charge) FILTER (WHERE charge > 0) AS charge
    FROM o`,
  );
}

/** Orders that say what they paid for shipping, by amount of goods in steps, with (`w`) and without (`n`) tax. */
export function shippingSteps(reading: ShippingReading, { step, most }: BandWidth): Statement {
  const { bigint, double } = reading.dialect.types;
  const parameters = createParameters(reading.dialect);
  const orders = shippingQuery(reading, parameters);
  const [wide, last] = [`CAST(${parameters.bigint(step)} AS ${double})`, parameters.bigint(most - 1)];
  const steps = (kind: string, amount: string) => `SELECT '${kind}' AS kind,
      CAST(least(floor(${amount} / ${wide}), ${last}) AS ${bigint}) AS step,
      count(*) FILTER (WHERE charge > 0) AS charged, count(*) FILTER (WHERE charge = 0) AS free
    FROM o WHERE charge >= 0 GROUP BY 2`;
  return namedStatement(
    reading.tables,
    parameters,
    [['o', orders]],
    `${steps('w', 'with_tax')} UNION ALL ${steps('n', 'without_tax')} ORDER BY 1, 2`,
  );
}

/** Orders by band of what their goods cost, with or without tax. */
export function shippingBands(
  reading: ShippingReading,
  counted: WorkspaceSettings['tax'],
  width: BandWidth,
): Statement {
  const parameters = createParameters(reading.dialect);
  const amount = counted === 'included' ? 'with_tax' : 'without_tax';
  const orders = `SELECT ${amount} AS amount, margin FROM (${shippingQuery(reading, parameters)}) AS x`;
  return bandsStatement(reading, parameters, [['o', orders]], width);
}
