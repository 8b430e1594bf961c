import { addDays } from '../../../core/periods/days.ts';
import { type CustomerIndex, indexCustomers } from '../../../core/recommend/customer-index.ts';
import type { Engine, Row, Value } from '../../engine/engine.ts';
import { customerBreak, orderDays, soldArticles } from '../../sql/recommend/sold-articles.ts';

/** An article with what it brings, in minor units of the workspace's currency. */
export interface SoldArticle {
  readonly name: string;
  readonly category: string | null;
  /** Orders of the last year with it. */
  readonly orders: number;
  /** Per unit, of the last year; null where no line says it. */
  readonly priceMinor: number | null;
  readonly marginMinor: number | null;
}

/** What recommendations learn from. */
export interface Sold {
  readonly articles: readonly SoldArticle[];
  readonly customers: CustomerIndex;
  /** As `readOrderBook` takes them. */
  readonly texts: readonly string[];
  /** First and last local day of the orders; null without any. */
  readonly from: string | null;
  readonly until: string | null;
  readonly orders: number;
  /** Orders left out for having more than 500 articles. */
  readonly leftOut: number;
}

export interface SoldLimits {
  /** Orders looked at, the latest. */
  readonly orders: number;
  readonly articles: number;
  readonly articlesOfOrder: number;
}

/** What bounds the memory of recommendations: some 150 bytes an order, as measured in docs/recommendations.md. */
export const soldLimits: SoldLimits = { orders: 2_000_000, articles: 100_000, articlesOfOrder: 500 };

/** Prices are those of so many days before the latest order. */
const priceDays = 365;

/** Reads the latest orders, whole days of them, with who bought what. */
export async function readSold(
  engine: Engine,
  workspace: string,
  limits: SoldLimits = soldLimits,
): Promise<Sold> {
  const { dialect, reader } = engine;
  const days = await reader.run(orderDays(dialect, workspace));
  const until = days[0] ? String(days[0].day) : null;
  if (until === null)
    return {
      articles: [],
      customers: indexCustomers([], 0),
      texts: [],
      from: null,
      until,
      orders: 0,
      leftOut: 0,
    };
  const from = firstDay(days, limits.orders) ?? until;
  const rows = await reader.run(
    soldArticles({
      dialect,
      workspace,
      from,
      pricesFrom: addDays(until, 1 - priceDays),
      mostItems: limits.articlesOfOrder,
      mostArticles: limits.articles,
    }),
  );
  const articles: SoldArticle[] = [];
  const texts: string[] = [];
  const customers: string[] = [];
  let [leftOut, orders] = [0, 0];
  for (const row of rows) {
    if (row.part === 'n') [leftOut, orders] = [Number(row.a), Number(row.b)];
    else if (row.part === 'c') texts.push(String(row.words));
    else if (row.part === 'k') customers.push(String(row.words));
    else articles[Number(row.a)] = articleIn(row);
  }
  return { articles, customers: indexOf(customers), texts, from, until, orders, leftOut };
}

/** The first day from which on there are no more orders than that; the latest day is always whole. */
function firstDay(days: readonly Row[], most: number): string | null {
  let [sum, first] = [0, null as string | null];
  for (const { day, orders } of days) {
    sum += Number(orders);
    if (first !== null && sum > most) break;
    first = String(day);
  }
  return first;
}

function articleIn(row: Row): SoldArticle {
  const per = (sum: Value | undefined, units: Value | undefined): number | null =>
    sum === null || sum === undefined || !(Number(units) > 0) ? null : Number(sum) / Number(units);
  return {
    name: String(row.words),
    category: row.category === null ? null : String(row.category),
    orders: Number(row.b),
    priceMinor: per(row.x, row.y),
    marginMinor: per(row.z, row.u),
  };
}

function indexOf(texts: readonly string[]): CustomerIndex {
  function* keys(): Generator<readonly [string, number]> {
    for (const text of texts) {
      for (const one of text.split(customerBreak)) {
        const space = one.indexOf(' ');
        yield [one.slice(space + 1), Number(one.slice(0, space))];
      }
    }
  }
  let count = 0;
  for (const text of texts) count += text.split(customerBreak).length;
  return indexCustomers(keys(), count);
}
