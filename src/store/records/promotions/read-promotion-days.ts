import { addDays } from '../../../core/periods/days.ts';
import type { DayOrders, PromotionDays } from '../../../core/promotions/effect.ts';
import { everywhere, type Held } from '../../../core/promotions/promotion.ts';
import type { Period } from '../../../core/query/query.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import { promotionDays, promotionSpread } from '../../sql/promotions/promotion-days.ts';
import { createTables } from '../../sql/query/tables.ts';
import type { Store } from '../../store.ts';
import { minorUnits } from '../lifetime/rows-by-group.ts';

/** Where a code is on fewer orders than one in a hundred, it was not to be had. */
const usedShare = 0.01;
/** Places with fewer orders on these days say nothing of whether they had it. */
const leastOrders = 10;

/**
 * Where a promotion that orders name was to be had: the stores, else the channels, whose orders carry it, if there are
 * others whose orders do not; else everywhere.
 */
export async function whereUsed(
  { store, workspace, settings }: Reading,
  promotion: Period & { readonly name: string },
): Promise<Held> {
  const { dialect, reader } = store.engine;
  const tables = createTables(dialect, workspace, settings, null);
  const { name, from, to } = promotion;
  const rows = await reader.run(
    promotionSpread({ dialect, workspace, tables }, { name, period: { from, to } }),
  );
  for (const dimension of ['store', 'channel'] as const) {
    const places = rows
      .filter((row) => row.dimension === dimension && Number(row.orders) >= leastOrders)
      .map((row) => ({
        value: String(row.value),
        used: Number(row.coded) >= usedShare * Number(row.orders),
      }));
    const used = places.filter((place) => place.used).map(({ value }) => value);
    if (used.length > 0 && used.length < places.length)
      return { ...everywhere, [dimension]: used.toSorted() };
  }
  return everywhere;
}

export interface Reading {
  readonly store: Store;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
}

/** Orders by day from a year before the weeks before a promotion to the weeks after it, where it was held and where not. */
export async function readPromotionDays(
  { store, workspace, settings }: Reading,
  {
    promotion,
    held,
    weeksBefore,
    weeksAfter,
  }: Pick<PromotionDays, 'promotion' | 'weeksBefore' | 'weeksAfter'> & { readonly held: Held },
): Promise<Pick<PromotionDays, 'held' | 'control'>> {
  const { dialect, reader } = store.engine;
  const tables = createTables(dialect, workspace, settings, null);
  const period = {
    from: addDays(promotion.from, -364 - 7 * weeksBefore),
    to: addDays(promotion.to, 7 * weeksAfter),
  };
  const rows = await reader.run(promotionDays({ dialect, workspace, tables }, { held, period }));
  const unit = minorUnits(settings.currency);
  const side = (wanted: 'h' | 'c') =>
    rows
      .filter((row) => row.side === wanted)
      .map(
        (row): DayOrders => ({
          day: String(row.day),
          orders: Number(row.orders),
          revenue: Number(row.revenue ?? 0) / unit,
          margin: Number(row.margin ?? 0) / unit,
          known: Number(row.known),
        }),
      );
  const control = side('c');
  return { held: side('h'), control: control.length === 0 ? null : control };
}
