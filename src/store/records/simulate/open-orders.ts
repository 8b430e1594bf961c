import { FilonError } from '../../../core/errors/filon-error.ts';
import { isTimeDimension } from '../../../core/facts/dimensions.ts';
import { addDays, daysBetween, isDay } from '../../../core/periods/days.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { checkFilter } from '../../../core/query/filter.ts';
import type { Filter, Period } from '../../../core/query/query.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import { hasColumn } from '../../sql/query/conditions.ts';
import { createTables } from '../../sql/query/tables.ts';
import { type OrdersReading, taxOfOrders } from '../../sql/simulate/order-bands.ts';
import type { Store } from '../../store.ts';
import { minorUnits } from '../lifetime/rows-by-group.ts';
import { orderDays } from '../promotions/order-days.ts';

/** Orders to simulate on. Without days: the twelve months up to the last order. */
export interface OrdersQuestion {
  readonly from?: string;
  readonly to?: string;
  readonly where: readonly Filter[];
}

/** What simulators know of the orders they were asked for, besides the orders themselves. */
export interface CountedFrame {
  readonly period: Period;
  readonly currency: string;
  /** Whether amounts are with tax. */
  readonly withTax: boolean;
  /** Tax on top of amounts without tax, 0.2 for 20 %; null where orders do not say. */
  readonly taxRate: number | null;
}

/** A reading of these days and what it needs to be understood. */
export interface OpenOrders {
  readonly reading: OrdersReading;
  readonly settings: WorkspaceSettings;
  /** Minor units of the workspace's currency in one of its main units. */
  readonly unit: number;
  readonly days: number;
}

/** Errors: `bad_day`, `bad_filter`, `dimension_not_carried`, `rate_missing`. */
export async function openOrders(
  store: Store,
  workspace: string,
  question: OrdersQuestion,
  now: string,
): Promise<OpenOrders> {
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

/** Tax on top of amounts without it; null where orders do not say. */
export async function readTaxRate(store: Store, { reading, settings }: OpenOrders): Promise<number | null> {
  const [row] = await store.engine.reader.run(taxOfOrders(reading, settings.currency));
  const [tax, total] = [Number(row?.tax ?? 0), Number(row?.total ?? 0)];
  return total === 0 ? null : tax / (total - tax);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
