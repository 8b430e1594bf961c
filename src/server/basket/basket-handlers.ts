import { mostItemsOfCustomer } from '../../core/basket/in-time/in-time-task.ts';
import { parseFilter } from '../../core/query/parse-filter.ts';
import { countBaskets, mostItemsInBasket } from '../../store/records/basket/count-baskets.ts';
import { countDays } from '../../store/records/basket/count-days.ts';
import type { Application } from '../application.ts';
import { defined } from '../handlers/defined.ts';
import type { Handlers } from '../http/handlers.ts';
import { workAside } from '../lifetime/work-out.ts';

/** What is bought together, and what after what. */
export function basketHandlers({ store, workspace }: Application): Handlers<'rules' | 'rulesInTime'> {
  return {
    rules: async ({ search }) => {
      const { where = [], ...rest } = search;
      const question = { ...defined(rest), where: where.map(parseFilter) };
      const counted = await countBaskets(store, workspace, question);
      const { task, per, leftOut, currency, money, worthKnown } = counted;
      const answer = await workAside({ kind: 'rules', task });
      return {
        ...answer,
        per,
        baskets: task.baskets,
        items: task.items.length,
        leftOut: { baskets: leftOut, mostItems: mostItemsInBasket },
        currency,
        money,
        worthKnown,
      };
    },
    rulesInTime: async ({ search }) => {
      const { where = [], ...rest } = search;
      const question = { ...defined(rest), where: where.map(parseFilter) };
      const { task, currency, money } = await countDays(store, workspace, question);
      const { leftOut, ...answer } = await workAside({ kind: 'in_time', task });
      const { cameBack, least } = answer;
      return {
        ...answer,
        customers: task.customers,
        items: task.items.length,
        leftOut: { customers: leftOut, mostItems: mostItemsOfCustomer },
        notEnough:
          cameBack < least
            ? { kind: 'not_enough_data', reason: 'customers', found: cameBack, needed: least }
            : null,
        currency,
        money,
      };
    },
  };
}
