import { readOrderBook } from '../../recommend/read-order-book.ts';
import { basketsForSupport } from '../find-rules.ts';
import { countInTime, type PairInTime } from './count-in-time.ts';

/** Customers who bought both items, first on different days, that a pair must have, whatever the support. */
export const leastCustomers = 10;
/** Customers with more different items say little about what follows what, and cost the square of their number. */
export const mostItemsOfCustomer = 500;
/** Up to this corrected chance an order in time is taken for real. */
export const surely = 0.05;

export interface InTimeTask {
  /** As `readOrderBook` takes them: one list for each day of a customer. */
  readonly lists: readonly string[];
  readonly customers: number;
  /** By their number; `worth`: what one brought of each of its buyers, null where that is not known. */
  readonly items: readonly { readonly name: string; readonly worth: number | null }[];
  /** Share of all customers that a pair must have, 0 to 1. */
  readonly support: number;
  /** `telling`: only pairs whose order is more than chance. */
  readonly show: 'all' | 'telling';
  readonly limit: number;
}

/** Who buys `when` buys `also` afterwards. */
export interface NamedPair {
  readonly when: readonly [string];
  readonly also: string;
  /** Customers who did, as a share of all, and of those who bought `when`. */
  readonly customers: number;
  readonly support: number;
  readonly confidence: number;
  /** How many times more of them than if the order were drawn by lot; null where lot would give none. */
  readonly lift: number | null;
  readonly inOrder: Pick<PairInTime, 'before' | 'after' | 'expected' | 'adjustedChance'>;
  readonly medianDays: number;
  /** What they bring of `also` beyond lot, per 1,000 customers: 1,000 × (before − expected) / customers × its worth. */
  readonly extra: number | null;
}

export interface InTimeAnswer {
  /** The surest first. */
  readonly rules: readonly NamedPair[];
  /** Pairs that are shown, before the limit, and pairs that were looked at. */
  readonly found: number;
  readonly tested: number;
  /** Customers with purchases on several days. */
  readonly cameBack: number;
  readonly leftOut: number;
  /** Customers that a pair had to have. */
  readonly least: number;
}

/** What customers buy after what. */
export function answerInTime(task: InTimeTask): InTimeAnswer {
  const book = readOrderBook(task.lists, task.items.length, task.customers);
  const least = Math.max(leastCustomers, basketsForSupport(task.support, task.customers));
  const counted = countInTime(book, { least, mostItems: mostItemsOfCustomer });
  const pairs =
    task.show === 'all'
      ? counted.pairs
      : counted.pairs.filter(({ adjustedChance }) => adjustedChance <= surely);
  return {
    rules: pairs
      .slice(0, task.limit)
      .map((pair) => namedPair(task, pair, counted.buyers[pair.first] ?? 0, counted.medianDays(pair))),
    found: pairs.length,
    tested: counted.pairs.length,
    cameBack: counted.cameBack,
    leftOut: counted.leftOut,
    least: counted.least,
  };
}

function namedPair(
  { items, customers }: InTimeTask,
  pair: PairInTime,
  buyers: number,
  medianDays: number,
): NamedPair {
  const { first, next, before, after, expected, adjustedChance } = pair;
  const worth = items[next]?.worth ?? null;
  return {
    when: [items[first]?.name ?? ''],
    also: items[next]?.name ?? '',
    customers: before,
    support: before / customers,
    confidence: before / buyers,
    lift: expected > 0 ? before / expected : null,
    inOrder: { before, after, expected, adjustedChance },
    medianDays,
    extra: worth === null ? null : ((1000 * (before - expected)) / customers) * worth,
  };
}
