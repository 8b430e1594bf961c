import type { Random } from '../random.ts';
import type { Way } from '../way.ts';
import { capsuleMachine, fillShopBasket, type Shopping, topUp } from './fill-shop-basket.ts';
import { type Code, paidFor, priceShopBasket, type ShopLine } from './price-shop-basket.ts';
import { type Parcel, sendParcel } from './send-parcel.ts';
import { momentOf } from './shop-clock.ts';
import type { ShopCustomer } from './shop-customer.ts';
import {
  freeShippingFromMinor,
  type Promotion,
  type ShopEvents,
  shippingMinor,
  welcome,
} from './shop-events.ts';
import { laterWays, stores, ways, webShop } from './shop-places.ts';

/** An order of the shop, before it has a number. */
export interface ShopSale {
  readonly stamp: number;
  readonly customer: ShopCustomer | null;
  readonly place: string;
  readonly way: Way;
  readonly code: string | null;
  readonly lines: readonly ShopLine[];
  /** With tax, in cents. */
  readonly shipping: number;
  readonly parcel: Parcel | null;
  /** A capsule machine is in it. */
  readonly machine: boolean;
}

/** Who buys on which day; `earlier` tells what happened before. */
export interface Purchase {
  readonly customer: ShopCustomer | null;
  readonly place: string;
  readonly day: number;
  readonly earlier: { readonly orders: number; readonly ownsMachine: boolean };
}

/** Share of the web baskets a little below free shipping that are filled up. */
const climb = { from: 2800, share: 0.55 } as const;

/** One order: what is taken, at what price, and when it comes. */
export function sellInShop(purchase: Purchase, random: Random, events: ShopEvents): ShopSale {
  const { customer, day, earlier } = purchase;
  const place = placeOf(purchase, random);
  const onWeb = place === webShop;
  const first = earlier.orders === 0;
  const code = codeFor(place, day, first, random, events);
  const shopping: Shopping = { customer, onWeb, day, ownsMachine: earlier.ownsMachine };
  const basket = fillShopBasket(shopping, random, events);
  const worth = () => paidFor(priceShopBasket(basket, day, code, events));
  if (onWeb && worth() >= climb.from && random.chance(climb.share)) {
    topUp(basket, worth, freeShippingFromMinor, random);
  }
  const stamp = momentOf(place, day, random);
  const lines = priceShopBasket(basket, day, code, events);
  return {
    stamp,
    customer,
    place,
    way: wayOf(customer, onWeb, first, random),
    code: lines.some(({ discount }) => discount > 0) ? (code?.code ?? null) : null,
    lines,
    shipping: onWeb && paidFor(lines) < freeShippingFromMinor ? shippingMinor : 0,
    parcel: onWeb ? sendParcel(stamp, random, events) : null,
    machine: basket.has(capsuleMachine),
  };
}

/** Mostly where the customer always buys. */
function placeOf({ customer, place, earlier }: Purchase, random: Random): string {
  if (!customer || earlier.orders === 0 || random.chance(0.9)) return place;
  return place === webShop ? random.pick(stores).name : webShop;
}

function wayOf(customer: ShopCustomer | null, onWeb: boolean, first: boolean, random: Random): Way {
  if (!onWeb) return ways.store;
  return first && customer ? customer.origin : random.weighted(laterWays);
}

function codeFor(
  place: string,
  day: number,
  first: boolean,
  random: Random,
  { winner, flash, teaWeeks }: ShopEvents,
): Code | null {
  const during = (promotion: Promotion) => day >= promotion.from && day <= promotion.to;
  if (during(winner) && random.chance(winner.used)) return { ...winner, category: null };
  if (during(flash) && random.chance(flash.used)) return { ...flash, category: null };
  if (during(teaWeeks) && teaWeeks.stores.includes(place) && random.chance(teaWeeks.used)) return teaWeeks;
  if (place === webShop && first && random.chance(welcome.used)) return { ...welcome, category: null };
  return null;
}
