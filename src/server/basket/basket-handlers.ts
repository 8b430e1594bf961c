import { boughtInOrder, type InOrder } from '../../core/basket/bought-in-order.ts';
import type { NamedRule } from '../../core/basket/rules-task.ts';
import { parseFilter } from '../../core/query/parse-filter.ts';
import { countBaskets, mostItemsInBasket } from '../../store/records/basket/count-baskets.ts';
import { countOrder } from '../../store/records/basket/count-order.ts';
import type { LinesQuestion } from '../../store/records/basket/open-lines.ts';
import type { Application } from '../application.ts';
import { defined } from '../handlers/defined.ts';
import type { Handlers } from '../http/handlers.ts';
import { workAside } from '../lifetime/work-out.ts';

/** Pairs whose order in time is counted, in the order of the rules. */
const mostPairs = 500;

/** What is bought together. */
export function basketHandlers({ store, workspace }: Application): Handlers<'rules'> {
  /** Which side of a rule customers buy first; rules of more than two items have no such order. */
  const ordersOf = async (
    question: LinesQuestion,
    rules: readonly NamedRule[],
  ): Promise<ReadonlyMap<NamedRule, InOrder | null>> => {
    const pairs = rules.filter(({ when }) => when.length === 1).slice(0, mostPairs);
    const asked = pairs.map(({ when, also }) => ({ one: when[0] ?? '', other: also }));
    const found = boughtInOrder(await countOrder(store, workspace, question, asked));
    return new Map(pairs.map((rule, index) => [rule, found[index] ?? null]));
  };
  return {
    rules: async ({ search }) => {
      const { where = [], sequence, ...rest } = search;
      const question = { ...defined(rest), where: where.map(parseFilter) };
      const { task, leftOut, currency, money, worthKnown } = await countBaskets(store, workspace, question);
      const { rules, found, tested, sets, truncated } = await workAside({ kind: 'rules', task });
      const orders =
        sequence === 'true' ? await ordersOf(question, rules) : new Map<NamedRule, InOrder | null>();
      return {
        baskets: task.baskets,
        items: task.items.length,
        leftOut: { baskets: leftOut, mostItems: mostItemsInBasket },
        sets,
        found,
        tested,
        truncated,
        currency,
        money,
        worthKnown,
        rules: rules.map((rule) => ({ ...rule, inOrder: orders.get(rule) ?? null })),
      };
    },
  };
}
