import { FilonError } from '../../core/errors/filon-error.ts';
import { isDay } from '../../core/periods/days.ts';
import { dropPromotion, keepPromotion } from '../../store/records/promotions/kept-promotions.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';
import { allPromotions, effectOf } from './promotion-effect.ts';

type Ids = 'promotions' | 'promotionEffect' | 'savePromotion' | 'dropPromotion';

/** Promotions and what they changed. */
export function promotionHandlers(application: Application): Handlers<Ids> {
  const { store, workspace, now } = application;
  return {
    promotions: async () => {
      const { settings, promotions } = await allPromotions(application);
      return { currency: settings.currency, promotions };
    },
    promotionEffect: ({ search }) => effectOf(application, search),
    savePromotion: async ({ body, caller }) => {
      const { id, ...promotion } = body;
      for (const field of ['from', 'to'] as const)
        if (!isDay(promotion[field])) throw new FilonError('bad_day', { value: promotion[field], field });
      if (promotion.from > promotion.to)
        throw new FilonError('bad_period', { from: promotion.from, to: promotion.to });
      const wanted = id === undefined ? promotion : { ...promotion, id };
      return keepPromotion(store.engine, workspace, wanted, {
        author: caller.author,
        now: now().toISOString(),
      });
    },
    dropPromotion: async ({ params }) => {
      if (!(await dropPromotion(store.engine, workspace, params.id)))
        throw new FilonError('promotion_not_found', { name: params.id, nearest: '–' });
      return { done: true };
    },
  };
}
