import type { BgNbd } from '../../../core/lifetime/bg-nbd.ts';
import type { GammaGamma } from '../../../core/lifetime/gamma-gamma.ts';
import type { Dialect } from '../../engine/dialect.ts';

/** The fitted models, and how the days of customers are counted for them. */
export interface CustomerWorth {
  /** null without enough data. */
  readonly purchases: BgNbd | null;
  readonly money: GammaGamma | null;
  /** Times are taken to the nearest multiple of so many days. */
  readonly resolutionDays: number;
  /** Minor units in a main one. */
  readonly unit: number;
  /**
   * FROM text of what BG/NBD expects within a year of a customer who is alive, by `frequency` and `age_days`: `orders`.
   */
  readonly ifAlive: string;
}

/**
 * SQL of `alive`, `expected_orders` and `expected_value` of the customer `o`, by eq. 7 and 10 of BG/NBD and eq. 5 of
 * Gamma-Gamma as core has them; what of eq. 10 does not depend on recency comes from a table that core made.
 */
export function worthTexts(
  worth: CustomerWorth,
  { types }: Dialect,
): { readonly alive: string; readonly expected_orders: string; readonly expected_value: string } {
  const none = `CAST(NULL AS ${types.double})`;
  const { purchases, money } = worth;
  if (!purchases) return { alive: none, expected_orders: none, expected_value: none };
  const { r, alpha, a, b } = purchases;
  const number = (value: number): string => `CAST(${value} AS ${types.double})`;
  const weeks = (days: string): string =>
    `(CAST(${inSteps(worth, days, types.bigint)} AS ${types.double}) / 7)`;
  const x = `CAST(o.purchases - 1 AS ${types.double})`;
  const ratio = `ln((${number(alpha)} + ${weeks('o.age_days')}) / (${number(alpha)} + ${weeks('o.recency_days')}))`;
  // Beyond e^600 nobody is alive, and PostgreSQL has no number.
  const odds = `${number(a)} / (${number(b - 1)} + ${x}) * exp(least(600, (${number(r)} + ${x}) * ${ratio}))`;
  const alive = `CASE WHEN o.purchases = 1 THEN 1 WHEN o.purchases > 1 THEN 1 / (1 + ${odds}) END`;
  const orders = `(w.orders * ${alive})`;
  if (!money) return { alive, expected_orders: orders, expected_value: none };
  const { p, q, v } = money;
  const repeats = `greatest(0, CAST(o.revenue - o.first_basket AS ${types.double})) / ${worth.unit}`;
  const under = `(${number(p)} * ${x} + ${number(q - 1)})`;
  const mean = `CASE WHEN ${under} > 0 THEN ${number(p)} * (${number(v)} + ${repeats}) / ${under} END`;
  return {
    alive,
    expected_orders: orders,
    expected_value: `floor(${orders} * ${mean} * ${worth.unit} + 0.5)`,
  };
}

/** Days to the nearest multiple of the resolution, as SQL. */
export function inSteps(
  { resolutionDays }: Pick<CustomerWorth, 'resolutionDays'>,
  days: string,
  bigint: string,
): string {
  if (resolutionDays === 1) return `(${days})`;
  return `(CAST(floor((${days}) / ${resolutionDays}.0 + 0.5) AS ${bigint}) * ${resolutionDays})`;
}
