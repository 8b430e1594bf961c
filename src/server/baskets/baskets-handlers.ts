import { basketWhySentence } from '../../core/basket/why/why-basket-sentence.ts';
import { runBasketWhy } from '../../store/records/basket/laboratory/run-basket-why.ts';
import { runBaskets } from '../../store/records/basket/laboratory/run-baskets.ts';
import { runGaps } from '../../store/records/basket/laboratory/run-gaps.ts';
import type { Application } from '../application.ts';
import { questionOf } from '../handlers/question-of.ts';
import type { Handlers } from '../http/handlers.ts';

/** The laboratory of the average basket. */
export function basketsHandlers({
  store,
  workspace,
  now,
}: Application): Handlers<'baskets' | 'basketWhy' | 'basketGaps'> {
  const instant = () => now().toISOString();
  return {
    baskets: ({ body }) => runBaskets(store, workspace, questionOf(body), instant()),
    basketWhy: async ({ body, language }) => {
      const why = await runBasketWhy(store, workspace, questionOf(body), instant());
      return { ...why, sentence: basketWhySentence(why, language) };
    },
    basketGaps: ({ body }) => runGaps(store, workspace, questionOf(body), instant()),
  };
}
