import type { Answer } from '../../api/endpoints.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { addDays } from '../../core/periods/days.ts';
import { localDay } from '../../core/periods/zones.ts';
import { overlaps } from '../../core/promotions/day-sums.ts';
import {
  folded,
  type KnownPromotion,
  knownPromotions,
  touchedBy,
} from '../../core/promotions/known-promotions.ts';
import { measureEffect } from '../../core/promotions/measure-effect.ts';
import { nearestNames } from '../../core/query/nearest.ts';
import type { Period } from '../../core/query/query.ts';
import { listPromotions } from '../../store/records/promotions/kept-promotions.ts';
import { type OrderDays, orderDays } from '../../store/records/promotions/order-days.ts';
import { readPromotionDays, whereUsed } from '../../store/records/promotions/read-promotion-days.ts';
import type { Application } from '../application.ts';
import type { Frozen } from '../http/frozen.ts';

/** All promotions, with the days they were read from. Error: `rate_missing`. */
export async function allPromotions({ store, workspace }: Application) {
  const settings = await store.workspaces.settings(workspace);
  const [described, days] = await Promise.all([
    listPromotions(store.engine, workspace),
    orderDays(store, workspace, settings),
  ]);
  const plain = described.map(({ author: _, savedAt: __, ...promotion }) => promotion);
  return { settings, days, promotions: knownPromotions(plain, days) };
}

interface EffectWanted {
  readonly name: string;
  readonly from?: string | undefined;
  readonly weeksBefore: number;
  readonly weeksAfter: number;
}

/** What a promotion changed. Errors: `promotion_not_found`, `rate_missing`. */
export async function effectOf(
  application: Application,
  { name, from, weeksBefore, weeksAfter }: EffectWanted,
): Promise<Frozen<Answer<'promotionEffect'>>> {
  const { store, workspace } = application;
  const { settings, days, promotions } = await allPromotions(application);
  const promotion = promotions.find(
    (one) => folded(one.name) === folded(name) && (from === undefined || one.from === from),
  );
  if (!promotion) {
    const known = [...new Set(promotions.map((one) => one.name))];
    throw new FilonError('promotion_not_found', {
      name,
      nearest: nearestNames(name, known).join(', ') || '–',
    });
  }
  const reading = { store, workspace, settings };
  const held = promotion.id === null ? await whereUsed(reading, promotion) : promotion.held;
  const orders = await readPromotionDays(reading, { promotion, held, weeksBefore, weeksAfter });
  const yesterday = addDays(localDay(application.now().toISOString(), settings.zone), -1);
  const touched = touchedBy(promotions, promotion);
  return {
    currency: settings.currency,
    promotion,
    used: usedOf(days, promotion),
    beside: promotions.filter((one) => isBeside(one, promotion, touched)).map((one) => one.name),
    held,
    weeksBefore,
    weeksAfter,
    effects: measureEffect({
      promotion,
      known: wholeDays(days, yesterday),
      ...orders,
      touched,
      weeksBefore,
      weeksAfter,
    }),
  };
}

function isBeside(one: KnownPromotion, promotion: KnownPromotion, touched: readonly Period[]): boolean {
  return one !== promotion && touched.includes(one) && overlaps(one, [promotion]);
}

/** Days with orders that are over; of today the rest is still to come. */
function wholeDays({ known }: OrderDays, yesterday: string): Period {
  if (!known) return { from: yesterday, to: addDays(yesterday, -1) };
  return { from: known.from, to: known.to < yesterday ? known.to : yesterday };
}

function usedOf({ byPromotion }: OrderDays, { name, from, to }: KnownPromotion) {
  const used = { orders: 0, revenue: 0, discount: 0, firsts: 0 };
  for (const [named, days] of byPromotion) {
    if (folded(named) !== folded(name)) continue;
    for (const day of days) {
      if (day.day < from || day.day > to) continue;
      used.orders += day.orders;
      used.revenue += day.revenue;
      used.discount += day.discount;
      used.firsts += day.firsts;
    }
  }
  return used;
}
