import { FilonError } from '../../../core/errors/filon-error.ts';
import type { UsedDay } from '../../../core/promotions/editions.ts';
import type { Period } from '../../../core/query/query.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Row } from '../../engine/engine.ts';
import { promotionUse } from '../../sql/promotions/promotion-days.ts';
import { createTables } from '../../sql/query/tables.ts';
import type { Store } from '../../store.ts';
import { minorUnits } from '../lifetime/rows-by-group.ts';

/** A day's orders; money in main units. */
export interface OrderDay extends UsedDay {
  readonly revenue: number;
  readonly discount: number;
  /** First orders of customers. */
  readonly firsts: number;
}

/** All orders by day, and those of each promotion that orders name. */
export interface OrderDays {
  /** First and last day with orders; null without any. */
  readonly known: Period | null;
  readonly all: readonly OrderDay[];
  readonly byPromotion: ReadonlyMap<string, readonly OrderDay[]>;
}

/** Reads the days of orders and of the promotions used most. Error: `rate_missing`. */
export async function orderDays(
  store: Store,
  workspace: string,
  settings: WorkspaceSettings,
): Promise<OrderDays> {
  const { dialect, reader } = store.engine;
  const tables = createTables(dialect, workspace, settings, null);
  const rows = await reader.run(promotionUse({ dialect, workspace, tables }));
  const all: OrderDay[] = [];
  const byPromotion = new Map<string, OrderDay[]>();
  const unit = minorUnits(settings.currency);
  for (const row of rows) {
    if (row.promotion === null) {
      refuseMissing(row, settings.currency);
      all.push(dayOf(row, unit));
    } else {
      const name = String(row.promotion);
      const days = byPromotion.get(name);
      if (days) days.push(dayOf(row, unit));
      else byPromotion.set(name, [dayOf(row, unit)]);
    }
  }
  const [first, last] = [all[0], all.at(-1)];
  return { known: first && last ? { from: first.day, to: last.day } : null, all, byPromotion };
}

function dayOf(row: Row, unit: number): OrderDay {
  return {
    day: String(row.day),
    orders: Number(row.orders),
    revenue: Number(row.net ?? 0) / unit,
    discount: Number(row.discount ?? 0) / unit,
    firsts: Number(row.firsts),
  };
}

function refuseMissing(row: Row, target: string): void {
  if (Number(row.missing) === 0) return;
  throw new FilonError('rate_missing', {
    currency: String(row.missing_currency ?? '?'),
    target,
    day: String(row.day),
    rows: Number(row.missing),
  });
}
