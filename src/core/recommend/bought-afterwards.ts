import { fisherTest, logFactorials } from '../basket/fisher-test.ts';
import { countInTime, type PairInTime } from '../basket/in-time/count-in-time.ts';
import { leastCustomers, mostItemsOfCustomer, surely } from '../basket/in-time/in-time-task.ts';
import type { Neighbours } from './count-neighbours.ts';
import type { OrderBook } from './order-book.ts';

/**
 * For each article those that its buyers come to on later days: where their order is more than lot (see `countInTime`), and
 * where more of its buyers did so than of all customers bought them at all (Fisher's test), as what is bought early comes
 * before everything. The surest first. Likeness is the share of the buyers who did.
 */
export function boughtAfterwards(book: OrderBook): Neighbours {
  const { pairs, buyers, customers } = countInTime(book, {
    least: leastCustomers,
    mostItems: mostItemsOfCustomer,
  });
  const logFactorial = logFactorials();
  const following = new Map<number, PairInTime[]>();
  for (const pair of pairs) {
    if (pair.adjustedChance > surely) break;
    const [one, other] = [buyers[pair.first] ?? 0, buyers[pair.next] ?? 0];
    const chance = fisherTest({ together: pair.before, one, other, all: customers }, logFactorial);
    if (chance > surely) continue;
    const known = following.get(pair.first);
    if (known) known.push(pair);
    else following.set(pair.first, [pair]);
  }
  const starts = new Int32Array(book.articles + 1);
  const sorted: PairInTime[] = [];
  for (let article = 0; article < book.articles; article += 1) {
    sorted.push(...(following.get(article) ?? []));
    starts[article + 1] = sorted.length;
  }
  return {
    starts,
    articles: Int32Array.from(sorted, ({ next }) => next),
    likeness: Float32Array.from(sorted, ({ first, before }) => before / (buyers[first] || 1)),
    together: Int32Array.from(sorted, ({ before }) => before),
    held: buyers,
  };
}
