import { dayNumber, monthStart } from '../local-time.ts';

/** Days from `from` to `to`, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A promotion of the shop with its code, which takes `rate` off. */
export interface Promotion extends Span {
  readonly code: string;
  readonly rate: number;
  /** Of the buyers it is for, how many use it. */
  readonly used: number;
}

/**
 * What is planted in the shop for users to find (docs/demo.md). Days are day numbers; they move with the demo's last day.
 */
export interface ShopEvents {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Brings orders that would not have come, and leaves no dip after it. */
  readonly winner: Promotion & { readonly lift: number };
  /** Brings nothing but orders of the weeks after: so many of the customers of the next `reach` days come early. */
  readonly flash: Promotion & { readonly reach: number; readonly early: number };
  /** Held in these stores only, on this category. */
  readonly teaWeeks: Promotion & {
    readonly lift: number;
    readonly stores: readonly string[];
    readonly category: string;
  };
  /** From this day on this category costs this much more, and its suppliers ask for a little more. */
  readonly priceRise: {
    readonly category: string;
    readonly from: number;
    readonly rate: number;
    readonly costRate: number;
    /** How much less often its articles are taken since. */
    readonly taken: number;
  };
  /** Parcels are often late: the carrier had closed a depot. */
  readonly lateParcels: Span;
  /** Visits are counted from this day on. */
  readonly trackedFrom: number;
}

/** The code for a first order on the web, all the time. */
export const welcome = { code: 'BIENVENUE10', rate: 0.1, used: 0.3 } as const;

/** Goods worth so much, with tax, are sent free of charge; below it the parcel costs `shippingMinor`, with tax. */
export const freeShippingFromMinor = 4500;
export const shippingMinor = 490;

/** The planted events of a shop whose last day that is; it begins thirty months before unless told otherwise. */
export function shopEvents(until: string, since?: string): ShopEvents {
  const lastDay = dayNumber(until);
  const span = (from: number, to: number): Span => ({ from: lastDay - from, to: lastDay - to });
  return {
    firstDay: since === undefined ? monthStart(lastDay, 30) : dayNumber(since),
    lastDay,
    winner: { code: 'GOURMAND10', rate: 0.1, used: 0.7, lift: 1.6, ...span(70, 57) },
    flash: { code: 'FLASH20', rate: 0.2, used: 0.85, reach: 21, early: 0.45, ...span(140, 131) },
    teaWeeks: {
      code: 'SEMAINES-DU-THE',
      rate: 0.15,
      used: 0.8,
      lift: 1.45,
      stores: ['Boutique Lyon', 'Boutique Grenoble'],
      category: 'Thé',
      ...span(215, 195),
    },
    priceRise: { category: 'Café', from: monthStart(lastDay, 10), rate: 0.09, costRate: 0.04, taken: 0.93 },
    lateParcels: span(105, 78),
    trackedFrom: lastDay - 119,
  };
}
