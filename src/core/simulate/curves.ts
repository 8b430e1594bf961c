import { roundAmount } from './assumptions.ts';
import type { NotEnoughOrders, OrderBands } from './order-bands.ts';
import { type BundleOrders, type BundlePlan, simulateBundle } from './simulate-bundle.ts';
import { type PricePlan, simulatePrice } from './simulate-price.ts';
import { type ShippingPlan, simulateShipping } from './simulate-shipping.ts';
import type { Simulation } from './simulation.ts';

/** What a simulation gives at one setting of what is decided, the assumptions staying as they are. */
export interface CurvePoint {
  /** The threshold, the change of prices, the price of a bundle. */
  readonly at: number;
  readonly margin: Simulation['margin'];
}

/** Round thresholds from half to twice the one that is planned, and that one itself. */
export function shippingCurve(plan: ShippingPlan, orders: OrderBands): readonly CurvePoint[] {
  const rounded = steps(0.5, 2, 30).map((factor) => roundAmount(plan.threshold * factor));
  const thresholds = [...new Set([...rounded, plan.threshold])].sort((one, other) => one - other);
  return curve(thresholds, (threshold) => [threshold, simulateShipping({ ...plan, threshold }, orders)]);
}

/** Changes from a quarter off to a quarter more, or as far as the one that is planned. */
export function priceCurve(plan: PricePlan, orders: OrderBands): readonly CurvePoint[] {
  const reach = Math.max(0.25, Math.abs(plan.change));
  return curve(steps(Math.max(-0.9, -reach), reach, 30), (change) => [
    change,
    simulatePrice({ ...plan, change }, orders),
  ]);
}

/** Prices from six tenths of the parts' together up to all of it. */
export function bundleCurve(plan: BundlePlan, orders: BundleOrders): readonly CurvePoint[] {
  const together = orders.parts.reduce((sum, part) => sum + part.price, 0);
  return curve(steps(0.6, 1, 20), (factor) => {
    const price = together * factor;
    return [price, simulateBundle({ ...plan, price }, orders)];
  });
}

function steps(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, place) => from + (place / count) * (to - from));
}

function curve(
  places: readonly number[],
  of: (place: number) => readonly [at: number, result: Simulation | NotEnoughOrders],
): readonly CurvePoint[] {
  return places.flatMap((place) => {
    const [at, result] = of(place);
    return result.kind === 'simulated' ? [{ at, margin: result.margin }] : [];
  });
}
