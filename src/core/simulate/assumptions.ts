import type { FreeFrom } from './free-from.ts';
import type { OrderBands } from './order-bands.ts';
import type { BundleOrders, BundlePlan } from './simulate-bundle.ts';
import type { PricePlan } from './simulate-price.ts';
import type { ShippingPlan } from './simulate-shipping.ts';

/**
 * What the simulators assume until somebody says otherwise. None of it is measured: each is to be changed, and the
 * break-even says how far it may be wrong.
 */
export const assumed = {
  /** Of the threshold. */
  window: 0.2,
  climb: 0.15,
  overshoot: 0.05,
  leave: 0.1,
  fee: 5,
  change: 0.05,
  /**
   * The mean of 1,851 published elasticities of brands, mostly of consumer goods in shops (T. Bijmolt, H. van Heerde,
   * R. Pieters, Journal of Marketing Research 42, 2005). Other goods may be far from it.
   */
  elasticity: -2.6,
  /** Of the parts' prices together. */
  bundleDiscount: 0.1,
  take: 0.1,
  cannibal: 1,
  /** French VAT as it mostly is. */
  tax: 0.2,
} as const;

/** What orders say of shipping: the mean charge (null where none is known), today's threshold, the tax inside amounts. */
export interface KnownShipping {
  readonly meanFee: number | null;
  readonly freeFrom: FreeFrom;
  readonly tax: number;
}

/** A threshold a fifth above today's, or above the middle order where nobody has one; with the fee that orders show. */
export function usualShipping(orders: OrderBands, { meanFee, freeFrom, tax }: KnownShipping): ShippingPlan {
  const today = freeFrom.kind === 'found' ? freeFrom.at : null;
  return {
    threshold: roundThreshold((today ?? medianAmount(orders)) * 1.2),
    today,
    fee: meanFee ?? assumed.fee,
    window: assumed.window,
    climb: assumed.climb,
    overshoot: assumed.overshoot,
    leave: assumed.leave,
    tax,
    marginRate: null,
  };
}

/** `tax` inside the amounts; 0 where they are without tax. */
export function usualPrice(tax: number): PricePlan {
  return { change: assumed.change, elasticity: assumed.elasticity, tax, marginRate: null };
}

export function usualBundle({ parts }: BundleOrders, tax: number): BundlePlan {
  const together = parts.reduce((sum, { price }) => sum + price, 0);
  return {
    price: roundAmount(together * (1 - assumed.bundleDiscount)),
    take: assumed.take,
    cannibal: assumed.cannibal,
    tax,
    marginRate: null,
  };
}

/** The middle order, orders lying evenly within their band; 0 without orders. */
export function medianAmount({ bands }: OrderBands): number {
  const half = bands.reduce((sum, { orders }) => sum + orders, 0) / 2;
  let before = 0;
  for (const band of bands) {
    if (band.orders > 0 && before + band.orders >= half) {
      const mean = band.amount / band.orders;
      return band.to === null ? mean : band.from + ((half - before) / band.orders) * (band.to - band.from);
    }
    before += band.orders;
  }
  return 0;
}

/** A number as prices are written: 63.21 becomes 63, 7,312 becomes 7,300. */
export function roundAmount(amount: number): number {
  return roundTo(amount, 20);
}

/** A number as thresholds are thought of: 63 becomes 65, 7,312 becomes 7,500. */
export function roundThreshold(amount: number): number {
  return roundTo(amount, 2);
}

/** To the nearest part of the power of ten below it; 0 for nothing. */
function roundTo(amount: number, partsOfPower: number): number {
  if (amount <= 0) return 0;
  const step = 10 ** Math.floor(Math.log10(amount)) / partsOfPower;
  return Number((Math.round(amount / step) * step).toPrecision(12));
}
