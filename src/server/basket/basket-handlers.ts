import { parseFilter } from '../../core/query/parse-filter.ts';
import { countBaskets, mostItemsInBasket } from '../../store/records/basket/count-baskets.ts';
import type { Application } from '../application.ts';
import { defined } from '../handlers/defined.ts';
import type { Handlers } from '../http/handlers.ts';
import { workAside } from '../lifetime/work-out.ts';

/** What is bought together. */
export function basketHandlers({ store, workspace }: Application): Handlers<'rules'> {
  return {
    rules: async ({ search }) => {
      const { where = [], ...rest } = search;
      const question = { ...defined(rest), where: where.map(parseFilter) };
      const { task, leftOut, currency } = await countBaskets(store, workspace, question);
      const { rules, found, tested, sets, truncated } = await workAside({ kind: 'rules', task });
      return {
        baskets: task.baskets,
        items: task.items.length,
        leftOut: { baskets: leftOut, mostItems: mostItemsInBasket },
        sets,
        found,
        tested,
        truncated,
        currency,
        rules,
      };
    },
  };
}
