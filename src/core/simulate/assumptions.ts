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

/** A threshold a fifth above the middle order, with the fee that orders show if they do. */
export function usualShipping(orders: OrderBands, meanFee: number | null): ShippingPlan {
  return {
    threshold: roundAmount(medianAmount(orders) * 1.2),
    today: null,
    fee: meanFee ?? assumed.fee,
    window: assumed.window,
    climb: assumed.climb,
    overshoot: assumed.overshoot,
    leave: assumed.leave,
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

/** A number as prices are thought of: 63 becomes 65, 7,312 becomes 7,500. */
export function roundAmount(amount: number): number {
  if (amount <= 0) return 0;
  const step = 10 ** Math.floor(Math.log10(amount)) / 20;
  return Number((Math.round(amount / step) * step).toPrecision(12));
}
