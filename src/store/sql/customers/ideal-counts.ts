import { bestShare, idealTraits } from '../../../core/customers/ideal-traits.ts';
import type { AttributionDimension } from '../../../core/facts/dimensions.ts';
import { type DeskText, isOpen } from '../desk/lead-conditions.ts';
import { type BookText, ofBook } from './customer-page.ts';

/** By what customers are put in order: what they bring, or that over what winning one of their channel cost. */
export interface IdealOrder {
  /** Margin where it is known of most, else revenue. */
  readonly money: 'margin' | 'revenue';
  /** Minor units by channel; null to leave cost out. Customers of other channels are then left out. */
  readonly costs: ReadonlyMap<string, number> | null;
  /** Of margin, the part of expected revenue that remains. */
  readonly marginRate: number;
  /** Limits between sizes of the first basket, ascending, minor units. */
  readonly basketLimits: readonly number[];
}

/** Customers with orders, who bought on another day again, with a known margin, and orders and money that are known with one; quintiles of first baskets. */
export function idealBasis(text: BookText): string {
  const { double, bigint } = text.dialect.types;
  const limits = [0.2, 0.4, 0.6, 0.8].map(
    (share, place) =>
      `CAST(percentile_disc(${share}) WITHIN GROUP (ORDER BY c.first_basket) AS ${bigint}) AS b${place + 1}`,
  );
  return `SELECT count(*) AS customers, count(CASE WHEN c.purchases > 1 THEN 1 END) AS came_back,
      count(CASE WHEN c.margin_orders = c.orders THEN 1 END) AS with_margin,
      CAST(sum(CASE WHEN c.margin_orders = c.orders THEN c.margin END) AS ${double}) AS margin,
      CAST(sum(CASE WHEN c.margin_orders = c.orders THEN c.revenue END) AS ${double}) AS revenue, ${limits.join(', ')}
    FROM customer_rows c WHERE ${ofBook(text)} AND c.orders > 0`;
}

/** Customers by channel, for what winning one cost. */
export function channelsOf(text: BookText): string {
  return `SELECT c.channel, count(*) AS customers FROM customer_rows c WHERE ${ofBook(text)} AND c.orders > 0
    GROUP BY c.channel`;
}

/**
 * For each trait and value: customers, and how many are among the best tenth of those who first ordered in the same year,
 * so that time alone makes nobody the best. Sizes of the first basket are part of what customers bring, so for them
 * the best are a tenth by what came after the first day with orders, whatever winning them cost; of these only those
 * count who came back.
 */
export function idealCounts(text: BookText, order: IdealOrder): string {
  const { double } = text.dialect.types;
  const coming = `coalesce(CAST(c.expected_value AS ${double}), 0)`;
  const worth =
    order.money === 'margin'
      ? `(CAST(c.margin AS ${double}) + ${coming} * CAST(${order.marginRate} AS ${double}))`
      : `(CAST(c.revenue AS ${double}) + ${coming})`;
  const share = `CAST(c.revenue - c.first_basket AS ${double}) / nullif(c.revenue, 0)`;
  const later =
    order.money === 'margin'
      ? `(CAST(c.margin AS ${double}) * coalesce(${share}, 0) + ${coming} * CAST(${order.marginRate} AS ${double}))`
      : `(CAST(c.revenue - c.first_basket AS ${double}) + ${coming})`;
  const cost = order.costs === null ? null : costOf(text, order.costs);
  const placed = (by: string): string =>
    `row_number() OVER (PARTITION BY extract(year FROM c.first_day) ORDER BY ${by} DESC, c.key)`;
  const known = [
    ...(order.money === 'margin' ? ['c.margin IS NOT NULL'] : []),
    ...(cost ? [`${cost} > 0`] : []),
  ];
  const traits = idealTraits.map(({ id, field }) =>
    id === 'first_basket' ? `${basketBand(text, order.basketLimits)} AS first_basket` : `c.${field} AS ${id}`,
  );
  const parts = idealTraits.map(
    ({
      id,
    }) => `SELECT '${id}' AS trait, r.${id} AS name, count(*) AS customers, count(CASE WHEN r.${id === 'first_basket' ? 'later_best' : 'best'} THEN 1 END) AS best
    FROM ranked r GROUP BY r.${id}`,
  );
  return `WITH ranked AS MATERIALIZED (SELECT q.*, q.place - 1 < q.whole * ${bestShare} AS best,
        q.came_back AND q.later_place - 1 < q.whole * ${bestShare} AS later_best
      FROM (SELECT ${traits.join(', ')},
          c.purchases > 1 AS came_back, ${placed(cost === null ? worth : `${worth} / ${cost}`)} AS place, ${placed(later)} AS later_place,
          count(*) OVER (PARTITION BY extract(year FROM c.first_day)) AS whole
        FROM customer_rows c WHERE ${[ofBook(text), 'c.orders > 0', ...known].join(' AND ')}) AS q)
    ${parts.join(' UNION ALL ')}`;
}

function costOf({ parameters, dialect }: BookText, costs: ReadonlyMap<string, number>): string {
  const { double } = dialect.types;
  const cases = [...costs].map(
    ([channel, cost]) => `WHEN ${parameters.text(channel)} THEN CAST(${cost} AS ${double})`,
  );
  return `CASE c.channel ${cases.join(' ')} END`;
}

function basketBand({ dialect }: BookText, limits: readonly number[]): string {
  const steps = limits.map((limit) => `+ CASE WHEN c.first_basket > ${limit} THEN 1 ELSE 0 END`);
  return `CAST(1 ${steps.join(' ')} AS ${dialect.types.text})`;
}

/** Values of a lead's columns and what the logarithm of their lifts adds up to. */
export type LeadWeights = ReadonlyMap<AttributionDimension, ReadonlyMap<string, number>>;

/** Open leads whose values add up to more than 0, the greatest sum first, with these columns. */
export function resemblingLeads(desk: DeskText, weights: LeadWeights, limit: number): string {
  const { parameters, dialect } = desk;
  const { double } = dialect.types;
  const parts = [...weights].map(([column, values]) => {
    const cases = [...values].map(
      ([value, weight]) => `WHEN ${parameters.text(value)} THEN CAST(${weight} AS ${double})`,
    );
    return `CASE l.${column} ${cases.join(' ')} ELSE CAST(0 AS ${double}) END`;
  });
  const columns = [...weights.keys()].map((column) => `l.${column}`);
  return `SELECT * FROM (SELECT l.key, l.created_at, l.expected, ${columns.join(', ')}, ${parts.join(' + ')} AS weight FROM settled_leads l
      WHERE l.workspace_id = ${parameters.text(desk.workspace)} AND l.counted AND ${isOpen(desk)}) AS q
    WHERE q.weight > 0 ORDER BY q.weight DESC, q.expected DESC NULLS LAST, q.created_at DESC, q.key LIMIT ${limit}`;
}
