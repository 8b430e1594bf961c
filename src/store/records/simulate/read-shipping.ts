import type { Filter } from '../../../core/query/query.ts';
import { type FreeFrom, findFreeFrom, misplaced } from '../../../core/simulate/free-from.ts';
import { placesWithoutShipping, type WithoutShipping } from '../../../core/simulate/without-shipping.ts';
import type { Row } from '../../engine/engine.ts';
import {
  type ShippingReading,
  shippingBands,
  shippingPlaces,
  shippingSpread,
  shippingSteps,
} from '../../sql/simulate/shipping-orders.ts';
import type { Store } from '../../store.ts';
import { bandsOf, roundStep, widthOfBands } from './bands-of.ts';
import { type OrdersQuestion, openOrders, readTaxRate } from './open-orders.ts';
import type { CountedOrders } from './read-orders.ts';

/** Which orders a threshold is tried on: those of places that ship, or all. */
export type ShippedOrders = 'shipped' | 'all';

/** Orders counted into bands of what their goods cost, with what they say of shipping. */
export interface CountedShipping extends CountedOrders {
  readonly which: ShippedOrders;
  /** The places that never charge shipping, whether they are left out or not; null where there are none. */
  readonly withoutShipping: WithoutShipping | null;
  /** Today's threshold as the orders show it, with or without tax as amounts are. */
  readonly freeFrom: FreeFrom;
  /** Mean charge of the orders that have one, main units, with tax if amounts are; null where none has. */
  readonly meanFee: number | null;
  /** How many orders these are. */
  readonly feeOrders: number;
}

/** Steps in which a threshold is looked for: fine enough to see one at 49.90. */
const [mostSteps, ordinarySteps] = [20_000, 4_000];

/**
 * Counts orders for a threshold of free shipping, without what was paid for shipping. Amounts are with or without tax as
 * the threshold of today is: as it leaves fewer orders on the wrong side, else as the workspace counts. The errors of
 * `countOrders`.
 */
export async function countShipping(
  store: Store,
  workspace: string,
  question: OrdersQuestion & { readonly which: ShippedOrders },
  now: string,
): Promise<CountedShipping> {
  const { which } = question;
  const open = await openOrders(store, workspace, question, now);
  const { settings, unit, days } = open;
  const { reader } = store.engine;
  const everywhere: ShippingReading = { ...open.reading, tax: settings.tax };
  const [places, taxRate] = await Promise.all([
    reader.run(shippingPlaces(everywhere)),
    readTaxRate(store, open),
  ]);
  const withoutShipping = placesWithoutShipping(places.map(placeOf));
  const reading =
    which === 'all'
      ? everywhere
      : { ...everywhere, where: [...everywhere.where, ...leftOut(withoutShipping)] };

  const [spread] = await reader.run(shippingSpread(reading));
  const step = roundStep(Number(spread?.with_tax ?? 0) / ordinarySteps);
  const steps = await reader.run(shippingSteps(reading, { step, most: mostSteps }));
  const found = (kind: string) => findFreeFrom(steps.filter((row) => row.kind === kind).map(stepOf));
  const [gross, net] = [found('w'), found('n')];
  const withTax =
    settings.tax === 'included' ? misplaced(gross) <= misplaced(net) : misplaced(gross) < misplaced(net);
  const width = widthOfBands(Number((withTax ? spread?.with_tax : spread?.without_tax) ?? 0));
  const rows = await reader.run(shippingBands(reading, withTax ? 'included' : 'excluded', width));
  const charged = Number(spread?.charged ?? 0);
  const meanCharge = Number(spread?.charge ?? 0) / unit / charged;
  return {
    period: reading.period,
    currency: settings.currency,
    which,
    withTax,
    taxRate,
    withoutShipping,
    orders: bandsOf(rows, { step: width.step, unit, days }),
    freeFrom: withTax ? gross : net,
    meanFee: charged === 0 ? null : withTax ? meanCharge : meanCharge / (1 + (taxRate ?? 0)),
    feeOrders: charged,
  };

  function stepOf(row: Row) {
    const from = Number(row.step) * step;
    return {
      from: from / unit,
      to: (from + step) / unit,
      charged: Number(row.charged),
      free: Number(row.free),
    };
  }
}

function placeOf({ store, channel, orders, charged }: Row) {
  const text = (value: unknown) => (value === null ? null : String(value));
  return { store: text(store), channel: text(channel), orders: Number(orders), charged: Number(charged) };
}

function leftOut(without: WithoutShipping | null): readonly Filter[] {
  if (!without) return [];
  const { by, values } = without;
  return values.map(
    (value): Filter =>
      value === null
        ? { dimension: by, operator: 'not_empty', values: [] }
        : { dimension: by, operator: 'is_not', values: [value] },
  );
}
