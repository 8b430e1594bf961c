import { listAt, type NumberLists } from '../../core/basket/number-lists.ts';
import { customerName } from '../../core/customers/customer-name.ts';
import { addDays, daysBetween } from '../../core/periods/days.ts';
import { countBaskets } from '../../store/records/basket/count-baskets.ts';
import { listPackageCustomers } from '../../store/records/recommend/list-package-customers.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';
import { workAside } from '../lifetime/work-out.ts';
import { knownArticle, stateOf } from './article-handlers.ts';

/** Packages come from the baskets of so many days before the latest order. */
const packageDays = 365;

/** Packages that the baskets suggest, and the customers they fit. */
export function packageHandlers({
  store,
  workspace,
  recommender,
}: Application): Handlers<'packages' | 'packageCustomers'> {
  return {
    packages: async ({ search }) => {
      const [{ known }, chosen] = await Promise.all([recommender.known(), recommender.chosen()]);
      const { discount, takeUp, support, limit } = search;
      const answer = { currency: chosen.settings.currency, discount, takeUp, until: known.until };
      if (known.from === null || known.until === null)
        return { ...answer, baskets: 0, from: null, packages: [] };
      const from = [addDays(known.until, 1 - packageDays), known.from].toSorted().at(-1) ?? known.from;
      const { task } = await countBaskets(store, workspace, {
        item: 'product',
        where: [],
        from,
        support,
        confidence: 0,
        longest: 3,
        limit,
        order: 'lift',
        show: 'all',
        per: 'order',
        money: 'margin',
      });
      const packages = await workAside({
        kind: 'packages',
        task: {
          baskets: task.baskets,
          lists: task.lists,
          support,
          items: task.items.map(({ name }) => {
            const number = known.numbers.get(name) ?? -1;
            const { priceMinor = null, marginMinor = null } = known.articles[number] ?? {};
            return {
              name,
              priceMinor,
              marginMinor,
              sold: number >= 0 && stateOf(known, chosen, number) === 'sold',
            };
          }),
          days: daysBetween(from, known.until) + 1,
          assumption: { discount, takeUp },
          limit,
        },
      });
      return {
        ...answer,
        baskets: task.baskets,
        from,
        packages: packages.map((one) => ({
          ...one,
          customers: partlyBought(
            known.model.buyersOf,
            one.articles.map((name) => known.numbers.get(name) ?? -1),
          ),
        })),
      };
    },
    packageCustomers: async ({ search }) => {
      const [{ known }, { settings }] = await Promise.all([recommender.known(), recommender.chosen()]);
      const articles = [...new Set(search.article)];
      for (const article of articles) knownArticle(known, article);
      const { limit, offset } = search;
      const from = known.from ?? '1970-01-01';
      const { found, customers } = await listPackageCustomers(store.engine, {
        workspace,
        articles,
        from,
        limit,
        offset,
      });
      return {
        currency: settings.currency,
        found,
        customers: customers.map(({ customer, person, has, orders, revenueMinor, lastDay }) => ({
          customer,
          name: customerName(person),
          email: person.email,
          has: articles.filter((_, place) => has.includes(place)),
          lacks: articles.filter((_, place) => !has.includes(place)),
          orders,
          revenueMinor,
          lastDay,
        })),
      };
    },
  };
}

/** How many customers bought some of the articles and not all. */
function partlyBought(buyersOf: NumberLists, articles: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const article of articles) {
    for (const customer of listAt(buyersOf, article)) counts.set(customer, (counts.get(customer) ?? 0) + 1);
  }
  let partly = 0;
  for (const count of counts.values()) if (count < articles.length) partly += 1;
  return partly;
}
