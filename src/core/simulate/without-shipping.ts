import { leastOrders } from './order-bands.ts';

/** Orders of one store and channel, and how many of them paid for shipping. */
export interface OrdersOfPlace {
  readonly store: string | null;
  readonly channel: string | null;
  readonly orders: number;
  readonly charged: number;
}

/** Stores (or channels) whose orders do not go by parcel. */
export interface WithoutShipping {
  readonly by: 'store' | 'channel';
  readonly values: readonly (string | null)[];
  readonly orders: number;
}

/** Fewer than one order in a hundred with a charge are slips. */
const slips = 0.01;

/**
 * The stores, or the channels where there is one store at most, whose orders practically never pay for shipping while
 * others do: sales over the counter. A threshold changes nothing for them. null where there are none, or nothing else.
 */
export function placesWithoutShipping(rows: readonly OrdersOfPlace[]): WithoutShipping | null {
  const by = new Set(rows.map(({ store }) => store)).size > 1 ? 'store' : 'channel';
  const places = new Map<string | null, { orders: number; charged: number }>();
  for (const row of rows) {
    const place = places.get(row[by]) ?? { orders: 0, charged: 0 };
    places.set(row[by], { orders: place.orders + row.orders, charged: place.charged + row.charged });
  }
  const without = [...places].filter(
    ([, { orders, charged }]) => orders >= leastOrders && charged < slips * orders,
  );
  const charges = [...places.values()].some(
    ({ orders, charged }) => charged >= slips * orders && charged > 0,
  );
  if (!charges || without.length === 0) return null;
  const most = without.toSorted(([, one], [, other]) => other.orders - one.orders);
  return {
    by,
    values: most.map(([value]) => value),
    orders: most.reduce((sum, [, { orders }]) => sum + orders, 0),
  };
}
