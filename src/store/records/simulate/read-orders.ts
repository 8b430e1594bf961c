import { FilonError } from '../../../core/errors/filon-error.ts';
import { isTimeDimension } from '../../../core/facts/dimensions.ts';
import { addDays, daysBetween, isDay } from '../../../core/periods/days.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { checkFilter } from '../../../core/query/filter.ts';
import type { Filter, Period } from '../../../core/query/query.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { OrderBand, OrderBands } from '../../../core/simulate/order-bands.ts';
import type { BundleOrders } from '../../../core/simulate/simulate-bundle.ts';
import type { Row } from '../../engine/engine.ts';
import { hasColumn } from '../../sql/query/conditions.ts';
import { createTables } from '../../sql/query/tables.ts';
import {
  amountSpread,
  chargesOf,
  type OrdersReading,
  orderBands,
  partsOfOrders,
} from '../../sql/simulate/order-bands.ts';
import type { Store } from '../../store.ts';
import { minorUnits } from '../lifetime/rows-by-group.ts';
import { orderDays } from '../promotions/order-days.ts';

/** Orders to simulate on. Without days: the twelve months up to the last order. */
export interface OrdersQuestion {
  readonly from?: string;
  readonly to?: string;
  readonly where: readonly Filter[];
}

/** Bands in which orders are counted, and the part of them that ordinary amounts take. */
const [mostBands, ordinaryBands] = [400, 300];

/** Orders counted into bands, with what they say of shipping and tax. */
export interface CountedOrders {
  readonly period: Period;
  readonly currency: string;
  /** Whether amounts are with tax. */
  readonly withTax: boolean;
  readonly orders: OrderBands;
  /** Mean charge for shipping of the orders that have one, main units, with tax as amounts are; null where none has. */
  readonly meanFee: number | null;
  /** How many orders these are. */
  readonly feeOrders: number;
  /** Tax on top of amounts without tax, 0.2 for 20 %; null where orders do not say. */
  readonly taxRate: number | null;
}

/** A reading of these days and what it needs to be understood. */
interface Open {
  readonly reading: OrdersReading;
  readonly settings: WorkspaceSettings;
  readonly unit: number;
  readonly days: number;
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
  const [[spread], charges] = await Promise.all([
    reader.run(amountSpread(reading)),
    readCharges(store, open),
  ]);
  const step = stepOf(Number(spread?.high ?? 0) / ordinaryBands);
  const rows = await reader.run(orderBands(reading, { step, most: mostBands }));
  const total = (column: string, by: number) =>
    rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0) / by;
  return {
    period: reading.period,
    currency: settings.currency,
    withTax: settings.tax === 'included',
    orders: {
      days,
      bands: bandsOf(rows, step, unit),
      squares: {
        amount: total('squares', unit ** 2),
        knownAmount: total('known_squares', unit ** 2),
        margin: total('margin_squares', unit ** 2),
        amountTimesMargin: total('products', unit ** 2),
      },
    },
    ...charges,
  };
}

/** Orders that hold parts of a bundle, with what units of these brought. The same errors. */
export async function countParts(
  store: Store,
  workspace: string,
  question: OrdersQuestion & { readonly parts: readonly string[] },
  now: string,
): Promise<Omit<CountedOrders, 'orders' | 'meanFee' | 'feeOrders'> & { readonly orders: BundleOrders }> {
  const open = await openOrders(store, workspace, question, now);
  const { reading, settings, unit, days } = open;
  const [rows, { taxRate }] = await Promise.all([
    store.engine.reader.run(partsOfOrders(reading, question.parts)),
    readCharges(store, open),
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

async function openOrders(
  store: Store,
  workspace: string,
  question: OrdersQuestion,
  now: string,
): Promise<Open> {
  for (const filter of question.where) {
    checkFilter(filter);
    const { dimension } = filter;
    if (!isTimeDimension(dimension) && !hasColumn('settled_lines', dimension))
      throw new FilonError('dimension_not_carried', { dimension, metrics: 'orders, revenue' });
  }
  for (const field of ['from', 'to'] as const) {
    const day = question[field];
    if (day !== undefined && !isDay(day)) throw new FilonError('bad_day', { value: day, field });
  }
  const settings = await store.workspaces.settings(workspace);
  const { known } = await orderDays(store, workspace, settings);
  const today = localDay(now, settings.zone);
  const to = earlier(question.to ?? known?.to ?? today, today);
  const usual = addDays(to, -364);
  const from = question.from ?? (known && known.from > usual ? known.from : usual);
  const { dialect } = store.engine;
  return {
    reading: {
      dialect,
      workspace,
      tables: createTables(dialect, workspace, settings, null),
      period: { from, to },
      where: question.where,
    },
    settings,
    unit: minorUnits(settings.currency),
    days: Math.max(1, daysBetween(from, to) + 1),
  };
}

async function readCharges(store: Store, { reading, settings, unit }: Open) {
  const [row] = await store.engine.reader.run(chargesOf(reading, settings.currency));
  const [charged, tax, total] = [Number(row?.charged ?? 0), Number(row?.tax ?? 0), Number(row?.total ?? 0)];
  const taxRate = total === 0 ? null : tax / (total - tax);
  // Orders name shipping with its tax.
  const without = settings.tax === 'included' ? 1 : 1 + (taxRate ?? 0);
  return {
    meanFee: charged === 0 ? null : Number(row?.shipping ?? 0) / unit / charged / without,
    feeOrders: charged,
    taxRate,
  };
}

function bandsOf(rows: readonly Row[], step: number, unit: number): readonly OrderBand[] {
  const byBand = new Map(rows.map((row) => [Number(row.band), row]));
  const last = Math.max(-1, ...byBand.keys());
  return Array.from({ length: last + 1 }, (_, band) => {
    const row = byBand.get(band);
    const number = (column: string, by = 1) => Number(row?.[column] ?? 0) / by;
    return {
      from: (band * step) / unit,
      to: band === mostBands - 1 ? null : ((band + 1) * step) / unit,
      orders: number('orders'),
      amount: number('amount', unit),
      known: number('known'),
      knownAmount: number('known_amount', unit),
      margin: number('margin', unit),
    };
  });
}

/** A width of bands in minor units: 1, 2 or 5 with zeros, no less than asked for. */
function stepOf(least: number): number {
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
