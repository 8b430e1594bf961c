import type { OrderBands } from '../../../core/simulate/order-bands.ts';
import type { BundleOrders } from '../../../core/simulate/simulate-bundle.ts';
import { amountSpread, orderBands, partsOfOrders } from '../../sql/simulate/order-bands.ts';
import type { Store } from '../../store.ts';
import { bandsOf, widthOfBands } from './bands-of.ts';
import { type CountedFrame, type OrdersQuestion, openOrders, readTaxRate } from './open-orders.ts';

/** Orders counted into bands for the simulators. */
export interface CountedOrders extends CountedFrame {
  readonly orders: OrderBands;
}

/** Counts orders for the simulators. Errors: `bad_day`, `bad_filter`, `dimension_not_carried`, `rate_missing`. */
export async function countOrders(
  store: Store,
  workspace: string,
  question: OrdersQuestion,
  now: string,
): Promise<CountedOrders> {
  const open = await openOrders(store, workspace, question, now);
  const { reading, settings, unit, days } = open;
  const { reader } = store.engine;
  const [[spread], taxRate] = await Promise.all([
    reader.run(amountSpread(reading)),
    readTaxRate(store, open),
  ]);
  const width = widthOfBands(Number(spread?.high ?? 0));
  const rows = await reader.run(orderBands(reading, width));
  return {
    period: reading.period,
    currency: settings.currency,
    withTax: settings.tax === 'included',
    orders: bandsOf(rows, { step: width.step, unit, days }),
    taxRate,
  };
}

/** Orders that hold parts of a bundle, with what units of these brought. The same errors. */
export async function countParts(
  store: Store,
  workspace: string,
  question: OrdersQuestion & { readonly parts: readonly string[] },
  now: string,
): Promise<CountedFrame & { readonly orders: BundleOrders }> {
  const open = await openOrders(store, workspace, question, now);
  const { reading, settings, unit, days } = open;
  const [rows, taxRate] = await Promise.all([
    store.engine.reader.run(partsOfOrders(reading, question.parts)),
    readTaxRate(store, open),
  ]);
  const parts = question.parts.map((name, place) => {
    const row = rows.find((one) => one.part === 'p' && Number(one.a) === place);
    const [units, all, known] = [Number(row?.orders ?? 0), Number(row?.x ?? 0), Number(row?.amount ?? 0)];
    const price = units === 0 ? 0 : all / unit / units;
    // Units without a known margin are taken to leave what the others do.
    return { name, price, margin: known === 0 ? null : (price * Number(row?.margin ?? 0)) / known };
  });
  const counts = rows
    .filter((row) => row.part === 'h')
    .map((row) => ({
      held: Number(row.a),
      orders: Number(row.orders),
      marginSquares: row.x === null ? null : Number(row.x) / unit ** 2,
    }))
    .toSorted((one, other) => one.held - other.held);
  return {
    period: reading.period,
    currency: settings.currency,
    withTax: settings.tax === 'included',
    orders: { days, parts, counts },
    taxRate,
  };
}
